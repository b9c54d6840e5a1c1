package org.fineaudit.samples;

import org.fineaudit.samples.Offence.Provision;

/** Acts that only planted cases use, so that their fines stand beside no ordinary ones. */
final class RareOffences {
  private static final String GAS = "城镇燃气管理条例";
  private static final String PROPERTY = "物业管理条例";

  static final Offence BIN_MOVED =
      offence(
          new Provision(Offences.APPEARANCE, 52, 0, 1),
          "擅自移动环境卫生设施",
          "擅自把公共垃圾收集箱移到路口以外",
          "移动垃圾收集箱{2..3}只",
          "责令恢复原状，把垃圾收集箱移回原处",
          "移动设施三只以下",
          "家居建材");
  static final Offence GAS_SIGN_COVERED =
      offence(
          new Provision(GAS, 51, 2, 0),
          "覆盖燃气设施安全警示标志",
          "堆放杂物覆盖地下燃气管道安全警示标志",
          "被覆盖的标志{1..2}处",
          "责令限期改正，清走杂物，恢复原状",
          "覆盖标志二处以下",
          "装饰");
  static final Offence DRILLING_BY_GAS_PIPE =
      offence(
          new Provision(GAS, 50, 1, 4),
          "未制定燃气设施保护方案进行钻探活动",
          "在燃气设施保护范围内未与燃气经营者共同制定保护方案即钻探作业",
          "钻孔{2..3}个，距燃气管道约{2..3}米",
          "责令停止违法行为，限期恢复原状",
          "钻孔三个以下，未触及管道",
          "岩土勘察");
  static final Offence GAS_PIPE_DAMAGED =
      offence(
          new Provision(GAS, 51, 1, 0),
          "毁损燃气设施",
          "机械开挖时挖断埋地燃气支管",
          "受损燃气支管长约{1..2}米",
          "责令限期改正，恢复原状，赔偿抢修费用",
          "毁损支管一处",
          "路桥工程");
  static final Offence COMMON_PARTS_FOR_BUSINESS =
      offence(
          new Provision(PROPERTY, 63, 1, 3),
          "擅自利用物业共用部位进行经营",
          "擅自利用楼道和外墙共用部位摆放货柜经营",
          "占用共用部位{6..9}平方米",
          "责令限期改正，撤出共用部位",
          "占用共用部位在十平方米以下",
          "文化传媒");
  static final Offence NO_ROAD_SIGNS =
      offence(
          new Provision(Offences.ROADS, 42, 0, 2),
          "未在城市道路施工现场设置明显标志和安全防围设施",
          "在道路施工现场未设置明显标志和安全防围设施",
          "作业沟槽长{15..20}米，周边无围栏",
          "责令限期改正，设置标志和围栏",
          "作业沟槽在三十米以下",
          "热力工程");
  static final Offence UNACCEPTED_ROAD =
      offence(
          new Provision(Offences.ROADS, 40, 0, 0),
          "擅自使用未经验收的城市道路",
          "擅自使用未经验收的城市道路通行货车",
          "该段道路工程造价{base}元",
          "责令限期改正，停止使用并申请验收",
          "使用时间不足一个月",
          "园区开发");
  static final Offence UNCOVERED_MATERIAL =
      offence(
          new Provision(Offences.AIR, 117, 0, 2),
          "易产生扬尘的物料未采取有效覆盖措施",
          "露天堆放砂土，未设置严密围挡，未采取有效覆盖措施",
          "堆体占地约{300..400}平方米",
          "责令改正，对堆体全部覆盖",
          "堆体占地在五百平方米以下",
          "商品混凝土");
  static final Offence SITE_NOISE =
      offence(
          new Provision(Offences.NOISE, 77, 0, 1),
          "超过噪声排放标准排放建筑施工噪声",
          "作为施工单位，昼间施工噪声超过排放标准",
          "检测值超过标准{3..4}分贝",
          "责令改正，采取降噪措施",
          "超过标准五分贝以下",
          "基础工程");
  static final Offence POSTERS =
      offence(
          new Provision(Offences.APPEARANCE, 50, 0, 0),
          "擅自张贴宣传品",
          "在公共设施上擅自张贴宣传品{base}处",
          "宣传品为招租、招工内容",
          "责令限期清理所张贴的宣传品",
          "按每处固定数额计罚",
          "家政服务");
  static final Offence WASTE_INTO_RIVER =
      offence(
          new Provision("中华人民共和国水污染防治法", 85, 1, 4),
          "向水体倾倒城镇垃圾",
          "向河道内倾倒城镇垃圾",
          "倾倒垃圾约{6..9}立方米",
          "责令停止违法行为，限期清除河道内垃圾，消除污染",
          "倾倒垃圾在十立方米以下",
          "环卫服务");
  static final Offence BARE_LAND =
      offence(
          new Provision(Offences.AIR, 115, 2, 0),
          "未对暂时不能开工的建设用地的裸露地面进行覆盖",
          "作为建设单位，对暂时不能开工的建设用地裸露地面未进行覆盖",
          "裸露地面约{1200..1800}平方米",
          "责令改正，对裸露地面全部覆盖",
          "裸露地面在二千平方米以下",
          "房地产开发");
  static final Offence TEMPORARY_BUILDING =
      offence(
          new Provision(Offences.PLANNING, 66, 0, 1),
          "未经批准进行临时建设",
          "未经批准搭建临时钢架仓库",
          "钢架仓库占地约{80..90}平方米",
          "责令限期拆除",
          "临时建设占地在一百平方米以下",
          "仓储");
  static final Offence BURNING_LEAVES =
      offence(
          new Provision(Offences.AIR, 119, 1, 0),
          "在人口集中地区露天焚烧落叶",
          "在居民区旁露天焚烧落叶",
          "过火面积约{3..4}平方米",
          "责令改正，熄灭明火并清理灰烬",
          "过火面积在五平方米以下",
          "园艺");
  static final Offence GARAGE_FUMES =
      offence(
          new Provision(Offences.AIR, 120, 0, 0),
          "机动车维修未设置废气处理装置",
          "从事机动车喷漆维修，未设置异味和废气处理装置",
          "敞开喷漆作业区{20..30}平方米",
          "责令改正，设置废气处理装置",
          "敞开作业区在五十平方米以下",
          "汽修");
  static final Offence LAMPS_REMOVED =
      offence(
          new Provision(Offences.APPEARANCE, 52, 0, 2),
          "擅自拆除灯光设施",
          "擅自拆除路侧景观灯光设施",
          "拆除景观灯{4..5}盏",
          "责令限期改正，恢复灯光设施",
          "拆除灯具六盏以下",
          "广告装饰");
  static final Offence KIOSK =
      offence(
          new Provision(Offences.APPEARANCE, 45, 1, 0),
          "未经审批在城市道路两侧设置商亭",
          "未经审批在道路一侧设置移动商亭",
          "商亭占地{4..5}平方米",
          "责令停止违法行为，限期清理商亭，恢复原状",
          "商亭一座",
          "冷饮店");
  static final Offence ROAD_OPENING =
      offence(
          new Provision(Offences.APPEARANCE, 45, 2, 0),
          "未经审批道路开口",
          "未经审批打通路缘石设置车辆出入口",
          "开口宽{5..6}米",
          "责令停止违法行为，限期恢复原状",
          "开口一处，宽八米以下",
          "汽车贸易");
  static final Offence OUTSIDE_STAIRS =
      offence(
          new Provision(Offences.APPEARANCE, 45, 3, 0),
          "未经审批在临街建筑物外立面增设步梯",
          "未经审批在临街楼房外立面增设钢制步梯",
          "步梯高{4..5}米",
          "责令停止违法行为，限期改正，拆除步梯",
          "增设步梯一处",
          "教育咨询");
  static final Offence DRAIN_CHANGED =
      offence(
          new Provision(Offences.DRAINAGE, 57, 2, 0),
          "擅自改动城镇排水设施",
          "施工中擅自改动市政污水检查井和支管",
          "改动检查井{1..2}座",
          "责令改正，恢复原状",
          "改动检查井二座以下",
          "隧道工程");
  static final Offence SITE_WASTE_DUMPED =
      offence(
          new Provision(Offences.SOLID_WASTE, 111, 1, 4),
          "擅自倾倒工程施工过程中产生的建筑垃圾",
          "作为施工单位，擅自把施工产生的建筑垃圾倾倒在荒坑内",
          "倾倒建筑垃圾约{30..40}立方米",
          "责令改正，把建筑垃圾清运到消纳场",
          "倾倒量在五十立方米以下",
          "拆除工程");
  static final Offence WATER_METER =
      offence(
          new Provision("节约用水条例", 46, 0, 0),
          "擅自移动用水计量设施",
          "擅自移动取水口用水计量设施",
          "计量表向管道下游移位{3..5}米",
          "责令停止违法行为，限期采取补救措施",
          "移动计量设施一套",
          "洗涤服务");
  static final Offence SHED_IN_ESTATE =
      offence(
          new Provision("河南省物业管理条例", 84, 3, 0),
          "物业管理区域内违法搭建构筑物",
          "在小区公共绿地旁搭建铁皮棚",
          "铁皮棚{8..9}平方米",
          "责令限期拆除",
          "搭建面积在十平方米以下",
          "物业管理");
  static final Offence LINES_WITHOUT_PERMIT =
      offence(
          new Provision(Offences.ROADS, 42, 0, 4),
          "依附于城市道路建设管线不按照规定办理批准手续",
          "依附于城市道路架设线缆，未按照规定办理批准手续",
          "线缆长{120..160}米",
          "责令限期改正，补办手续或者拆除线缆",
          "线缆在二百米以下",
          "网络科技");
  static final Offence MANHOLE_COVER =
      offence(
          new Provision(Offences.ROADS, 42, 0, 1),
          "未对检查井箱盖缺损及时补缺",
          "管理的通信检查井箱盖缺损，未及时补缺",
          "缺损井盖{1..2}处",
          "责令限期改正，补齐井盖",
          "缺损井盖二处以下",
          "通信服务");
  static final Offence DIRTY_MACHINE =
      offence(
          new Provision("河南省大气污染防治条例", 74, 2, 0),
          "在禁止区域使用高排放非道路移动机械",
          "在禁止区域使用高排放挖掘机",
          "现场挖掘机{1..2}台，无环保标识",
          "责令停止使用，限期改正",
          "机械二台以下",
          "机械租赁");
  static final Offence BURNING_RUBBER =
      offence(
          new Provision(Offences.AIR, 119, 2, 0),
          "在人口集中地区焚烧塑料等产生有毒有害烟尘的物质",
          "在厂院内露天焚烧废塑料和橡胶",
          "焚烧物约{1..2}立方米",
          "责令改正，熄灭明火，清理残留物",
          "焚烧物在二立方米以下",
          "再生资源");
  static final Offence PARK_STALL =
      offence(
          new Provision(Offences.GREENING, 43, 0, 4),
          "商业摊点不服从公园绿地管理单位管理",
          "在公园绿地设摊，不服从管理单位管理",
          "摊位占地{2..3}平方米",
          "责令改正，按照管理单位指定的位置经营",
          "摊位一个",
          "");
  static final Offence SPILLED_LOAD =
      offence(
          new Provision(Offences.APPEARANCE, 53, 0, 3),
          "运输渣土沿途散落",
          "运输渣土的车辆沿途散落渣土",
          "散落路段长{60..90}米",
          "责令立即清理散落的渣土",
          "散落路段在一百米以下",
          "渣土运输");

  /** Those below allow a fine only once an order was not followed. */
  static final Offence LAUNDRY_ON_BALCONY =
      new Offence(
          new Provision(Offences.APPEARANCE, 42, 2, 0),
          "临街阳台外吊挂有碍市容的物品",
          "在临街阳台外吊挂拖把、被褥等有碍市容的物品",
          "吊挂物品{3..5}件",
          "责令立即改正，收回吊挂物品",
          "当事人拒不改正，物品仍吊挂在阳台外",
          "吊挂物品六件以下",
          "");

  static final Offence LAWN_DAMAGED =
      new Offence(
          new Provision(Offences.GREENING, 44, 0, 2),
          "损毁城市草坪",
          "在草坪上堆放钢管，损毁草坪{base}平方米",
          "草坪植被枯死，土壤板结",
          "责令限期恢复原状",
          "当事人逾期不恢复，草坪仍裸露",
          "损毁草坪在二十平方米以下",
          "脚手架租赁");
  static final Offence NOISE_PLAN =
      new Offence(
          new Provision(Offences.NOISE, 78, 0, 2),
          "未采取有效措施降低施工噪声",
          "作为施工单位，未采取隔声、减振等有效措施降低噪声",
          "空压机{1..2}台未设隔声棚",
          "责令改正，设置隔声棚",
          "当事人拒不改正，空压机仍敞开作业",
          "高噪声设备二台以下，责令后未改正",
          "钢结构工程");

  private RareOffences() {}

  private static Offence offence(
      Provision provision,
      String violation,
      String act,
      String detail,
      String order,
      String measure,
      String trade) {
    return new Offence(provision, violation, act, detail, order, "", measure, trade);
  }
}
