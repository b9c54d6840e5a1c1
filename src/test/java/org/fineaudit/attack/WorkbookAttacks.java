package org.fineaudit.attack;

import static org.fineaudit.attack.BookParts.BOOK;
import static org.fineaudit.attack.BookParts.RELATIONS;
import static org.fineaudit.attack.BookParts.ROOT;
import static org.fineaudit.attack.BookParts.SHEET;
import static org.fineaudit.attack.BookParts.STRINGS;
import static org.fineaudit.attack.BookParts.STYLES;
import static org.fineaudit.attack.BookParts.TYPES;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** XLSX workbooks whose parts lie, lack or attack. */
final class WorkbookAttacks {
  private static final String FETCH = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";

  private final List<Attack> attacks = new ArrayList<>();

  static List<Attack> all() {
    WorkbookAttacks all = new WorkbookAttacks();
    all.missing();
    all.cells();
    all.structure();
    all.xml();
    all.links();
    return all.attacks;
  }

  private void add(String name, Supplier<BookParts> parts) {
    attacks.add(Attack.export("book-" + name + ".xlsx", () -> parts.get().bytes()));
  }

  private void sheet(String name, String what, String by) {
    add(name, () -> new BookParts().replace(SHEET, what, by));
  }

  private void missing() {
    add("sound", BookParts::new);
    for (String part : new String[] {TYPES, ROOT, BOOK, RELATIONS, SHEET, STRINGS, STYLES}) {
      String name = part.replaceAll("[^A-Za-z0-9]+", "-");
      add("without" + name, () -> new BookParts().without(part));
      add("empty" + name, () -> new BookParts().with(part, t -> ""));
      add("blank" + name, () -> new BookParts().with(part, t -> "  \n "));
      add("cut" + name, () -> new BookParts().with(part, t -> t.substring(0, t.length() * 2 / 3)));
      add("text" + name, () -> new BookParts().with(part, t -> "not xml"));
      add("root-only" + name, () -> new BookParts().with(part, t -> "<x/>"));
      add("nul" + name, () -> new BookParts().with(part, t -> "\0".repeat(5_000)));
    }
    add("no-strings-relation", () -> relation("sharedStrings"));
    add("no-sheet-relation", () -> relation("worksheet"));
    add("no-styles-relation", () -> relation("styles"));
    add(
        "strings-too-few",
        () -> new BookParts().with(STRINGS, t -> t.replaceFirst("<si>.*?</si>", "")));
    add("strings-none", () -> new BookParts().with(STRINGS, t -> t.replaceAll("<si>.*?</si>", "")));
    add("sheet-no-data", () -> new BookParts().with(SHEET, t -> t.replaceAll("<row.*</row>", "")));
    add(
        "second-sheet-missing",
        () ->
            new BookParts()
                .replace(
                    RELATIONS,
                    "</Relationships>",
                    "<Relationship Id=\"r9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006"
                        + "/relationships/worksheet\" Target=\"worksheets/sheet9.xml\"/>"
                        + "</Relationships>")
                .replace(
                    BOOK, "</sheets>", "<sheet name=\"T\" sheetId=\"9\" r:id=\"r9\"/></sheets>"));
    add("no-sheets", () -> new BookParts().with(BOOK, t -> t.replaceAll("<sheet .*?/>", "")));
  }

  private static BookParts relation(String kind) {
    return new BookParts()
        .with(RELATIONS, t -> t.replaceAll("<Relationship [^>]*/" + kind + "\"[^>]*/>", ""));
  }

  private void cells() {
    sheet("row-twice", "<row r=\"3\">", "<row r=\"2\">");
    sheet("row-backwards", "<row r=\"4\">", "<row r=\"1\">");
    sheet("row-zero", "<row r=\"3\">", "<row r=\"0\">");
    sheet("row-negative", "<row r=\"3\">", "<row r=\"-3\">");
    sheet("row-huge", "<row r=\"3\">", "<row r=\"99999999999999\">");
    sheet("row-int", "<row r=\"3\">", "<row r=\"2147483647\">");
    sheet("row-text", "<row r=\"3\">", "<row r=\"x\">");
    sheet("row-empty", "<row r=\"3\">", "<row r=\"\">");
    sheet("row-none", " r=\"3\"", "");
    sheet("row-other-cells", "r=\"C3\"", "r=\"C77\"");
    sheet("cell-twice", "r=\"C3\"", "r=\"B3\"");
    sheet("cell-backwards", "r=\"C3\"", "r=\"A3\"");
    sheet("cell-far", "r=\"C3\"", "r=\"XFD3\"");
    sheet("cell-too-far", "r=\"C3\"", "r=\"ZZZZZZZ3\"");
    sheet("cell-lower", "r=\"C3\"", "r=\"c3\"");
    sheet("cell-odd", "r=\"C3\"", "r=\"甲\"");
    sheet("cell-empty", "r=\"C3\"", "r=\"\"");
    sheet("cell-dollar", "r=\"C3\"", "r=\"$C$3\"");
    sheet("text-beyond", "<v>18</v>", "<v>999999</v>");
    sheet("text-negative", "<v>18</v>", "<v>-1</v>");
    sheet("text-int", "<v>18</v>", "<v>99999999999</v>");
    sheet("text-fraction", "<v>18</v>", "<v>1.5</v>");
    sheet("text-word", "<v>18</v>", "<v>x</v>");
    sheet("text-blank", "<v>18</v>", "<v> </v>");
    sheet("style-beyond", "r=\"C3\" t=\"s\" s=\"0\"", "r=\"C3\" t=\"s\" s=\"99999\"");
    sheet("style-word", "r=\"C3\" t=\"s\" s=\"0\"", "r=\"C3\" t=\"s\" s=\"x\"");
    sheet("style-date-word", "r=\"C3\" t=\"s\" s=\"0\"", "r=\"C3\" s=\"x\"");
    sheet("type-unknown", "r=\"C3\" t=\"s\"", "r=\"C3\" t=\"zzz\"");
    sheet("number-huge", "r=\"H3\" t=\"s\" s=\"0\"><v>23", "r=\"H3\"><v>1e999999999");
    sheet("number-long", "r=\"H3\" t=\"s\" s=\"0\"><v>23", "r=\"H3\"><v>" + "9".repeat(100_000));
    sheet("date-huge", "r=\"E3\" t=\"s\" s=\"0\"><v>20", "r=\"E3\" s=\"1\"><v>1e300");
    sheet("date-negative", "r=\"E3\" t=\"s\" s=\"0\"><v>20", "r=\"E3\" s=\"1\"><v>-5");
    sheet("date-zero", "r=\"E3\" t=\"s\" s=\"0\"><v>20", "r=\"E3\" s=\"1\"><v>0");
    sheet("date-nan", "r=\"E3\" t=\"s\" s=\"0\"><v>20", "r=\"E3\" s=\"1\"><v>NaN");
    sheet("error-cell", "r=\"H3\" t=\"s\" s=\"0\"><v>23", "r=\"H3\" t=\"e\"><v>#REF!");
    sheet("bool-cell", "r=\"H3\" t=\"s\" s=\"0\"><v>23", "r=\"H3\" t=\"b\"><v>7");
    sheet("formula", "r=\"H3\" t=\"s\" s=\"0\">", "r=\"H3\" t=\"s\"><f>CMD(\"calc\")</f>");
    sheet("formula-no-value", "r=\"H3\" t=\"s\" s=\"0\"><v>23</v>", "r=\"H3\"><f>1+1</f>");
    sheet(
        "formula-web",
        "r=\"H3\" t=\"s\" s=\"0\">",
        "r=\"H3\" t=\"s\"><f>WEBSERVICE(\"http://x.invalid\")</f>");
    add("cell-long", () -> new BookParts().replace(STRINGS, "相对人2", "甲".repeat(40_000)));
    add("cell-very-long", () -> new BookParts().replace(STRINGS, "相对人2", "甲".repeat(3_000_000)));
    add(
        "cell-escapes",
        () -> new BookParts().replace(STRINGS, "相对人2", "_x0000_甲_xD800__xFFFE__x005F_"));
    add("cell-control", () -> new BookParts().replace(STRINGS, "相对人2", "甲\u0001\u001B乙"));
    add(
        "cell-rich",
        () ->
            new BookParts()
                .replace(
                    STRINGS, "<t>相对人2</t>", "<r><t>甲</t></r><r><t>乙</t></r><rPh><t>丙</t></rPh>"));
    add(
        "columns-many",
        () ->
            new BookParts()
                .with(
                    SHEET,
                    t ->
                        t.replace(
                            "<row r=\"4\">",
                            "<row r=\"4\">" + "<c t=\"s\"><v>1</v></c>".repeat(100_000))));
    add(
        "rows-many-empty",
        () ->
            new BookParts()
                .with(
                    SHEET,
                    t -> t.replace("</sheetData>", "<row/>".repeat(600_000) + "</sheetData>")));
  }

  private void structure() {
    add(
        "sheet-name-bad",
        () -> new BookParts().replace(BOOK, "name=\"S\"", "name=\"a/b\\c?*[]:'=1+1&#10;\""));
    add(
        "sheet-name-long",
        () -> new BookParts().replace(BOOK, "name=\"S\"", "name=\"" + "表".repeat(10_000) + "\""));
    add("sheet-name-none", () -> new BookParts().replace(BOOK, "name=\"S\"", ""));
    add(
        "sheet-name-id",
        () -> new BookParts().replace(BOOK, "name=\"S\"", "name=\"410402199001011234\""));
    add("sheet-id-none", () -> new BookParts().replace(BOOK, "r:id=\"r0\"", ""));
    add("sheet-id-wrong", () -> new BookParts().replace(BOOK, "r:id=\"r0\"", "r:id=\"r99\""));
    add(
        "sheet-same-twice",
        () -> new BookParts().with(BOOK, t -> t.replaceAll("(<sheet .*?/>)", "$1$1")));
    add(
        "sheets-many",
        () -> new BookParts().with(BOOK, t -> t.replaceAll("(<sheet .*?/>)", "$1".repeat(3_000))));
    add(
        "sheet-hidden",
        () -> new BookParts().replace(BOOK, "sheetId", "state=\"veryHidden\" sheetId"));
    add(
        "sheet-is-strings",
        () -> new BookParts().replace(RELATIONS, "worksheets/sheet1.xml", "sharedStrings.xml"));
    add("sheet-chart", () -> new BookParts().replace(RELATIONS, "/worksheet\"", "/chartsheet\""));
    add("book-is-itself", () -> new BookParts().replace(ROOT, "xl/workbook.xml", "_rels/.rels"));
    add(
        "date1904",
        () -> new BookParts().replace(BOOK, "<workbookPr/>", "<workbookPr date1904=\"1\"/>"));
    add(
        "macro-type",
        () -> new BookParts().replace(TYPES, "sheet.main+xml", "sheet.macroEnabled.main+xml"));
    add(
        "types-many",
        () ->
            new BookParts()
                .with(
                    TYPES,
                    t ->
                        t.replace(
                            "</Types>",
                            "<Default Extension=\"x\" ContentType=\"a/b\"/>".repeat(50_000)
                                + "</Types>")));
    add(
        "relations-many",
        () ->
            new BookParts()
                .with(
                    RELATIONS,
                    t ->
                        t.replace(
                            "</Relationships>",
                            "<Relationship Id=\"r0\" Type=\"x\" Target=\"y\"/>".repeat(20_000)
                                + "</Relationships>")));
    add("part-name-odd", () -> new BookParts().with("xl/甲 乙%00.xml", t -> "<x/>"));
    add(
        "part-name-up",
        () -> new BookParts().with("../../../tmp/fine-audit-escaped.txt", t -> "x"));
    add("part-name-case", () -> new BookParts().with("XL/WORKBOOK.XML", t -> "<x/>"));
    add(
        "prefixed",
        () ->
            new BookParts()
                .with(
                    SHEET,
                    t ->
                        t.replaceAll("<(/?)(row|c|v|sheetData|worksheet)\\b", "<$1x:$2")
                            .replace("xmlns=", "xmlns:x=")));
    add("styles-bad", () -> new BookParts().replace(STYLES, "numFmtId=\"14\"", "numFmtId=\"x\""));
    add(
        "styles-many",
        () ->
            new BookParts()
                .with(
                    STYLES,
                    t ->
                        t.replace("<xf numFmtId=\"0\"/>", "<xf numFmtId=\"0\"/>".repeat(500_000))));
    add(
        "format-long",
        () ->
            new BookParts()
                .with(
                    STYLES,
                    t ->
                        t.replace(
                            "<cellXfs>",
                            "<numFmts><numFmt numFmtId=\"14\" formatCode=\""
                                + "[y".repeat(100_000)
                                + "\"/></numFmts><cellXfs>")));
  }

  private void xml() {
    for (String part : new String[] {TYPES, ROOT, BOOK, RELATIONS, SHEET, STRINGS, STYLES}) {
      String name = part.replaceAll("[^A-Za-z0-9]+", "-");
      add("entity" + name, () -> new BookParts().with(part, t -> declared(t, FETCH)));
      add(
          "laughs" + name,
          () ->
              new BookParts()
                  .with(part, t -> declared(t, PageAttacks.laughs()).replaceFirst("><", ">&l9;<")));
      add(
          "remote" + name,
          () ->
              new BookParts()
                  .with(part, t -> declared(t, "<!DOCTYPE x SYSTEM \"http://x.invalid/x.dtd\">")));
      add(
          "deep" + name,
          () ->
              new BookParts()
                  .with(
                      part,
                      t ->
                          t.replaceFirst(
                              "(</[A-Za-z]+>)$",
                              "<d>".repeat(60_000) + "</d>".repeat(60_000) + "$1")));
      add("utf16" + name, () -> new BookParts().replace(part, "UTF-8", "UTF-16"));
      add("utf7" + name, () -> new BookParts().replace(part, "UTF-8", "UTF-7"));
      add(
          "entity-used" + name,
          () ->
              new BookParts()
                  .with(part, t -> declared(t, FETCH).replaceFirst("(</[A-Za-z]+>)$", "&e;$1")));
    }
    add(
        "quadratic",
        () ->
            new BookParts()
                .with(
                    STRINGS,
                    t ->
                        declared(t, PageAttacks.quadratic())
                            .replace("相对人2", "&q;".repeat(20_000))));
    add("attribute-twice", () -> new BookParts().replace(SHEET, "t=\"s\"", "t=\"s\" t=\"s\""));
    add(
        "attribute-long",
        () ->
            new BookParts()
                .replace(
                    SHEET, "<row r=\"3\">", "<row r=\"3\" x=\"" + "甲".repeat(1_000_000) + "\">"));
    add(
        "tag-long",
        () ->
            new BookParts()
                .replace(SHEET, "<row r=\"3\">", "<" + "x".repeat(3_000_000) + "/><row r=\"3\">"));
    add(
        "comment-long",
        () ->
            new BookParts()
                .replace(
                    SHEET, "<row r=\"3\">", "<!--" + "x".repeat(3_000_000) + "--><row r=\"3\">"));
    add("cdata", () -> new BookParts().replace(STRINGS, "相对人2", "<![CDATA[相<b>对&人]]>"));
    add(
        "instruction",
        () -> new BookParts().replace(SHEET, "<sheetData>", "<?php exit; ?><sheetData>"));
  }

  private static String declared(String text, String declaration) {
    return text.replaceFirst("\\?>", java.util.regex.Matcher.quoteReplacement("?>" + declaration));
  }

  private void links() {
    String external =
        "<Relationship Id=\"e\" Type=\"http://x/externalLink\" TargetMode=\"External\" Target=\"";
    for (String target :
        new String[] {"http://x.invalid/a.xlsx", "file:///etc/passwd", "\\\\x\\a", "::bad::"}) {
      add(
          "link-" + attacks.size(),
          () ->
              new BookParts()
                  .replace(
                      RELATIONS, "</Relationships>", external + target + "\"/></Relationships>"));
    }
    add(
        "sheet-external",
        () ->
            new BookParts()
                .replace(
                    RELATIONS,
                    "Target=\"worksheets/sheet1.xml\"",
                    "TargetMode=\"External\" Target=\"file:///etc/passwd\""));
    add(
        "strings-external",
        () ->
            new BookParts()
                .replace(
                    RELATIONS,
                    "Target=\"sharedStrings.xml\"",
                    "TargetMode=\"External\" Target=\"http://x.invalid/s.xml\""));
    add(
        "sheet-up",
        () ->
            new BookParts().replace(RELATIONS, "worksheets/sheet1.xml", "../../../../etc/passwd"));
    add(
        "sheet-absolute",
        () ->
            new BookParts()
                .replace(RELATIONS, "worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml"));
    add(
        "sheet-bad-uri",
        () -> new BookParts().replace(RELATIONS, "worksheets/sheet1.xml", "%zz:::"));
  }
}
