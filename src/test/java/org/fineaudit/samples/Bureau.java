package org.fineaudit.samples;

import java.util.List;

/** The ten district and county bureaus; places and officers are invented. */
enum Bureau {
  XINHUA("平顶山市新华区城市管理局", "新华区", "平新城管", "麦香路,柳荫街,青砖巷,桥南路,锦程路", "佟蔺", 410001),
  WEIDONG("平顶山市卫东区城市管理局", "卫东区", "平卫城管", "东泉路,石榴街,粮库巷,晨光路,站前二街", "靳褚", 410002),
  ZHANHE("平顶山市湛河区城市管理局", "湛河区", "平湛城管", "河湾路,芦苇街,水磨巷,南堤路,渡口街", "茹裴", 410003),
  SHILONG("平顶山市石龙区城市管理局", "石龙区", "平石城管", "窑岭路,青石街,龙泉巷,矿山二路,梨园街", "蔺邬", 410004),
  BAOFENG("宝丰县城市管理局", "宝丰县", "宝城管", "瓷韵路,酒坊街,老槐巷,玉带路,文庙街", "褚缪", 410005),
  YEXIAN("叶县城市管理局", "叶县", "叶城管", "盐湖路,昆水街,县仓巷,澧河路,九龙街", "裴宁", 410006),
  LUSHAN("鲁山县城市管理局", "鲁山县", "鲁城管", "花瓷路,尧祠街,柞林巷,沙河路,温泉街", "邬阎", 410007),
  JIAXIAN("郏县城市管理局", "郏县", "郏城管", "铜器路,红牛街,烙馍巷,北环二路,眼明街", "缪佟", 410008),
  WUGANG("舞钢市城市管理局", "舞钢市", "舞城管", "铁山路,湖滨街,钢城巷,石漫路,支鼓街", "宁靳", 410009),
  RUZHOU("汝州市城市管理局", "汝州市", "汝城管", "汝瓷路,风穴街,洗耳巷,丹阳二路,广成街", "阎茹", 410010);

  private final String label;
  private final String area;
  private final String mark;
  private final String streets;
  private final String surnames;
  private final int serial;

  Bureau(String label, String area, String mark, String streets, String surnames, int serial) {
    this.label = label;
    this.area = area;
    this.mark = mark;
    this.streets = streets;
    this.surnames = surnames;
    this.serial = serial;
  }

  String label() {
    return label;
  }

  String area() {
    return area;
  }

  /** What its document numbers begin with. */
  String mark() {
    return mark;
  }

  /** The bureau's own credit code. */
  String creditCode() {
    return Identities.creditCode("11", serial);
  }

  String place(Draw draw) {
    return area + draw.oneOf(List.of(streets.split(",", -1))) + draw.between(3, 298) + "号";
  }

  /** A pair of officers of this bureau. */
  String officers(Draw draw) {
    int pair = draw.between(0, 3);
    return surnames.substring(0, 1)
        + List.of("守正", "明章", "秉文", "立诚").get(pair)
        + "、"
        + surnames.charAt(1)
        + List.of("思源", "望舒", "一鸣", "若谷").get(pair);
  }
}
