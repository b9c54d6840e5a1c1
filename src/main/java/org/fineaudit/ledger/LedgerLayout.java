package org.fineaudit.ledger;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.RuleFolder;

/**
 * What Attachment 2 looks like: {@code ledger.yaml} of the rule folder.
 *
 * @param attachment the line above the title, such as 附件2
 * @param freeze how many columns stay in view when scrolling to the right
 * @param status the header of the column that compares with an earlier ledger
 * @param columns from left to right; exactly one shows the finding's id
 * @param closed when a problem counts as closed (已销号)
 * @param unfounded when a finding counts as not confirmed (不属实)
 */
public record LedgerLayout(
    String attachment,
    String title,
    Fonts fonts,
    int freeze,
    String status,
    List<LedgerColumn> columns,
    Words closed,
    Words unfounded) {

  static final String FILE = "ledger.yaml";

  /** The names of the fonts. */
  public record Fonts(String title, String header, String body) {}

  /** A column and the words in it that have a meaning for the program. */
  public record Words(String column, List<String> words) {
    public Words {
      words = List.copyOf(words);
    }

    /** Whether the cell says one of the words, blanks aside. */
    public boolean holds(String cell) {
      return words.contains(cell.strip());
    }
  }

  public LedgerLayout {
    columns = List.copyOf(columns);
  }

  /**
   * Reads {@code ledger.yaml}.
   *
   * @throws UnusableException with every mistake of the file
   */
  public static LedgerLayout load(RuleFolder folder) {
    return new LayoutFile(folder).read();
  }

  /** The header of the column that holds the finding's id. */
  String idHeader() {
    return columns.stream()
        .filter(c -> c.datum() == Datum.ID)
        .map(LedgerColumn::header)
        .findFirst()
        .orElseThrow();
  }

  /** The columns by each {@linkplain #normal normal} header by which they are known. */
  Map<String, LedgerColumn> byHeader() {
    Map<String, LedgerColumn> columnsByHeader = new HashMap<>();
    for (LedgerColumn column : columns) {
      columnsByHeader.put(normal(column.header()), column);
      column.also().forEach(header -> columnsByHeader.putIfAbsent(normal(header), column));
    }
    return columnsByHeader;
  }

  /** A header without blanks and line breaks, brackets and letters of half width. */
  static String normal(String header) {
    return Normalizer.normalize(header, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]", "");
  }
}
