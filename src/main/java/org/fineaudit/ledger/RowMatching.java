package org.fineaudit.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.fineaudit.messages.Message;
import org.fineaudit.result.Finding;

/**
 * Which row of an earlier ledger belongs to which problem: by id, then by decision number and
 * problem type, then by all that the tool wrote into the row. What stays in doubt is kept apart.
 */
final class RowMatching {
  private static final int ENOUGH_CELLS = 3;

  private final List<Finding> findings;
  private final List<PreviousLedger.Row> rows;
  private final LedgerLayout layout;
  private final List<LedgerColumn> tool;
  private final int[] ownerOf;
  private final LedgerRow.State[] states;
  private final int[] findingOf;
  private final List<StrayWords> strays = new ArrayList<>();
  private final Map<String, List<Integer>> byId = new HashMap<>();

  RowMatching(List<Found> findings, List<PreviousLedger.Row> rows, LedgerLayout layout) {
    this.findings = findings.stream().map(Found::finding).toList();
    this.rows = rows;
    this.layout = layout;
    this.tool =
        layout.columns().stream()
            .filter(c -> !c.people() && c.datum() != Datum.NUMBER && c.datum() != Datum.ID)
            .toList();
    ownerOf = filled(findings.size());
    findingOf = filled(rows.size());
    states = new LedgerRow.State[rows.size()];
    for (int f = 0; f < findings.size(); f++) {
      byId.computeIfAbsent(key(finding(f).id()), id -> new ArrayList<>()).add(f);
    }
    ids();
    numbers();
    contents();
    rest();
  }

  private static int[] filled(int size) {
    int[] none = new int[size];
    Arrays.fill(none, -1);
    return none;
  }

  /** The row that carries a problem's words, -1 if there is none. */
  int ownerOf(int finding) {
    return ownerOf[finding];
  }

  /** The problem whose words a row carries, -1 if none. */
  int findingOf(int row) {
    return findingOf[row];
  }

  /** The id of the problem whose words a row carries. */
  String idOf(int row) {
    return key(finding(findingOf[row]).id());
  }

  /** What the tool writes into a column of its own. */
  CellValue fresh(int finding, LedgerColumn column) {
    return column.datum().of(finding(finding));
  }

  LedgerRow.State state(int row) {
    return states[row];
  }

  List<StrayWords> strays() {
    return List.copyOf(strays);
  }

  private Finding finding(int number) {
    return findings.get(number);
  }

  /** Without blanks, brackets and the like. */
  static String key(String text) {
    return LedgerLayout.normal(text).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private void own(int row, int finding) {
    ownerOf[finding] = row;
    findingOf[row] = finding;
    states[row] = LedgerRow.State.CONTINUED;
  }

  /** A row with the id of a problem owns it, unless it says another number or problem type. */
  private void ids() {
    ids(r -> !text(rows.get(r), Datum.DECISION_NUMBER).isEmpty());
    ids(r -> true);
  }

  private void ids(IntPredicate which) {
    for (int r = 0; r < rows.size(); r++) {
      if (!which.test(r)) {
        continue;
      }
      for (int f : byId.getOrDefault(key(rows.get(r).id()), List.of())) {
        if (ownerOf[f] < 0 && findingOf[r] < 0 && !contradicts(rows.get(r), f)) {
          own(r, f);
        }
      }
    }
  }

  /** Whether the row names a problem, and all of it fits: it belongs to no other. */
  private boolean isAnotherLine(int row) {
    return byId.getOrDefault(key(rows.get(row).id()), List.of()).stream()
        .anyMatch(f -> !contradicts(rows.get(row), f));
  }

  private boolean contradicts(PreviousLedger.Row row, int finding) {
    String number = text(row, Datum.DECISION_NUMBER);
    String problem = text(row, Datum.PROBLEM);
    boolean otherNumber = !number.isEmpty() && !number.equals(text(finding, Datum.DECISION_NUMBER));
    return otherNumber || (!problem.isEmpty() && !problem.equals(text(finding, Datum.PROBLEM)));
  }

  /** Rows without a fitting id: the only one of a decision number and problem type owns it. */
  private void numbers() {
    match(
        f -> numberKey(text(f, Datum.DECISION_NUMBER), text(f, Datum.PROBLEM)),
        r -> numberKey(text(rows.get(r), Datum.DECISION_NUMBER), text(rows.get(r), Datum.PROBLEM)),
        "ledger.stray-by-number");
  }

  private static String numberKey(String number, String problem) {
    return number.isEmpty() || problem.isEmpty() ? "" : number + "|" + problem;
  }

  /** Rows that lost their id, but still have all the rest of what the tool wrote. */
  private void contents() {
    List<LedgerColumn> shown =
        tool.stream()
            .filter(c -> rows.stream().anyMatch(r -> r.cells().containsKey(c.header())))
            .toList();
    match(
        f -> contentKey(shown, c -> canonical(f, c)),
        r -> rows.get(r).id().isEmpty() ? contentKey(shown, c -> canonical(rows.get(r), c)) : "",
        "ledger.stray-by-content");
    for (int r = 0; r < rows.size(); r++) {
      if (findingOf[r] < 0) {
        likely(r);
      }
    }
  }

  private static String contentKey(List<LedgerColumn> shown, Function<LedgerColumn, String> cell) {
    List<String> cells = shown.stream().map(cell).toList();
    long filled = cells.stream().filter(c -> !c.isEmpty()).count();
    return filled < ENOUGH_CELLS ? "" : String.join("|", cells);
  }

  /** An id of a problem that no other row claims: most of the row says what the problem says. */
  private void likely(int row) {
    for (int f : byId.getOrDefault(key(rows.get(row).id()), List.of())) {
      if (ownerOf[f] >= 0) {
        continue;
      }
      int same = 0;
      int other = 0;
      for (LedgerColumn column : tool) {
        String cell = canonical(rows.get(row), column);
        if (!cell.isEmpty()) {
          boolean equal = cell.equals(canonical(f, column));
          same += equal ? 1 : 0;
          other += equal ? 0 : 1;
        }
      }
      if (same > other) {
        own(row, f);
        return;
      }
    }
  }

  private void match(
      Function<Integer, String> findingKey, Function<Integer, String> rowKey, String why) {
    Map<String, List<Integer>> free = new HashMap<>();
    for (int f = 0; f < findings.size(); f++) {
      if (ownerOf[f] < 0) {
        free.computeIfAbsent(findingKey.apply(f), k -> new ArrayList<>()).add(f);
      }
    }
    free.remove("");
    Map<String, List<Integer>> orphans = new LinkedHashMap<>();
    for (int r = 0; r < rows.size() && !free.isEmpty(); r++) {
      if (findingOf[r] < 0 && !isAnotherLine(r)) {
        orphans.computeIfAbsent(rowKey.apply(r), k -> new ArrayList<>()).add(r);
      }
    }
    orphans.remove("");
    orphans.forEach(
        (key, candidates) -> {
          List<Integer> fitting = free.getOrDefault(key, List.of());
          if (fitting.size() == 1 && candidates.size() == 1) {
            PreviousLedger.Row row = rows.get(candidates.get(0));
            Finding finding = finding(fitting.get(0));
            own(candidates.get(0), fitting.get(0));
            strays.add(row.stray(layout.idHeader(), row.id(), Message.of(why, finding.id())));
          }
        });
  }

  private void rest() {
    for (int r = 0; r < rows.size(); r++) {
      PreviousLedger.Row row = rows.get(r);
      if (findingOf[r] >= 0) {
        continue;
      }
      List<Integer> named = byId.getOrDefault(key(row.id()), List.of());
      if (row.id().isEmpty()) {
        states[r] = LedgerRow.State.BY_HAND;
      } else if (named.isEmpty()) {
        states[r] = LedgerRow.State.GONE;
      } else if (contradicts(row, named.get(0))) {
        states[r] = LedgerRow.State.DOUBTFUL;
        strays.add(row.stray(layout.idHeader(), row.id(), Message.of("ledger.stray-doubtful")));
      } else {
        states[r] = LedgerRow.State.ANOTHER;
      }
    }
  }

  private String text(PreviousLedger.Row row, Datum datum) {
    for (LedgerColumn column : tool) {
      if (column.datum() == datum) {
        return key(row.text(column.header()));
      }
    }
    return "";
  }

  private String text(int finding, Datum datum) {
    return key(Cells.text(datum.of(finding(finding))));
  }

  private String canonical(int finding, LedgerColumn column) {
    return Cells.canonical(column.datum().of(finding(finding)));
  }

  private static String canonical(PreviousLedger.Row row, LedgerColumn column) {
    CellValue cell = row.cells().get(column.header());
    return cell == null ? "" : Cells.canonical(cell);
  }
}
