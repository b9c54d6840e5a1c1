package org.fineaudit.attack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The parts of a small workbook, each of which an attack may change. */
final class BookParts {
  static final String TYPES = "[Content_Types].xml";
  static final String ROOT = "_rels/.rels";
  static final String BOOK = "xl/workbook.xml";
  static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  static final String SHEET = "xl/worksheets/sheet1.xml";
  static final String STRINGS = "xl/sharedStrings.xml";
  static final String STYLES = "xl/styles.xml";

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  private final Map<String, String> parts = new LinkedHashMap<>();

  /** A sound workbook with shared texts. */
  BookParts() {
    parts.put(TYPES, XML + types());
    parts.put(ROOT, XML + relations(OFFICE + "/officeDocument", "xl/workbook.xml"));
    parts.put(
        BOOK,
        XML
            + "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + OFFICE
            + "\"><workbookPr/><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>");
    parts.put(
        RELATIONS,
        XML
            + relations(
                OFFICE + "/worksheet", "worksheets/sheet1.xml",
                OFFICE + "/sharedStrings", "sharedStrings.xml",
                OFFICE + "/styles", "styles.xml"));
    StringBuilder rows = new StringBuilder();
    StringBuilder texts = new StringBuilder();
    int text = 0;
    int number = 0;
    for (List<String> row : Tables.rows()) {
      rows.append("<row r=\"").append(++number).append("\">");
      char column = 'A';
      for (String cell : row) {
        rows.append("<c r=\"").append(column++).append(number).append("\" t=\"s\" s=\"0\"><v>");
        rows.append(text++).append("</v></c>");
        texts.append("<si><t>").append(cell).append("</t></si>");
      }
      rows.append("</row>");
    }
    parts.put(
        SHEET,
        XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    parts.put(STRINGS, XML + "<sst xmlns=\"" + MAIN + "\">" + texts + "</sst>");
    parts.put(
        STYLES,
        XML
            + "<styleSheet xmlns=\""
            + MAIN
            + "\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
  }

  private static String types() {
    StringBuilder types = new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">");
    types.append("<Default Extension=\"rels\" ContentType=\"");
    types.append("application/vnd.openxmlformats-package.relationships+xml\"/>");
    types.append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    for (String[] part :
        new String[][] {
          {BOOK, "sheet.main"}, {SHEET, "worksheet"}, {STRINGS, "sharedStrings"}, {STYLES, "styles"}
        }) {
      types.append("<Override PartName=\"/").append(part[0]).append("\" ContentType=\"");
      types.append(TYPE).append(part[1]).append("+xml\"/>");
    }
    return types.append("</Types>").toString();
  }

  private static String relations(String... typesAndTargets) {
    StringBuilder text =
        new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      text.append("<Relationship Id=\"r").append(i).append("\" Type=\"").append(typesAndTargets[i]);
      text.append("\" Target=\"").append(typesAndTargets[i + 1]).append("\"/>");
    }
    return text.append("</Relationships>").toString();
  }

  BookParts with(String part, UnaryOperator<String> change) {
    parts.put(part, change.apply(parts.getOrDefault(part, "")));
    return this;
  }

  BookParts replace(String part, String what, String by) {
    return with(part, text -> text.replace(what, by));
  }

  /** Texts in the cells instead of the shared table. */
  BookParts inline() {
    StringBuilder rows = new StringBuilder();
    int number = 0;
    for (List<String> row : Tables.rows()) {
      rows.append("<row r=\"").append(++number).append("\">");
      char column = 'A';
      for (String cell : row) {
        rows.append("<c r=\"").append(column++).append(number).append("\" t=\"inlineStr\"><is><t>");
        rows.append(cell).append("</t></is></c>");
      }
      rows.append("</row>");
    }
    return with(
        SHEET,
        t ->
            t.replaceFirst("(?s)<sheetData>.*</sheetData>", "<sheetData>" + rows + "</sheetData>"));
  }

  BookParts without(String part) {
    parts.remove(part);
    return this;
  }

  RawZip zip() {
    RawZip zip = new RawZip();
    parts.forEach(zip::add);
    return zip;
  }

  /** An archive in which one part is left for the caller to write. */
  RawZip zipBut(String part) {
    RawZip zip = new RawZip();
    parts.forEach(
        (name, text) -> {
          if (!name.equals(part)) {
            zip.add(name, text);
          }
        });
    return zip;
  }

  String part(String name) {
    return parts.get(name);
  }

  byte[] bytes() {
    return zip().bytes();
  }
}
