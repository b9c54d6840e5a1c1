package org.fineaudit.attack;

import java.util.ArrayList;
import java.util.List;

/** The small table that attacks damage. */
final class Tables {
  static final List<String> HEADER =
      List.of("行政处罚决定书文号", "处罚机关", "行政相对人名称", "案由", "处罚决定日期", "处罚依据", "处罚内容", "罚款金额(元)");

  private Tables() {}

  /** A row that is sound but for what is changed in it. */
  static List<String> row(int number) {
    return List.of(
        "甲城管罚决字〔2024〕第" + number + "号",
        "甲市城市管理局",
        "相对人" + number,
        "擅自占用城市道路",
        "2024-04-0" + (1 + number % 9),
        "《城市道路管理条例》第四十二条",
        "责令改正；罚款人民币贰仟元整。",
        "2000");
  }

  /** Header and three rows. */
  static List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>(List.of(HEADER));
    for (int number = 1; number <= 3; number++) {
      rows.add(row(number));
    }
    return rows;
  }

  /** The same, one cell of the second case replaced. */
  static List<List<String>> with(String column, String value) {
    List<List<String>> rows = rows();
    List<String> changed = new ArrayList<>(rows.get(2));
    changed.set(HEADER.indexOf(column), value);
    rows.set(2, changed);
    return rows;
  }

  static String csv(List<List<String>> rows) {
    return delimited(rows, ",", "\n");
  }

  static String delimited(List<List<String>> rows, String delimiter, String lineEnd) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      text.append(String.join(delimiter, row.stream().map(c -> quoted(c, delimiter)).toList()))
          .append(lineEnd);
    }
    return text.toString();
  }

  private static String quoted(String cell, String delimiter) {
    boolean plain =
        !cell.contains(delimiter)
            && cell.chars().noneMatch(c -> c == '"' || c == '\n' || c == '\r');
    return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }
}
