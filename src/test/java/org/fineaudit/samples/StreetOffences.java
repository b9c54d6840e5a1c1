package org.fineaudit.samples;

import org.fineaudit.samples.Offence.Provision;

/**
 * Acts in streets, parks and housing estates that only planted cases use, so that their fines stand
 * beside no ordinary ones.
 */
final class StreetOffences {

  static final Offence BIN_MOVED =
      Offence.finedAtOnce(
          new Provision(Offences.APPEARANCE, 52, 0, 1),
          "擅自移动环境卫生设施",
          "擅自把公共垃圾收集箱移到路口以外",
          "移动垃圾收集箱{2..3}只",
          "责令恢复原状，把垃圾收集箱移回原处",
          "移动设施三只以下",
          "家居建材");
  static final Offence COMMON_PARTS_FOR_BUSINESS =
      Offence.finedAtOnce(
          new Provision("物业管理条例", 63, 1, 3),
          "擅自利用物业共用部位进行经营",
          "擅自利用楼道和外墙共用部位摆放货柜经营",
          "占用共用部位{6..9}平方米",
          "责令限期改正，撤出共用部位",
          "占用共用部位在十平方米以下",
          "文化传媒");
  static final Offence NO_ROAD_SIGNS =
      Offence.finedAtOnce(
          new Provision(Offences.ROADS, 42, 0, 2),
          "未在城市道路施工现场设置明显标志和安全防围设施",
          "在道路施工现场未设置明显标志和安全防围设施",
          "作业沟槽长{15..20}米，周边无围栏",
          "责令限期改正，设置标志和围栏",
          "作业沟槽在三十米以下",
          "热力工程");
  static final Offence UNACCEPTED_ROAD =
      Offence.finedAtOnce(
          new Provision(Offences.ROADS, 40, 0, 0),
          "擅自使用未经验收的城市道路",
          "擅自使用未经验收的城市道路通行货车",
          "该段道路工程造价{base}元",
          "责令限期改正，停止使用并申请验收",
          "使用时间不足一个月",
          "园区开发");
  static final Offence POSTERS =
      Offence.finedAtOnce(
          new Provision(Offences.APPEARANCE, 50, 0, 0),
          "擅自张贴宣传品",
          "在公共设施上擅自张贴宣传品{base}处",
          "宣传品为招租、招工内容",
          "责令限期清理所张贴的宣传品",
          "按每处固定数额计罚",
          "家政服务");
  static final Offence LAMPS_REMOVED =
      Offence.finedAtOnce(
          new Provision(Offences.APPEARANCE, 52, 0, 2),
          "擅自拆除灯光设施",
          "擅自拆除路侧景观灯光设施",
          "拆除景观灯{4..5}盏",
          "责令限期改正，恢复灯光设施",
          "拆除灯具六盏以下",
          "广告装饰");
  static final Offence KIOSK =
      Offence.finedAtOnce(
          new Provision(Offences.APPEARANCE, 45, 1, 0),
          "未经审批在城市道路两侧设置商亭",
          "未经审批在道路一侧设置移动商亭",
          "商亭占地{4..5}平方米",
          "责令停止违法行为，限期清理商亭，恢复原状",
          "商亭一座",
          "冷饮店");
  static final Offence ROAD_OPENING =
      Offence.finedAtOnce(
          new Provision(Offences.APPEARANCE, 45, 2, 0),
          "未经审批道路开口",
          "未经审批打通路缘石设置车辆出入口",
          "开口宽{5..6}米",
          "责令停止违法行为，限期恢复原状",
          "开口一处，宽八米以下",
          "汽车贸易");
  static final Offence OUTSIDE_STAIRS =
      Offence.finedAtOnce(
          new Provision(Offences.APPEARANCE, 45, 3, 0),
          "未经审批在临街建筑物外立面增设步梯",
          "未经审批在临街楼房外立面增设钢制步梯",
          "步梯高{4..5}米",
          "责令停止违法行为，限期改正，拆除步梯",
          "增设步梯一处",
          "教育咨询");
  static final Offence SHED_IN_ESTATE =
      Offence.finedAtOnce(
          new Provision("河南省物业管理条例", 84, 3, 0),
          "物业管理区域内违法搭建构筑物",
          "在小区公共绿地旁搭建铁皮棚",
          "铁皮棚{8..9}平方米",
          "责令限期拆除",
          "搭建面积在十平方米以下",
          "物业管理");
  static final Offence LINES_WITHOUT_PERMIT =
      Offence.finedAtOnce(
          new Provision(Offences.ROADS, 42, 0, 4),
          "依附于城市道路建设管线不按照规定办理批准手续",
          "依附于城市道路架设线缆，未按照规定办理批准手续",
          "线缆长{120..160}米",
          "责令限期改正，补办手续或者拆除线缆",
          "线缆在二百米以下",
          "网络科技");
  static final Offence MANHOLE_COVER =
      Offence.finedAtOnce(
          new Provision(Offences.ROADS, 42, 0, 1),
          "未对检查井箱盖缺损及时补缺",
          "管理的通信检查井箱盖缺损，未及时补缺",
          "缺损井盖{1..2}处",
          "责令限期改正，补齐井盖",
          "缺损井盖二处以下",
          "通信服务");
  static final Offence PARK_STALL =
      Offence.finedAtOnce(
          new Provision(Offences.GREENING, 43, 0, 4),
          "商业摊点不服从公园绿地管理单位管理",
          "在公园绿地设摊，不服从管理单位管理",
          "摊位占地{2..3}平方米",
          "责令改正，按照管理单位指定的位置经营",
          "摊位一个",
          "");
  static final Offence SPILLED_LOAD =
      Offence.finedAtOnce(
          new Provision(Offences.APPEARANCE, 53, 0, 3),
          "运输渣土沿途散落",
          "运输渣土的车辆沿途散落渣土",
          "散落路段长{60..90}米",
          "责令立即清理散落的渣土",
          "散落路段在一百米以下",
          "渣土运输");
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

  private StreetOffences() {}
}
