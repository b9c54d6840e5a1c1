package org.fineaudit.ledger;

import java.util.Arrays;
import java.util.List;
import org.fineaudit.result.Finding;

/**
 * A line of the ledger.
 *
 * @param found what this run found; null if the line only stands in the earlier ledger
 * @param kept the line of the earlier ledger; null if there is none
 * @param label what the ledger says of the line beside the earlier one, empty for nothing
 */
record LedgerRow(State state, Found found, PreviousLedger.Row kept, String label) {

  LedgerRow(State state, Found found, PreviousLedger.Row kept) {
    this(state, found, kept, state.label());
  }

  /** How a line relates to the earlier ledger. */
  enum State {
    NEW("新增"),
    CONTINUED("持续"),
    /** People split a problem into several lines. */
    ANOTHER("同一问题的另一行"),
    /** The id is that of a problem, the rest of the line is not. */
    DOUBTFUL("编号存疑"),
    GONE("本次未再发现"),
    BY_HAND("手工添加");

    private final String label;

    State(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    /** Whether the tool writes the text into the column, rather than people. */
    static boolean isLabel(String text) {
      return Arrays.stream(values()).anyMatch(s -> s.label.equals(text));
    }
  }

  /** The cell of a column of the layout; the running number is the caller's to fill in. */
  CellValue cell(LedgerColumn column) {
    return cell(column, column.people() || found == null ? null : found.finding());
  }

  /** The cells of several columns. */
  List<CellValue> cells(List<LedgerColumn> columns) {
    Finding finding = found == null ? null : found.finding();
    return columns.stream().map(column -> cell(column, finding)).toList();
  }

  private CellValue cell(LedgerColumn column, Finding finding) {
    return column.people() || finding == null ? kept(column.header()) : column.datum().of(finding);
  }

  /** The unit of the line, empty if it names none. */
  String unit(String header) {
    return found == null ? Cells.text(kept(header)) : found.authority();
  }

  /** The cell as the earlier ledger has it. */
  CellValue kept(String header) {
    return kept == null ? CellValue.empty() : kept.cells().getOrDefault(header, CellValue.empty());
  }
}
