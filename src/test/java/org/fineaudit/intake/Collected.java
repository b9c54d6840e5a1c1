package org.fineaudit.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fineaudit.cases.CellNote;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.SetAside;
import org.fineaudit.tables.RuleFolders;

/** What was read from a file, for tests. */
final class Collected implements CaseSink {
  final List<PenaltyCase> cases = new ArrayList<>();
  final List<SetAside> setAside = new ArrayList<>();
  FileReport report;

  private Collected() {}

  static Collected from(Path file) throws IOException {
    return from(file, Optional.empty());
  }

  static Collected from(Path file, Optional<Path> columns) throws IOException {
    return from(file, Intake.load(RuleFolders.builtIn(), columns));
  }

  static Collected from(Path file, Intake intake) throws IOException {
    Collected collected = new Collected();
    collected.report = intake.read(file, collected);
    return collected;
  }

  @Override
  public void accept(PenaltyCase penaltyCase) {
    cases.add(penaltyCase);
  }

  @Override
  public void setAside(SetAside row) {
    setAside.add(row);
  }

  /** The one sheet. */
  SheetReport sheet() {
    return report.sheets().get(0);
  }

  PenaltyCase only() {
    if (cases.size() != 1) {
      throw new AssertionError(cases.size() + " cases");
    }
    return cases.get(0);
  }

  List<String> notes() {
    return cases.stream().flatMap(c -> c.notes().stream()).map(CellNote::code).toList();
  }

  /** Row and reason of each row set aside. */
  List<String> reasons() {
    return setAside.stream().map(s -> s.place().row() + " " + s.reason().code()).toList();
  }
}
