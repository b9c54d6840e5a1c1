package org.fineaudit.attack;

import static org.fineaudit.attack.BookParts.BOOK;
import static org.fineaudit.attack.BookParts.RELATIONS;
import static org.fineaudit.attack.BookParts.ROOT;
import static org.fineaudit.attack.BookParts.SHEET;
import static org.fineaudit.attack.BookParts.STRINGS;
import static org.fineaudit.attack.BookParts.STYLES;
import static org.fineaudit.attack.BookParts.TYPES;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** XLSX workbooks as other programs than Excel write them, and parts that nobody needs to read. */
final class OddBookAttacks {
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String FETCH = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";

  private final List<Attack> attacks = new ArrayList<>();

  static List<Attack> all() {
    OddBookAttacks all = new OddBookAttacks();
    all.dialects();
    all.cells();
    all.marks();
    all.strangers();
    all.archives();
    return all.attacks;
  }

  private void add(String name, Supplier<byte[]> bytes) {
    attacks.add(Attack.export("odd-" + name + ".xlsx", bytes));
  }

  private void book(String name, UnaryOperator<BookParts> change) {
    add(name, () -> change.apply(new BookParts()).bytes());
  }

  private void sheet(String name, UnaryOperator<String> change) {
    book(name, b -> b.with(SHEET, change));
  }

  private static String many(int times, String format) {
    return IntStream.range(0, times)
        .mapToObj(i -> format.replace("#", String.valueOf(i + 1)))
        .collect(Collectors.joining());
  }

  private static String after(String text, String mark, String added) {
    return text.replace(mark, mark + added);
  }

  private void dialects() {
    book("strict", OddBookAttacks::strict);
    book(
        "strict-iso-dates",
        b ->
            strict(b)
                .replace(
                    SHEET,
                    "r=\"E3\" t=\"s\" s=\"0\"><v>20",
                    "r=\"E3\" t=\"d\" s=\"1\"><v>2023-05-06"));
    for (String date : new String[] {"2023-05-06T00:00:00", "2023-13-45", "", "x"}) {
      String cell = "r=\"E3\" t=\"d\" s=\"1\"><v>" + date;
      book(
          "iso-date-" + attacks.size(),
          b -> b.replace(SHEET, "r=\"E3\" t=\"s\" s=\"0\"><v>20", cell));
    }
    book("inline", BookParts::inline);
    sheet("no-references", t -> t.replaceAll(" r=\"[A-Z]*\\d+\"", ""));
    sheet("formatted", t -> t.replace("><", ">\r\n   <"));
    book("bom", b -> b.with(SHEET, t -> "\uFEFF" + t).with(STRINGS, t -> "\uFEFF" + t));
    book("blank-before", b -> b.with(SHEET, t -> "\n" + t));
    book("xml-1.1", b -> b.replace(SHEET, "1.0", "1.1").replace(STRINGS, "1.0", "1.1"));
    book("no-declaration", b -> b.with(SHEET, t -> t.replaceFirst("<\\?.*?\\?>", "")));
    book("single-quotes", b -> b.with(SHEET, t -> t.replace('"', '\'')));
    book(
        "strings-elsewhere",
        b ->
            b.with("xl/SST.XML", t -> b.part(STRINGS))
                .without(STRINGS)
                .replace(RELATIONS, "sharedStrings.xml", "SST.XML")
                .replace(TYPES, "/xl/sharedStrings.xml", "/xl/SST.XML"));
    book("part-case", b -> b.replace(RELATIONS, "sharedStrings.xml", "SharedStrings.xml"));
    book("types-none-but-default", b -> b.with(TYPES, t -> t.replaceAll("<Override.*?/>", "")));
    book("root-absolute", b -> b.replace(ROOT, "\"xl/workbook.xml", "\"/xl/workbook.xml"));
    book(
        "root-twice",
        b ->
            b.with(
                ROOT,
                t ->
                    t.replaceFirst(
                        "(<Relationship Id=\"r0\")([^>]*)/>",
                        "$1$2/><Relationship Id=\"r7\"$2/>")));
    book(
        "alternate-content",
        b ->
            b.with(
                SHEET,
                t ->
                    after(
                        t,
                        "<sheetData>",
                        "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/"
                            + "markup-compatibility/2006\"><mc:Choice Requires=\"x\"/>"
                            + "</mc:AlternateContent>")));
  }

  private static BookParts strict(BookParts parts) {
    UnaryOperator<String> purl =
        t ->
            t.replace(
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    "http://purl.oclc.org/ooxml/officeDocument/relationships")
                .replace(
                    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                    "http://purl.oclc.org/ooxml/spreadsheetml/main");
    for (String part : new String[] {ROOT, BOOK, RELATIONS, SHEET, STRINGS, STYLES}) {
      parts.with(part, purl);
    }
    return parts.replace(BOOK, "<workbook ", "<workbook conformance=\"strict\" ");
  }

  private void cells() {
    sheet(
        "formula-shared",
        t ->
            t.replace(
                "r=\"H3\" t=\"s\" s=\"0\">",
                "r=\"H3\" t=\"s\"><f t=\"shared\" ref=\"H1:H1048576\" si=\"0\">H2+1</f>"));
    sheet(
        "formula-array",
        t ->
            t.replace(
                "r=\"H3\" t=\"s\" s=\"0\">",
                "r=\"H3\" t=\"s\"><f t=\"array\" ref=\"A1:XFD1048576\">A1:XFD1048576^2</f>"));
    sheet(
        "formula-long",
        t ->
            t.replace(
                "r=\"H3\" t=\"s\" s=\"0\">",
                "r=\"H3\" t=\"s\"><f>" + "SUM(".repeat(300_000) + "</f>"));
    sheet(
        "formula-dde",
        t -> t.replace("r=\"H3\" t=\"s\" s=\"0\">", "r=\"H3\" t=\"s\"><f>cmd|'/C calc'!A0</f>"));
    sheet(
        "formula-text",
        t -> t.replace("r=\"H3\" t=\"s\" s=\"0\"><v>23", "r=\"H3\" t=\"str\"><f>1</f><v>2000"));
    sheet("two-values", t -> t.replaceFirst("<v>18</v>", "<v>18</v><v>19</v>"));
    sheet("two-data", t -> t.replaceFirst("(?s)(<sheetData>.*</sheetData>)", "$1$1"));
    sheet("rows-in-rows", t -> t.replace("<row r=\"4\">", "<row r=\"4\"><row r=\"9\">"));
    sheet("characters", t -> t.replaceFirst("<v>18</v>", "<v>&#49;&#x38;</v>"));
    for (String reference : new String[] {"&#0;", "&#xD800;", "&#x110000;", "&bogus;", "&#65"}) {
      book("reference-" + attacks.size(), b -> b.replace(STRINGS, "相对人2", reference));
    }
    book(
        "strings-blank-many",
        b -> b.replace(STRINGS, "</sst>", "<si/>".repeat(900_000) + "</sst>"));
    book(
        "strings-count",
        b -> b.replace(STRINGS, "<sst ", "<sst count=\"-1\" uniqueCount=\"2147483647\" "));
    book(
        "strings-phonetic",
        b ->
            b.replace(
                STRINGS,
                "<t>相对人2</t>",
                "<t>相对人2</t>" + "<rPh sb=\"0\"><t>某</t></rPh>".repeat(90_000)));
    book("strings-runs", b -> b.replace(STRINGS, "<t>相对人2</t>", "<r><t>人</t></r>".repeat(300_000)));
  }

  private void marks() {
    sheet(
        "dimension",
        t -> t.replace("<sheetData>", "<dimension ref=\"A1:XFD1048576\"/><sheetData>"));
    sheet(
        "columns",
        t ->
            t.replace(
                "<sheetData>",
                "<cols>"
                    + many(50_000, "<col min=\"1\" max=\"16384\" width=\"#\"/>")
                    + "</cols><sheetData>"));
    sheet(
        "merged-many",
        t ->
            after(
                t,
                "</sheetData>",
                "<mergeCells>" + many(300_000, "<mergeCell ref=\"A#:B#\"/>") + "</mergeCells>"));
    sheet(
        "merged-over-each-other",
        t ->
            after(
                t,
                "</sheetData>",
                "<mergeCells>" + many(20_000, "<mergeCell ref=\"A1:Z#\"/>") + "</mergeCells>"));
    sheet(
        "validations",
        t ->
            after(
                t,
                "</sheetData>",
                "<dataValidations>"
                    + many(
                        200_000,
                        "<dataValidation sqref=\"A#\"><formula1>B#</formula1></dataValidation>")
                    + "</dataValidations>"));
    sheet(
        "hyperlinks",
        t ->
            after(
                t,
                "</sheetData>",
                "<hyperlinks>"
                    + many(200_000, "<hyperlink ref=\"A#\" location=\"S!A#\"/>")
                    + "</hyperlinks>"));
    sheet(
        "conditional",
        t -> after(t, "</sheetData>", many(100_000, "<conditionalFormatting sqref=\"A#:XFD#\"/>")));
    sheet(
        "protected",
        t -> after(t, "</sheetData>", "<sheetProtection password=\"CC1A\" sheet=\"1\"/>"));
    book(
        "names-many",
        b ->
            b.replace(
                BOOK,
                "</sheets>",
                "</sheets><definedNames>"
                    + many(200_000, "<definedName name=\"n#\">S!$A$#</definedName>")
                    + "</definedNames>"));
    book(
        "names-dde",
        b ->
            b.replace(
                BOOK,
                "</sheets>",
                "</sheets><definedNames><definedName name=\"n\" function=\"1\">EXEC(\"calc\")</definedName></definedNames>"));
    book(
        "protected-book",
        b -> b.replace(BOOK, "<sheets>", "<workbookProtection lockStructure=\"1\"/><sheets>"));
  }

  /** A part beside those of the sheet, with its relation. */
  private void stranger(String name, String part, String kind, String text) {
    book(
        name,
        b ->
            b.with("xl/" + part, t -> text)
                .replace(
                    RELATIONS,
                    "</Relationships>",
                    "<Relationship Id=\"x\" Type=\""
                        + OFFICE
                        + kind
                        + "\" Target=\""
                        + part
                        + "\"/></Relationships>"));
  }

  private void strangers() {
    stranger(
        "external",
        "externalLinks/externalLink1.xml",
        "externalLink",
        "<externalLink><externalBook r:id=\"rId1\"/></externalLink>");
    stranger(
        "dde",
        "externalLinks/externalLink1.xml",
        "externalLink",
        "<externalLink><ddeLink ddeService=\"cmd\" ddeTopic=\"/C calc\"/></externalLink>");
    stranger(
        "connections",
        "connections.xml",
        "connections",
        "<connections><connection id=\"1\" type=\"1\"><dbPr connection=\"DSN=x\" command=\"DROP\"/></connection></connections>");
    stranger("macros", "vbaProject.bin", "vbaProject", "x");
    stranger(
        "pivot",
        "pivotCache/pivotCacheDefinition1.xml",
        "pivotCacheDefinition",
        FETCH + "<x>&e;</x>");
    stranger(
        "chain",
        "calcChain.xml",
        "calcChain",
        "<calcChain>" + "<c r=\"A1\"/>".repeat(500_000) + "</calcChain>");
    stranger("theme-entity", "theme/theme1.xml", "theme", FETCH + "<x>&e;</x>");
    stranger(
        "strings-second", "sharedStrings2.xml", "sharedStrings", "<sst><si><t>甲</t></si></sst>");
    stranger("metadata", "metadata.xml", "sheetMetadata", "\0");
    book("properties-entity", b -> b.with("docProps/core.xml", t -> FETCH + "<x>&e;</x>"));
    book(
        "sheet-relations-many",
        b ->
            b.with(
                "xl/worksheets/_rels/sheet1.xml.rels",
                t ->
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + many(
                            60_000,
                            "<Relationship Id=\"r#\" Type=\"x\" Target=\"http://x.invalid/#\" TargetMode=\"External\"/>")
                        + "</Relationships>"));
    book(
        "comments-entity",
        b ->
            b.with("xl/comments1.xml", t -> FETCH + "<comments>&e;</comments>")
                .with(
                    "xl/worksheets/_rels/sheet1.xml.rels",
                    t ->
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"r1\" Type=\""
                            + OFFICE
                            + "comments\" Target=\"../comments1.xml\"/></Relationships>"));
    book(
        "binary",
        b ->
            b.replace(
                TYPES,
                "openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "ms-excel.sheet.binary.macroEnabled.main"));
    book("signed", b -> b.with("_xmlsignatures/sig1.xml", t -> FETCH + "<x>&e;</x>"));
  }

  private void archives() {
    add("backslashes", () -> renamed("/", "\\"));
    add("leading-slash", () -> renamed("^", "/"));
    add("upper-case", () -> renamed("xl/", "XL/"));
    add("dot-slash", () -> renamed("^", "./"));
    add(
        "folders",
        () -> {
          RawZip zip = new BookParts().zip();
          zip.add("xl/", "");
          zip.add("xl/worksheets/", "");
          return zip.bytes();
        });
    add(
        "no-directory",
        () -> {
          byte[] whole = new BookParts().bytes();
          int end = new String(whole, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
          return java.util.Arrays.copyOf(whole, end);
        });
    add("twice", () -> ZipAttacks.join(new BookParts().bytes(), new BookParts().bytes()));
    add("line-ends-changed", () -> changed("\n", "\r\n"));
    add("as-text", () -> changed("[\u0080-\u00FF]", "?"));
  }

  private static byte[] renamed(String what, String by) {
    BookParts parts = new BookParts();
    RawZip zip = new RawZip();
    for (String part : new String[] {TYPES, ROOT, BOOK, RELATIONS, SHEET, STRINGS, STYLES}) {
      zip.add(
          part.replaceAll(what, java.util.regex.Matcher.quoteReplacement(by)), parts.part(part));
    }
    return zip.bytes();
  }

  private static byte[] changed(String what, String by) {
    return new String(new BookParts().bytes(), StandardCharsets.ISO_8859_1)
        .replaceAll(what, by)
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
