package org.fineaudit.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.common.usermodel.fonts.FontCharset;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of one workbook, each made once, in the order of need. */
final class LedgerStyles {
  private static final int TITLE_SIZE = 18;
  private static final int BODY_SIZE = 11;
  private static final int FIELD_SIZE = 12;
  private static final String TINT_HEADER = "FFE9B8";
  private static final String TINT_BODY = "FFF8E5";
  private static final String HEADER = "E7ECF2";
  private static final String STRONG = "F2F2F2";
  private static final String FADED = "EDEDED";

  /** An earlier ledger may bring at most this many number formats and colours along. */
  private static final int MAX_STYLES = 2000;

  private final XSSFWorkbook workbook;
  private final LedgerLayout.Fonts fonts;
  private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
  private final Map<String, XSSFFont> made = new HashMap<>();

  /** Old workbooks know colours only nearly. */
  private static final int NEARLY = 12;

  /** A colour as RRGGBB, empty if it is white or the tool's own. */
  static String foreign(int red, int green, int blue) {
    for (String own : List.of(TINT_HEADER, TINT_BODY, HEADER, STRONG, FADED, "FFFFFF")) {
      int rgb = Integer.parseInt(own, 16);
      boolean same =
          Math.abs((rgb >> 16) - red) <= NEARLY
              && Math.abs((rgb >> 8 & 255) - green) <= NEARLY
              && Math.abs((rgb & 255) - blue) <= NEARLY;
      if (same) {
        return "";
      }
    }
    return String.format(Locale.ROOT, "%02X%02X%02X", red, green, blue);
  }

  LedgerStyles(XSSFWorkbook workbook, LedgerLayout.Fonts fonts) {
    this.workbook = workbook;
    this.fonts = fonts;
    XSSFFont standard = workbook.getFontAt(0);
    standard.setFontName(fonts.header());
    standard.setFontHeightInPoints((short) BODY_SIZE);
    standard.setCharSet(FontCharset.GB2312);
  }

  XSSFCellStyle of(Look look) {
    XSSFCellStyle style = styles.get(look);
    if (style == null) {
      boolean tooMany = styles.size() >= MAX_STYLES && !look.equals(look.plain());
      style = tooMany ? of(look.plain()) : make(look);
      styles.put(look, style);
    }
    return style;
  }

  private XSSFCellStyle make(Look look) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font(look));
    style.setWrapText(true);
    style.setVerticalAlignment(look.top() ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
    style.setAlignment(
        switch (look.align()) {
          case LEFT -> HorizontalAlignment.LEFT;
          case CENTER -> HorizontalAlignment.CENTER;
          case RIGHT -> HorizontalAlignment.RIGHT;
        });
    if (!look.pattern().equals(Look.GENERAL)) {
      style.setDataFormat(workbook.createDataFormat().getFormat(look.pattern()));
    }
    style.setQuotePrefixed(look.quoted());
    String fill = fill(look);
    if (!fill.isEmpty()) {
      style.setFillForegroundColor(color(fill));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    borders(style, look);
    return style;
  }

  private static void borders(XSSFCellStyle style, Look look) {
    switch (look.kind()) {
      case HEADER, BODY, STRONG, FADED -> {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBorderLeft(look.edge() ? BorderStyle.MEDIUM : BorderStyle.THIN);
      }
      default -> {}
    }
  }

  private static String fill(Look look) {
    if (!look.tint().isEmpty()) {
      return look.tint();
    }
    return switch (look.kind()) {
      case HEADER -> look.people() ? TINT_HEADER : HEADER;
      case BODY -> look.people() ? TINT_BODY : "";
      case STRONG -> STRONG;
      case FADED -> look.people() ? TINT_BODY : FADED;
      case FIELD -> look.people() ? TINT_BODY : "";
      case ATTACHMENT, TITLE, NOTE -> "";
    };
  }

  private XSSFFont font(Look look) {
    return switch (look.kind()) {
      case TITLE -> font(fonts.title(), TITLE_SIZE, true);
      case HEADER -> font(fonts.header(), BODY_SIZE, true);
      case STRONG -> font(fonts.body(), BODY_SIZE, true);
      case ATTACHMENT, FIELD -> font(fonts.body(), FIELD_SIZE, false);
      case NOTE, BODY, FADED -> font(fonts.body(), BODY_SIZE, false);
    };
  }

  private XSSFFont font(String name, int size, boolean bold) {
    return made.computeIfAbsent(
        name + "|" + size + "|" + bold,
        key -> {
          XSSFFont font = workbook.createFont();
          font.setFontName(name);
          font.setFontHeightInPoints((short) size);
          font.setBold(bold);
          font.setCharSet(FontCharset.GB2312);
          return font;
        });
  }

  /** A colour written as RRGGBB. */
  static XSSFColor color(String rgb) {
    byte[] bytes = new byte[4];
    bytes[0] = (byte) 0xFF;
    for (int i = 1; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(rgb.substring(2 * i - 2, 2 * i), 16);
    }
    return new XSSFColor(bytes, null);
  }
}
