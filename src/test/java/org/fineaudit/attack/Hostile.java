package org.fineaudit.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Damaged, odd and hostile inputs, by file name. */
public final class Hostile {
  private static final String HEADER = "行政处罚决定书文号,处罚机关,行政相对人名称,处罚决定日期,处罚内容,罚款金额(元)\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String ENTITY = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
  private static final int MANY = 200_000;

  /** Stands for {@link #LONG_LENGTH} letters, which are written into the archive piece by piece. */
  private static final String LONG = "LONG";

  private static final int LONG_LENGTH = 120_000_000;

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  public static Map<String, byte[]> files() {
    Hostile hostile = new Hostile();
    hostile.texts();
    hostile.values();
    hostile.pages();
    hostile.workbooks();
    hostile.mutations();
    return hostile.files;
  }

  private static String row(int number, String party, String date, String text, String fine) {
    return "甲罚〔2024〕" + number + "号,甲市城市管理局," + party + "," + date + "," + text + "," + fine + "\n";
  }

  private static String table() {
    return HEADER
        + row(1, "甲公司", "2024-04-01", "责令改正；罚款2000元。", "2000")
        + row(2, "乙公司", "2024-04-02", "责令改正；罚款2000元。", "2000");
  }

  private void add(String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void texts() {
    add("empty.csv", "");
    add("nul.csv", "\0".repeat(5000));
    add("header-only.csv", HEADER);
    add("open-quote.csv", HEADER + "\"" + "x\n".repeat(MANY));
    add("ragged.csv", table() + "a\n,,,\n" + ",".repeat(500) + "\n");
    add("many-columns.csv", "列,".repeat(20_000) + "\n" + "1,".repeat(20_000));
    add("one-long-line.csv", "甲".repeat(3_000_000));
    add("control.csv", HEADER + row(1, "甲\u0000\u0007\u001b[31m\u202e公司", "2024-04-01", "罚款", "1"));
    files.put("utf16.csv", table().getBytes(StandardCharsets.UTF_16));
    files.put("utf32.csv", table().getBytes(Charset.forName("UTF-32")));
    byte[] cut = table().getBytes(StandardCharsets.UTF_8);
    files.put("cut.csv", java.util.Arrays.copyOf(cut, cut.length - 3));
    add("x.pdf", "%PDF-1.7\n");
  }

  private void values() {
    for (String fine :
        new String[] {"1e999999999", "9".repeat(40), "-1", "NaN", "=1+1", "壹".repeat(999)}) {
      add("fine-" + files.size() + ".csv", HEADER + row(1, "甲", "2024-04-01", "罚款", fine));
    }
    for (String date : new String[] {"0000-00-00", "9999-12-31", "99999999999999", "2024-02-30"}) {
      add("date-" + files.size() + ".csv", HEADER + row(1, "甲", date, "罚款", "100"));
    }
    for (String text :
        new String[] {
          "（".repeat(MANY),
          "《".repeat(MANY) + "第".repeat(MANY),
          "一二百千万亿".repeat(MANY / 10),
          "甲".repeat(1 << 20)
        }) {
      add("text-" + files.size() + ".csv", HEADER + row(1, "甲", "2024-04-01", text, "100"));
    }
  }

  private void pages() {
    String cells = table().replace(",", "</td><td>").replace("\n", "</td></tr><tr><td>");
    String page = "<html><table><tr><td>" + cells + "</td></tr></table></html>";
    add("page.xls", page);
    add("no-characters.xls", page.replace("甲公司", "&#x110000;&#0;&#xD800;&bogus;"));
    add("nested.xls", "<table>".repeat(20_000) + page);
    add("span.xls", page.replace("<td>甲公司", "<td rowspan=999999999 colspan=999999999>甲公司"));
    add("entity.xls", ENTITY + page);
    String rows =
        table()
            .replace(",", "</Data></Cell><Cell><Data>")
            .replace("\n", "</Data></Cell></Row><Row><Cell><Data>");
    String xml =
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"
            + "<Worksheet><Table><Row><Cell><Data>"
            + rows
            + "</Data></Cell></Row></Table></Worksheet></Workbook>";
    add("xml.xls", xml);
    add("xml-entity.xls", xml.replace("?>", "?>" + ENTITY).replace("甲公司", "&e;"));
    add("xml-deep.xls", xml.replaceFirst("<Data>", "<x>".repeat(50_000) + "<Data>"));
  }

  private void workbooks() {
    String sheet = sheet(table());
    files.put("book.xlsx", zip(parts(sheet)));
    files.put("long-cell.xlsx", zip(parts(sheet.replace("甲公司", "甲".repeat(40_000)))));
    files.put("entity.xlsx", zip(parts(ENTITY + sheet.replace("甲公司", "&e;"))));
    files.put("cut-sheet.xlsx", zip(parts(sheet.substring(0, sheet.length() / 2))));
    files.put("bomb.xlsx", zip(parts(sheet.replace("甲公司", LONG))));
    files.put("row-number.xlsx", zip(parts(sheet.replace("<row>", "<row r=\"99999999999999\">"))));
    Map<String, String> noStrings = parts(sheet);
    noStrings.remove("xl/worksheets/sheet1.xml");
    files.put("no-sheet.xlsx", zip(noStrings));
    byte[] whole = files.get("book.xlsx");
    files.put("half.xlsx", java.util.Arrays.copyOf(whole, whole.length / 2));
    byte[] random = new byte[20_000];
    new Random(1).nextBytes(random);
    files.put("random.xlsx", random);
    files.put("random.xls", random);
  }

  private static String sheet(String table) {
    StringBuilder rows = new StringBuilder();
    for (String row : table.split("\n", -1)) {
      rows.append("<row>");
      for (String cell : row.split(",", -1)) {
        rows.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
      }
      rows.append("</row>");
    }
    return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
  }

  private static Map<String, String> parts(String sheet) {
    Map<String, String> parts = new LinkedHashMap<>();
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\""
            + PACKAGE
            + "content-types\"><Default Extension=\"rels\" ContentType=\""
            + "application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\""
            + "/xl/workbook.xml\" ContentType=\""
            + type
            + "sheet.main+xml\"/><Override PartName=\""
            + "/xl/worksheets/sheet1.xml\" ContentType=\""
            + type
            + "worksheet+xml\"/></Types>");
    parts.put("_rels/.rels", relation(OFFICE + "/officeDocument", "xl/workbook.xml"));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + OFFICE
            + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels", relation(OFFICE + "/worksheet", "worksheets/sheet1.xml"));
    parts.put("xl/worksheets/sheet1.xml", sheet);
    return parts;
  }

  private static String relation(String type, String target) {
    return "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\"><Relationship Id=\"r1\" Type=\""
        + type
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        write(part.getValue(), zip);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(String text, ZipOutputStream zip) throws IOException {
    int at = text.indexOf(LONG);
    if (at < 0) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
      return;
    }
    zip.write(text.substring(0, at).getBytes(StandardCharsets.UTF_8));
    byte[] letters = "A".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
    for (int left = LONG_LENGTH; left > 0; left -= letters.length) {
      zip.write(letters, 0, Math.min(left, letters.length));
    }
    zip.write(text.substring(at + LONG.length()).getBytes(StandardCharsets.UTF_8));
  }

  /** A few bytes changed at random; the seed is fixed, so that a failure comes again. */
  private void mutations() {
    Random random = new Random(7);
    for (String name : new String[] {"utf16.csv", "page.xls", "xml.xls", "book.xlsx"}) {
      for (int i = 0; i < 8; i++) {
        byte[] bytes = files.get(name).clone();
        for (int j = 0; j < 1 + random.nextInt(9); j++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        files.put("changed-" + i + "-" + name, bytes);
      }
    }
  }
}
