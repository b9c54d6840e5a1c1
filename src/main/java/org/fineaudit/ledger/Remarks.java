package org.fineaudit.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fineaudit.messages.Message;

/** Remarks and drawings that have no place in the next ledger. */
final class Remarks {
  private Remarks() {}

  /** The text boxes of a sheet. */
  static List<StrayWords> on(String file, RawSheet sheet) {
    List<StrayWords> strays = new ArrayList<>();
    for (String drawn : sheet.drawn()) {
      String place = StrayWords.place(file, sheet.name(), 0, -1);
      strays.add(StrayWords.of(drawn, Message.of("ledger.stray-drawn"), place));
    }
    return strays;
  }

  /** Pictures that are not carried over. */
  static List<StrayWords> pictures(String file, String sheet, List<Picture> pictures) {
    return pictures.stream()
        .map(
            p ->
                StrayWords.of(
                    "[" + p.name() + "]",
                    Message.of("ledger.stray-drawn"),
                    StrayWords.place(file, sheet, p.row(), p.column())))
        .toList();
  }

  /** Remarks at places that are not carried over. */
  static List<StrayWords> at(String file, String sheet, Map<String, String> comments) {
    Map<Long, StrayWords> strays = new TreeMap<>();
    comments.forEach(
        (at, text) -> {
          int row = RawSheet.row(at);
          int column = RawSheet.column(at);
          String place = StrayWords.place(file, sheet, row, column);
          if (!text.isBlank()) {
            strays.put(
                ((long) row << 20) + column,
                StrayWords.of(text.strip(), Message.of("ledger.stray-remark"), place));
          }
        });
    return new ArrayList<>(strays.values());
  }
}
