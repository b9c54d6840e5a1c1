package org.fineaudit.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.fineaudit.cases.Strength;

/**
 * Colours that follow what people enter. Each comes with a change of the font, so that a
 * black-and-white print says the same: hard leads are bold, closed lines are grey and slanted,
 * deadlines that have passed are bold and slanted.
 */
final class LedgerColors {
  private static final String HARD = "FBE3DF";
  private static final String LATE = "F7C9C1";
  private static final String DEADLINE = "整改时限";

  private final SXSSFSheet sheet;
  private final LedgerLayout layout;
  private final int first;
  private final int last;

  /** For the lines from the first to the last, counted from 0. */
  LedgerColors(SXSSFSheet sheet, LedgerLayout layout, int first, int last) {
    this.sheet = sheet;
    this.layout = layout;
    this.first = first;
    this.last = last;
  }

  /** Puts the rules on the sheet; deadlines before the reporting day count as passed. */
  void put(LocalDate reported) {
    SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    int closed = column(layout.closed().column());
    int deadline = column(DEADLINE);
    int strength = strength();
    String isClosed = closed < 0 ? "FALSE" : says(closed, layout.closed().words());
    if (closed >= 0) {
      ConditionalFormattingRule rule = formats.createConditionalFormattingRule(isClosed);
      FontFormatting font = rule.createFontFormatting();
      font.setFontStyle(true, false);
      font.setFontColorIndex(IndexedColors.GREY_50_PERCENT.getIndex());
      add(formats, rule, 0, layout.columns().size() - 1);
    }
    if (deadline >= 0) {
      String day =
          String.format(
              Locale.ROOT,
              "DATE(%d,%d,%d)",
              reported.getYear(),
              reported.getMonthValue(),
              reported.getDayOfMonth());
      String cell = cell(deadline);
      String late =
          String.format(Locale.ROOT, "AND(ISNUMBER(%s),%s<%s,NOT(%s))", cell, cell, day, isClosed);
      marked(formats, late, LATE, true, deadline);
    }
    if (strength >= 0) {
      marked(formats, says(strength, List.of(Strength.HARD.label())), HARD, false, strength);
    }
  }

  private void marked(
      SheetConditionalFormatting formats, String when, String fill, boolean slanted, int column) {
    ConditionalFormattingRule rule = formats.createConditionalFormattingRule(when);
    rule.createFontFormatting().setFontStyle(slanted, true);
    PatternFormatting pattern = rule.createPatternFormatting();
    pattern.setFillBackgroundColor(LedgerStyles.color(fill));
    pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
    add(formats, rule, column, column);
  }

  private void add(
      SheetConditionalFormatting formats, ConditionalFormattingRule rule, int from, int to) {
    CellRangeAddress[] range = {new CellRangeAddress(first, last, from, to)};
    formats.addConditionalFormatting(range, rule);
  }

  private String says(int column, List<String> words) {
    return words.stream()
        .map(word -> "TRIM(" + cell(column) + ")=\"" + word.replace("\"", "\"\"") + "\"")
        .collect(Collectors.joining(",", "OR(", ")"));
  }

  private String cell(int column) {
    return "$" + CellReference.convertNumToColString(column) + (first + 1);
  }

  private int column(String header) {
    return layout.columns().stream().map(LedgerColumn::header).toList().indexOf(header);
  }

  private int strength() {
    for (int c = 0; c < layout.columns().size(); c++) {
      if (layout.columns().get(c).datum() == Datum.STRENGTH) {
        return c;
      }
    }
    return -1;
  }
}
