package org.fineaudit.samples;

import org.fineaudit.samples.Offence.Provision;

/** The acts of the ordinary cases; some planted cases use them too. */
final class Offences {
  static final String APPEARANCE = "平顶山市城市市容和环境卫生管理条例";
  static final String AIR = "中华人民共和国大气污染防治法";
  static final String NOISE = "中华人民共和国噪声污染防治法";
  static final String SOLID_WASTE = "中华人民共和国固体废物污染环境防治法";
  static final String PLANNING = "中华人民共和国城乡规划法";
  static final String ROADS = "城市道路管理条例";
  static final String GREENING = "平顶山市城市绿化条例";
  static final String DRAINAGE = "城镇排水与污水处理条例";

  static final Offence GOODS_OUTSIDE_SHOP =
      new Offence(
          new Provision(APPEARANCE, 44, 1, 0),
          "超出门窗外墙摆卖经营",
          "将货架和商品摆出店门外经营",
          "经测量，超出门窗、外墙占用人行道{3..5}平方米",
          "责令立即改正，将店外物品收回店内",
          "当事人拒不改正，货架仍摆放在店外人行道上",
          "超出门窗外墙的面积在三平方米以上六平方米以下",
          "便民百货店");
  static final Offence STREET_STALL =
      new Offence(
          new Provision(APPEARANCE, 44, 1, 0),
          "擅自占用城市道路设摊经营",
          "占用人行道摆设摊位售卖水果",
          "摊位长{2..3}米，占用盲道两侧人行道{2..4}平方米",
          "责令立即改正，撤除占道摊位",
          "当事人拒不改正，仍在原处摆摊",
          "占道面积在二平方米以上五平方米以下",
          "果品店");
  static final Offence SHOP_SIGN =
      new Offence(
          new Provision(APPEARANCE, 51, 2, 0),
          "门店牌匾破损未及时维修",
          "悬挂的门店牌匾面板脱落、字体残缺",
          "牌匾长{4..6}米，脱落面板{2..3}块",
          "责令限期改正，维修或者拆除破损牌匾",
          "当事人逾期不改正，破损牌匾仍悬挂在原处",
          "破损面积不足牌匾的一半",
          "五金门市部");
  static final Offence UNCOVERED_TRUCK =
      new Offence(
          new Provision(APPEARANCE, 53, 0, 1),
          "运输渣土未采取密闭措施",
          "运输渣土的车辆未采取密闭、覆盖措施",
          "车厢篷布敞开，核载{18..25}吨",
          "责令立即改正，对车厢采取密闭措施",
          "",
          "车辆一台，未密闭行驶不足三公里",
          "渣土运输");
  static final Offence TRUCK_BY_AIR_LAW =
      new Offence(
          new Provision(AIR, 116, 0, 0),
          "运输砂石未采取防止遗撒的措施",
          "运输砂石的车辆未采取密闭或者其他防止遗撒的措施",
          "车厢顶部无篷布，沿线路面有砂粒，长{20..40}米",
          "责令改正，采取密闭措施后方可上路",
          "",
          "车辆一台，遗撒路段不足五十米",
          "砂石运输");
  static final Offence TRUCK_BY_CODE =
      new Offence(
          new Provision("中华人民共和国生态环境法典", 1129, 0, 0),
          "运输土方未采取防止遗撒的措施",
          "运输土方的车辆未采取密闭或者其他防止遗撒的措施",
          "车厢两侧挡板缝隙未封堵，路面有散落土块{15..30}米",
          "责令改正，封堵缝隙并覆盖篷布后方可上路",
          "",
          "车辆一台，遗撒路段不足五十米",
          "土石方运输");
  static final Offence SITE_DUST =
      new Offence(
          new Provision(AIR, 115, 1, 1),
          "施工工地未采取有效防尘降尘措施",
          "作为施工单位，土方作业时未采取洒水、喷雾等防尘降尘措施",
          "作业面约{600..900}平方米，雾炮未开启",
          "责令改正，落实湿法作业和喷淋措施",
          "",
          "未采取措施的作业面在一千平方米以下",
          "建筑工程");
  static final Offence SITE_DUST_BY_LOCAL_RULE =
      new Offence(
          new Provision("平顶山市建设工地扬尘污染防治条例", 21, 0, 0),
          "建设工地未按规定采取扬尘污染防治措施",
          "作为施工单位，工地出入口未设置车辆冲洗设施，车辆带泥出场",
          "出入口{2..3}处均无冲洗设施，场外道路积尘明显",
          "责令改正，设置车辆冲洗设施",
          "",
          "工地占地在一万平方米以上，未设冲洗设施两处以上",
          "市政工程");
  static final Offence NIGHT_WORK =
      new Offence(
          new Provision(NOISE, 77, 0, 2),
          "未取得证明在噪声敏感建筑物集中区域夜间施工",
          "作为施工单位，未取得夜间施工证明，在居民区旁夜间浇筑混凝土",
          "施工持续{2..3}小时，距最近住宅楼{30..60}米",
          "责令改正，停止夜间产生噪声的施工作业",
          "",
          "夜间施工时长在四小时以下",
          "建筑安装");
  static final Offence KITCHEN_FUMES =
      new Offence(
          new Provision(AIR, 118, 1, 0),
          "未安装油烟净化设施排放油烟",
          "从事餐饮服务，未安装油烟净化设施，油烟直排室外",
          "灶头{3..4}个，排烟管道直通后墙",
          "责令改正，安装油烟净化设施",
          "",
          "基准灶头在三个以上六个以下，属中型规模",
          "家常菜馆");
  static final Offence BARBECUE =
      new Offence(
          new Provision(AIR, 118, 3, 0),
          "在禁止区域内露天烧烤食品",
          "在政府划定的禁止区域内露天烧烤食品",
          "烧烤炉长{1..2}米，现场有食客{3..6}人",
          "责令改正，停止露天烧烤",
          "",
          "烧烤炉一台，经营时间不足一个月",
          "烧烤店");
  static final Offence LOUDSPEAKER =
      new Offence(
          new Provision(NOISE, 81, 0, 2),
          "商业经营活动中使用高音广播喇叭招揽顾客",
          "在店门口用高音喇叭循环播放促销广告",
          "喇叭{1..2}只，距居民楼{15..30}米",
          "责令改正，撤除高音喇叭",
          "",
          "使用喇叭二只以下，时间在白天",
          "服装店");
  static final Offence TRASH =
      new Offence(
          new Provision(SOLID_WASTE, 111, 1, 1),
          "随意倾倒生活垃圾",
          "把装修后清理出的生活垃圾倒在路边绿篱旁",
          "垃圾{2..4}袋",
          "责令改正，把垃圾清运到收集点",
          "",
          "倾倒的垃圾不足半立方米",
          "");
  static final Offence LITTER =
      new Offence(
          new Provision(APPEARANCE, 55, 1, 0),
          "乱扔果皮纸屑等废弃物",
          "把果皮、纸屑等废弃物扔在人行道上",
          "散落面积约{1..2}平方米",
          "责令立即清理",
          "当事人拒不清理，废弃物仍在原处",
          "散落面积在二平方米以下",
          "");
  static final Offence ROAD_NOT_CLEARED =
      new Offence(
          new Provision(ROADS, 42, 0, 3),
          "占用城市道路期满后不及时清理现场",
          "经批准占用道路期满后，未及时清理现场",
          "遗留围挡{8..12}米、砂石约{2..3}立方米",
          "责令限期改正，清理占道围挡和砂石",
          "",
          "遗留物占用道路在三十平方米以下，期满不足十日",
          "管道工程");
  static final Offence ROAD_DIGGING =
      new Offence(
          new Provision(APPEARANCE, 43, 0, 1),
          "擅自挖掘城市道路",
          "未经批准挖掘人行道埋设管线",
          "开挖沟槽长{8..12}米、宽0.6米",
          "责令限期改正，回填沟槽并恢复路面",
          "当事人逾期不改正，沟槽仍未回填",
          "开挖面积在十平方米以下",
          "通信工程");
  static final Offence TREES_FELLED =
      new Offence(
          new Provision(GREENING, 43, 0, 6),
          "擅自砍伐城市树木",
          "未经批准砍伐行道树{base}株",
          "被伐树木为女贞，胸径{10..14}厘米",
          "责令改正，在原处补植同种树木",
          "",
          "被伐树木胸径在十五厘米以下，每株按二千五百元左右裁量",
          "物业服务");
  static final Offence PARK_DAMAGE =
      new Offence(
          new Provision(GREENING, 44, 0, 1),
          "在公园绿地内的树木上悬挂物品",
          "在公园绿地的树木之间拉绳晾晒被褥",
          "拉绳{2..3}根，树皮有勒痕",
          "责令改正，撤除绳索和物品",
          "当事人逾期不改正，绳索和被褥仍悬挂在树上",
          "涉及树木四株以下",
          "");
  static final Offence SEWAGE_BEYOND_PERMIT =
      new Offence(
          new Provision(DRAINAGE, 50, 2, 0),
          "不按照排水许可证的要求排放污水",
          "未按照污水排入排水管网许可证的要求排放污水",
          "取样化验，悬浮物超过许可限值{1..2}成",
          "责令停止违法行为，限期改正",
          "",
          "一项指标超过许可限值三成以下",
          "食品加工");
  static final Offence BUILDING_BEYOND_PERMIT =
      new Offence(
          new Provision(PLANNING, 64, 0, 0),
          "未按照建设工程规划许可证的规定进行建设",
          "未按照建设工程规划许可证的规定增建附属用房，尚可采取改正措施消除对规划实施的影响",
          "经造价机构核定，违法建设工程造价{base}元",
          "责令停止建设，限期改正",
          "",
          "增建面积不足许可面积的百分之五，按造价的百分之六左右裁量",
          "置业");

  private Offences() {}
}
