package org.fineaudit.ledger;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Puts values into cells of a template, in the template's own styles. */
final class TemplateCells {
  private final XSSFWorkbook workbook;
  private final Map<String, XSSFCellStyle> styles = new HashMap<>();

  TemplateCells(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  void put(Cell cell, CellValue value) {
    if (value instanceof CellValue.Day day) {
      cell.setCellValue(day.date());
      format(cell, ColumnFormat.DATE.pattern(), true);
    } else if (value instanceof CellValue.Amount amount) {
      cell.setCellValue(amount.yuan().doubleValue());
      format(cell, ColumnFormat.AMOUNT.pattern(), false);
    } else if (value instanceof CellValue.Count count) {
      cell.setCellValue((double) count.count());
    } else if (value instanceof CellValue.Figure figure) {
      cell.setCellValue(figure.value());
      format(cell, figure.pattern(), Cells.isDate(figure));
    } else if (value instanceof CellValue.Flag flag) {
      cell.setCellValue(flag.value());
    } else if (!value.isBlank()) {
      text(cell, Cells.text(value).isEmpty() ? "" : ((CellValue.Text) value).text());
    } else {
      cell.setBlank();
    }
  }

  private void text(Cell cell, String raw) {
    String text = CellText.clean(raw);
    cell.setCellValue(CellText.encode(text));
    if (CellText.looksLikeFormula(text)) {
      cell.setCellStyle(
          styles.computeIfAbsent(
              "'" + cell.getCellStyle().getIndex(),
              key -> {
                XSSFCellStyle style = copy(cell);
                style.setQuotePrefixed(true);
                return style;
              }));
    }
  }

  /** Gives a number its format, unless the template has one that fits. */
  private void format(Cell cell, String pattern, boolean date) {
    CellStyle own = cell.getCellStyle();
    String known = own.getDataFormatString();
    boolean fits = date ? DateUtil.isADateFormat(-1, known) : !"General".equals(known);
    if (!fits || (!date && "@".equals(known))) {
      cell.setCellStyle(
          styles.computeIfAbsent(
              own.getIndex() + pattern,
              key -> {
                XSSFCellStyle style = copy(cell);
                style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
                return style;
              }));
    }
  }

  /** Gives a cell the colour that people gave it, as RRGGBB; nothing if that is empty. */
  void tint(Cell cell, String color) {
    if (!color.isEmpty()) {
      cell.setCellStyle(
          styles.computeIfAbsent(
              cell.getCellStyle().getIndex() + "#" + color,
              key -> {
                XSSFCellStyle style = copy(cell);
                style.setFillForegroundColor(LedgerStyles.color(color));
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                return style;
              }));
    }
  }

  private XSSFCellStyle copy(Cell cell) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(cell.getCellStyle());
    return style;
  }

  /** Fills in unit, date and names where the template has a label without a value. */
  void above(TemplateHeader header, LedgerContent content) {
    String day =
        String.format(
            Locale.ROOT,
            "%d年%d月%d日",
            content.date().getYear(),
            content.date().getMonthValue(),
            content.date().getDayOfMonth());
    Map<String, String> values = new HashMap<>(content.typed());
    values.put(LedgerField.UNIT, content.unit());
    values.put(LedgerField.DATE, day);
    for (int r = 0; r < header.row(); r++) {
      Row row = header.sheet().getRow(r);
      for (int c = 0; row != null && c < row.getLastCellNum(); c++) {
        Cell cell = row.getCell(c);
        if (cell != null && cell.getCellType() == CellType.STRING) {
          String label = cell.getStringCellValue().strip();
          String value = values.getOrDefault(label.replaceFirst("\\s*[:：]$", ""), "");
          if (LedgerField.isBareLabel(label) && !value.isEmpty()) {
            boolean colon = label.endsWith("：") || label.endsWith(":");
            cell.setCellValue(CellText.encode(label + (colon ? "" : "：") + value));
          }
        }
      }
    }
  }
}
