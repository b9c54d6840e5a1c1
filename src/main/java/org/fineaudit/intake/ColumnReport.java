package org.fineaudit.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.FieldType;
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.Message;
import org.fineaudit.values.AmountUnit;

/**
 * How a column was understood.
 *
 * @param index from 0
 * @param header as it stands in the file, on one line
 * @param field what it is read as, or empty if it is not used
 * @param unit the unit of an amount
 * @param match how the header was recognized
 * @param spare whether it only serves where another column of the field is empty
 * @param suggestion the field that an unknown header may be meant for
 */
public record ColumnReport(
    int index,
    String header,
    Optional<Field> field,
    AmountUnit unit,
    Match match,
    boolean spare,
    Optional<Field> suggestion) {

  /** How a header was recognized. */
  public enum Match {
    /** By the field's own name. */
    NAME("name"),
    /** By another name of it. */
    SYNONYM("synonym"),
    /** As one that nothing here needs, or blank. */
    UNUSED("unused"),
    /** Not at all. */
    UNKNOWN("unknown");

    private final String word;

    Match(String word) {
      this.word = word;
    }
  }

  /** Why it is read so. */
  public String why(Lang lang) {
    List<String> reasons = new ArrayList<>();
    reasons.add(say("intake.column-" + match.word, lang));
    if (field.isPresent() && field.get().type() == FieldType.AMOUNT) {
      String key =
          switch (unit) {
            case YUAN -> "intake.column-yuan";
            case WAN -> "intake.column-wan";
            case UNSTATED -> "intake.column-unstated";
          };
      reasons.add(say(key, lang));
    }
    if (spare) {
      reasons.add(say("intake.column-spare", lang));
    }
    return String.join(say("intake.column-comma", lang), reasons);
  }

  private static String say(String key, Lang lang) {
    return Message.of(key).in(lang);
  }
}
