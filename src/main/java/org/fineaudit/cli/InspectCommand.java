package org.fineaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.fineaudit.cases.CellNote;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.SetAside;
import org.fineaudit.intake.CaseSink;
import org.fineaudit.intake.ColumnReport;
import org.fineaudit.intake.FileReport;
import org.fineaudit.intake.Intake;
import org.fineaudit.intake.SheetReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code inspect}: how an export was understood. */
@Command(name = "inspect")
final class InspectCommand implements Callable<Integer> {
  private static final int MOST = 10;

  @Mixin private RuleOptions rules;
  @Mixin private InputOptions input;

  @Parameters(paramLabel = "INPUT", arity = "1..*")
  private List<Path> inputs;

  private final Console console;

  InspectCommand(Console console) {
    this.console = console;
  }

  /** What the cells of an export gave trouble with. */
  private static final class Observer implements CaseSink {
    private final Map<String, Integer> notes = new TreeMap<>();
    private final Map<String, String> firstNotes = new TreeMap<>();
    private final List<SetAside> setAside = new ArrayList<>();

    @Override
    public void accept(PenaltyCase penaltyCase) {
      for (CellNote note : penaltyCase.notes()) {
        String key = note.field().label() + "\u0001" + note.code();
        notes.merge(key, 1, Integer::sum);
        firstNotes.putIfAbsent(key, penaltyCase.place().row() + "\u0001" + note.raw());
      }
    }

    @Override
    public void setAside(SetAside row) {
      setAside.add(row);
    }
  }

  @Override
  public Integer call() throws IOException {
    Intake intake = input.intake(rules.folder());
    for (Path path : InputOptions.expand(inputs)) {
      Observer observer = new Observer();
      FileReport report = intake.read(path, observer);
      for (SheetReport sheet : report.sheets()) {
        sheet(report.file(), sheet);
      }
      notes(observer);
    }
    return ExitCode.OK.code();
  }

  private void sheet(String file, SheetReport sheet) {
    console.say(
        "cli.inspect-sheet",
        file,
        sheet.sheet(),
        sheet.format(),
        sheet.encoding(),
        sheet.headerRow(),
        sheet.rowsRead(),
        sheet.cases(),
        sheet.rowsSetAside());
    TextTable table =
        new TextTable(
            console.text("cli.column"),
            console.text("cli.header"),
            console.text("cli.field"),
            console.text("cli.filled"),
            console.text("cli.why"));
    for (ColumnReport column : sheet.columns()) {
      String field = column.field().map(Field::label).orElse("—");
      String filled =
          column.field().map(f -> String.valueOf(sheet.filled().getOrDefault(f, 0))).orElse("");
      table.add(
          List.of(
              String.valueOf(column.index() + 1), column.header(), field, filled, column.why()));
    }
    table.print(console);
    sheet.warnings().forEach(issue -> console.out().println(issue.in(console.lang())));
  }

  private void notes(Observer observer) {
    observer.notes.forEach(
        (key, count) -> {
          String[] parts = key.split("\u0001", 2);
          String[] first = observer.firstNotes.get(key).split("\u0001", 2);
          console.say(
              "cli.inspect-note",
              parts[0],
              console.text("intake." + parts[1]),
              count,
              first[0],
              first[1]);
        });
    observer.setAside.stream()
        .limit(MOST)
        .forEach(
            row ->
                console.say(
                    "cli.set-aside",
                    row.place().file(),
                    row.place().sheet(),
                    row.place().row(),
                    row.sentence()));
  }
}
