package org.fineaudit.law;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.CsvTable;
import org.fineaudit.tables.RuleFolder;

/** Reads the smaller tables of the law and gathers every mistake of all of them. */
final class TableReader {
  private final RuleFolder folder;
  private final List<Issue> issues = new ArrayList<>();

  TableReader(RuleFolder folder) {
    this.folder = folder;
  }

  List<CsvTable.Row> rows(String file, List<String> columns) {
    try {
      return CsvTable.read(folder, file, columns).rows();
    } catch (UnusableException e) {
      issues.addAll(e.issues());
      return List.of();
    }
  }

  String filled(CsvTable.Row row, String column) {
    if (row.get(column).isEmpty()) {
      complain(row, Message.of("law.empty-cell", column));
    }
    return row.get(column);
  }

  String oneOf(CsvTable.Row row, String column, List<String> allowed) {
    String word = row.get(column);
    if (!allowed.contains(word)) {
      complain(row, Message.of("law.bad-word", column, word, String.join(", ", allowed)));
    }
    return word;
  }

  /** The words of a cell, written with ; between them. */
  static List<String> words(String cell) {
    return Stream.of(cell.split("[;；]", -1)).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }

  void complain(CsvTable.Row row, Message message) {
    issues.addAll(row.error(message).issues());
  }

  void complain(String file, int line, Message message) {
    issues.add(Issue.of(file, line, 0, message));
  }

  void addAll(List<Issue> more) {
    issues.addAll(more);
  }

  /**
   * Ends the reading.
   *
   * @throws UnusableException with every mistake found
   */
  void finish() {
    if (!issues.isEmpty()) {
      throw new UnusableException(issues);
    }
  }
}
