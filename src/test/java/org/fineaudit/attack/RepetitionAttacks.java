package org.fineaudit.attack;

import static org.fineaudit.attack.BookParts.BOOK;
import static org.fineaudit.attack.BookParts.RELATIONS;
import static org.fineaudit.attack.BookParts.SHEET;
import static org.fineaudit.attack.BookParts.STRINGS;
import static org.fineaudit.attack.BookParts.TYPES;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Small workbooks that say the same over and over: more to read than a year's export. */
final class RepetitionAttacks {
  private static final String LONG = "当事人于2024年1月1日占道经营，罚款人民币贰仟元。";

  private final List<Attack> attacks = new ArrayList<>();

  static List<Attack> all() {
    RepetitionAttacks all = new RepetitionAttacks();
    all.sheets();
    all.texts();
    return all.attacks;
  }

  private void add(String name, Supplier<byte[]> bytes) {
    attacks.add(Attack.export("repeated-" + name, bytes));
  }

  /** Rows with a number of their own, the text of the table in each of them. */
  private static String rows(int count, String middle) {
    StringBuilder rows = new StringBuilder();
    for (int i = 5; i < count + 5; i++) {
      rows.append("<row r=\"").append(i).append("\"><c t=\"inlineStr\"><is><t>甲罚〔2024〕第");
      rows.append(i).append("号</t></is></c>").append(middle).append("</row>");
    }
    return rows.toString();
  }

  private void sheets() {
    add(
        "sheet.xlsx",
        () ->
            new BookParts()
                .with(SHEET, t -> t.replace("</sheetData>", empty(300_000) + "</sheetData>"))
                .with(BOOK, t -> t.replaceAll("(<sheet .*?/>)", "$1".repeat(1_000)))
                .bytes());
    add(
        "sheets.xlsx",
        () -> {
          BookParts parts = new BookParts();
          String empty =
              parts
                  .part(SHEET)
                  .replaceAll("<row.*</row>", "")
                  .replace("</s", empty(3_000_000) + "</s");
          for (int i = 2; i < 42; i++) {
            String part = "xl/worksheets/sheet" + i + ".xml";
            String named = "name=\"S" + i + "\" sheetId=\"" + i + "\" r:id=\"x" + i + "\"";
            parts
                .with(part, t -> empty)
                .replace(BOOK, "</sheets>", "<sheet " + named + "/></sheets>")
                .replace(TYPES, "</Types>", type(part) + "</Types>")
                .replace(RELATIONS, "</Relationships>", relation(i) + "</Relationships>");
          }
          return parts.bytes();
        });
  }

  private static String empty(int rows) {
    return "<row/>".repeat(rows);
  }

  private static String type(String part) {
    return "<Override PartName=\"/"
        + part
        + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet"
        + "+xml\"/>";
  }

  private static String relation(int number) {
    return "<Relationship Id=\"x"
        + number
        + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
        + " Target=\"worksheets/sheet"
        + number
        + ".xml\"/>";
  }

  private void texts() {
    String shared = "<c/><c t=\"s\"><v>18</v></c>".repeat(2) + "<c/><c t=\"s\"><v>18</v></c><c/>";
    for (int[] way : new int[][] {{20_000, 2_000}, {1_000, 20_000}}) {
      add(
          "text-" + way[0] + ".xlsx",
          () ->
              new BookParts()
                  .replace(STRINGS, "相对人2", LONG.repeat(way[0]))
                  .replace(SHEET, "</sheetData>", rows(way[1], shared) + "</sheetData>")
                  .bytes());
    }
    add(
        "merged.xlsx",
        () ->
            new BookParts()
                .replace(STRINGS, "相对人2", LONG.repeat(20_000))
                .replace(
                    SHEET,
                    "</sheetData>",
                    rows(5_000, "")
                        + "</sheetData><mergeCells><mergeCell ref=\"C3:C99999\"/></mergeCells>")
                .bytes());
    add(
        "merged-columns.xlsx",
        () -> {
          StringBuilder areas = new StringBuilder("</sheetData><mergeCells>");
          for (int i = 2; i < 10_000; i++) {
            areas.append("<mergeCell ref=\"A").append(i).append(":A1048576\"/>");
          }
          String all = rows(10_000, "") + empty(40_000) + areas + "</mergeCells>";
          return new BookParts().replace(SHEET, "</sheetData>", all).bytes();
        });
    add(
        "text.xls",
        () ->
            OldBookAttacks.bytes(
                w -> {
                  for (int i = 4; i < 3_000; i++) {
                    var row = w.getSheetAt(0).createRow(i);
                    row.createCell(0).setCellValue("甲罚〔2024〕第" + i + "号");
                    row.createCell(6).setCellValue(LONG.repeat(1_200));
                  }
                }));
    String row = "<tr><td>甲罚〔2024〕第%d号</td><td rowspan=1000>" + LONG.repeat(10_000) + "</td></tr>";
    add("spanned.xls", () -> page(row).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static String page(String first) {
    StringBuilder page = new StringBuilder("<html><table><tr><td>行政处罚决定书文号</td><td>处罚内容</td>");
    page.append("<td>罚款金额(元)</td></tr>").append(first.formatted(1));
    for (int i = 2; i < 1_000; i++) {
      page.append("<tr><td>甲罚〔2024〕第").append(i).append("号</td><td>1</td></tr>");
    }
    return page + "</table></html>";
  }
}
