package org.fineaudit.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fineaudit.messages.Message;

/** Formulas that people typed: their results are kept, and they themselves are listed. */
final class Formulas {
  private Formulas() {}

  /**
   * The formulas below a row.
   *
   * @param row from 1
   * @param headers by column
   */
  static List<StrayWords> below(
      int row, String file, RawSheet sheet, Map<Integer, String> headers) {
    Map<Long, StrayWords> found = new TreeMap<>();
    sheet
        .formulas()
        .forEach(
            (place, formula) -> {
              int at = RawSheet.row(place);
              int column = RawSheet.column(place);
              if (at > row && formula.length() > 1) {
                String result = Cells.text(sheet.cell(at, column));
                found.put(
                    ((long) at << 20) + column,
                    new StrayWords(
                        formula,
                        Message.of("ledger.stray-formula", result),
                        "",
                        headers.getOrDefault(column, ""),
                        StrayWords.place(file, sheet.name(), at, column)));
              }
            });
    return List.copyOf(found.values());
  }
}
