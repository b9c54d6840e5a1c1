package org.fineaudit.ledger;

import org.apache.poi.ss.util.CellReference;
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.Message;

/**
 * Something that people did to an earlier ledger and that has no place of its own in the next, or
 * that was placed with some doubt. It stays in 运行信息 from ledger to ledger until people delete it.
 *
 * @param words what they typed, empty if only the doubt is to be told
 * @param why what became of it and what to do
 * @param id the problem's id, empty if it belongs to none
 * @param column the header, empty if it stood in no column
 * @param place file, sheet and cell
 */
public record StrayWords(String words, Message why, String id, String column, String place) {

  /** What a line shows of the words; the whole of them stands in the workbook. */
  private static final int SHOWN_WORDS = 200;

  static String place(String file, String sheet, int row, int column) {
    String where = file + " [" + sheet + "]";
    if (row <= 0) {
      return where;
    }
    return where
        + (column < 0 ? " 第" + row + "行" : " " + CellReference.convertNumToColString(column) + row);
  }

  /** Something about a whole sheet or file. */
  static StrayWords of(String words, Message why, String place) {
    return new StrayWords(words, why, "", "", place);
  }

  /** As one line, in which long words are begun only. */
  public String in(Lang lang) {
    boolean begun = words.length() > SHOWN_WORDS;
    String typed = (begun ? words.substring(0, SHOWN_WORDS) + "…" : words).replace('\n', ' ');
    if (lang == Lang.EN) {
      String at = place.replaceFirst("第(\\d+)行$", "row $1");
      String in = column.isEmpty() ? "" : " (" + column + ")";
      return at + in + ": " + (typed.isEmpty() ? "" : "\"" + typed + "\" ") + why.in(lang);
    }
    String where = column.isEmpty() ? place : place + "（" + column + "）";
    return where + "：" + (typed.isEmpty() ? "" : "“" + typed + "”") + why.in(lang);
  }
}
