package org.fineaudit.phases;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fineaudit.tables.RuleFolder;

/**
 * What Attachment 1 looks like: {@code attachment1.yaml} of the rule folder.
 *
 * @param attachment the line above the title, such as 附件1
 * @param closedOn the header of Attachment 2's column with the day of closing
 * @param columns from left to right
 */
public record Attachment(String attachment, String title, String closedOn, List<Column> columns) {
  /** The file in a rule folder. */
  public static final String FILE = "attachment1.yaml";

  public Attachment {
    columns = List.copyOf(columns);
  }

  /**
   * A column.
   *
   * @param datum what the tool fills in, null for nothing
   * @param ledger the header of the column of Attachment 2 that it repeats, empty for none
   * @param width in half-width characters
   */
  public record Column(String header, Datum datum, String ledger, int width, boolean centered) {}

  /** What the tool can fill in. */
  public enum Datum {
    NUMBER("number"),
    ID("id"),
    UNIT("unit"),
    DECISION_NUMBER("decisionNumber"),
    PARTY_NAME("partyName"),
    PROBLEM("problem"),
    MESSAGE("message"),
    FINE("fine"),
    DECISION_DATE("decisionDate"),
    STATE("state"),
    WHY("why"),
    NOTE("note");

    private final String key;

    Datum(String key) {
      this.key = key;
    }

    static Optional<Datum> byKey(String key) {
      return Arrays.stream(values()).filter(d -> d.key.equals(key)).findFirst();
    }

    static String keys() {
      return String.join(", ", Arrays.stream(values()).map(d -> d.key).toList());
    }
  }

  /**
   * Reads {@code attachment1.yaml}.
   *
   * @throws org.fineaudit.messages.UnusableException with every mistake of the file
   */
  public static Attachment load(RuleFolder folder) {
    return new AttachmentFile(folder).read();
  }
}
