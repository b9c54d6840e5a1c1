package org.fineaudit.samples;

import org.fineaudit.samples.Offence.Provision;

/**
 * Acts of builders and businesses that only planted cases use, so that their fines stand beside no
 * ordinary ones.
 */
final class SiteOffences {
  private static final String GAS = "城镇燃气管理条例";

  static final Offence GAS_SIGN_COVERED =
      Offence.finedAtOnce(
          new Provision(GAS, 51, 2, 0),
          "覆盖燃气设施安全警示标志",
          "堆放杂物覆盖地下燃气管道安全警示标志",
          "被覆盖的标志{1..2}处",
          "责令限期改正，清走杂物，恢复原状",
          "覆盖标志二处以下",
          "装饰");
  static final Offence DRILLING_BY_GAS_PIPE =
      Offence.finedAtOnce(
          new Provision(GAS, 50, 1, 4),
          "未制定燃气设施保护方案进行钻探活动",
          "在燃气设施保护范围内未与燃气经营者共同制定保护方案即钻探作业",
          "钻孔{2..3}个，距燃气管道约{2..3}米",
          "责令停止违法行为，限期恢复原状",
          "钻孔三个以下，未触及管道",
          "岩土勘察");
  static final Offence GAS_PIPE_DAMAGED =
      Offence.finedAtOnce(
          new Provision(GAS, 51, 1, 0),
          "毁损燃气设施",
          "机械开挖时挖断埋地燃气支管",
          "受损燃气支管长约{1..2}米",
          "责令限期改正，恢复原状，赔偿抢修费用",
          "毁损支管一处",
          "路桥工程");
  static final Offence UNCOVERED_MATERIAL =
      Offence.finedAtOnce(
          new Provision(Offences.AIR, 117, 0, 2),
          "易产生扬尘的物料未采取有效覆盖措施",
          "露天堆放砂土，未设置严密围挡，未采取有效覆盖措施",
          "堆体占地约{300..400}平方米",
          "责令改正，对堆体全部覆盖",
          "堆体占地在五百平方米以下",
          "商品混凝土");
  static final Offence SITE_NOISE =
      Offence.finedAtOnce(
          new Provision(Offences.NOISE, 77, 0, 1),
          "超过噪声排放标准排放建筑施工噪声",
          "作为施工单位，昼间施工噪声超过排放标准",
          "检测值超过标准{3..4}分贝",
          "责令改正，采取降噪措施",
          "超过标准五分贝以下",
          "基础工程");
  static final Offence WASTE_INTO_RIVER =
      Offence.finedAtOnce(
          new Provision("中华人民共和国水污染防治法", 85, 1, 4),
          "向水体倾倒城镇垃圾",
          "向河道内倾倒城镇垃圾",
          "倾倒垃圾约{6..9}立方米",
          "责令停止违法行为，限期清除河道内垃圾，消除污染",
          "倾倒垃圾在十立方米以下",
          "环卫服务");
  static final Offence BARE_LAND =
      Offence.finedAtOnce(
          new Provision(Offences.AIR, 115, 2, 0),
          "未对暂时不能开工的建设用地的裸露地面进行覆盖",
          "作为建设单位，对暂时不能开工的建设用地裸露地面未进行覆盖",
          "裸露地面约{1200..1800}平方米",
          "责令改正，对裸露地面全部覆盖",
          "裸露地面在二千平方米以下",
          "房地产开发");
  static final Offence TEMPORARY_BUILDING =
      Offence.finedAtOnce(
          new Provision(Offences.PLANNING, 66, 0, 1),
          "未经批准进行临时建设",
          "未经批准搭建临时钢架仓库",
          "钢架仓库占地约{80..90}平方米",
          "责令限期拆除",
          "临时建设占地在一百平方米以下",
          "仓储");
  static final Offence BURNING_LEAVES =
      Offence.finedAtOnce(
          new Provision(Offences.AIR, 119, 1, 0),
          "在人口集中地区露天焚烧落叶",
          "在居民区旁露天焚烧落叶",
          "过火面积约{3..4}平方米",
          "责令改正，熄灭明火并清理灰烬",
          "过火面积在五平方米以下",
          "园艺");
  static final Offence GARAGE_FUMES =
      Offence.finedAtOnce(
          new Provision(Offences.AIR, 120, 0, 0),
          "机动车维修未设置废气处理装置",
          "从事机动车喷漆维修，未设置异味和废气处理装置",
          "敞开喷漆作业区{20..30}平方米",
          "责令改正，设置废气处理装置",
          "敞开作业区在五十平方米以下",
          "汽修");
  static final Offence DRAIN_CHANGED =
      Offence.finedAtOnce(
          new Provision(Offences.DRAINAGE, 57, 2, 0),
          "擅自改动城镇排水设施",
          "施工中擅自改动市政污水检查井和支管",
          "改动检查井{1..2}座",
          "责令改正，恢复原状",
          "改动检查井二座以下",
          "隧道工程");
  static final Offence WATER_METER =
      Offence.finedAtOnce(
          new Provision("节约用水条例", 46, 0, 0),
          "擅自移动用水计量设施",
          "擅自移动取水口用水计量设施",
          "计量表向管道下游移位{3..5}米",
          "责令停止违法行为，限期采取补救措施",
          "移动计量设施一套",
          "洗涤服务");
  static final Offence DIRTY_MACHINE =
      Offence.finedAtOnce(
          new Provision("河南省大气污染防治条例", 74, 2, 0),
          "在禁止区域使用高排放非道路移动机械",
          "在禁止区域使用高排放挖掘机",
          "现场挖掘机{1..2}台，无环保标识",
          "责令停止使用，限期改正",
          "机械二台以下",
          "机械租赁");
  static final Offence BURNING_RUBBER =
      Offence.finedAtOnce(
          new Provision(Offences.AIR, 119, 2, 0),
          "在人口集中地区焚烧塑料等产生有毒有害烟尘的物质",
          "在厂院内露天焚烧废塑料和橡胶",
          "焚烧物约{1..2}立方米",
          "责令改正，熄灭明火，清理残留物",
          "焚烧物在二立方米以下",
          "再生资源");
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

  static final Offence GAS_UNPROTECTED =
      Offence.finedAtOnce(
          new Provision(GAS, 52, 0, 0),
          "施工范围内有重要燃气设施未采取安全保护措施",
          "作为施工单位，施工范围内有重要燃气设施，未采取相应的安全保护措施",
          "燃气管道裸露{4..6}米，未设围护",
          "责令改正，采取燃气设施安全保护措施",
          "裸露管道在十米以下",
          "地基工程");

  private SiteOffences() {}
}
