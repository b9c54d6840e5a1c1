package org.fineaudit.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.SetAside;

/**
 * Reads every cell of a workbook as text and tells how many there were and how long they are:
 * {@code ours FILE} or {@code fastexcel FILE}.
 */
public final class WorkbookReading {
  private static final CaseSink NOBODY =
      new CaseSink() {
        @Override
        public void accept(PenaltyCase penaltyCase) {}

        @Override
        public void setAside(SetAside row) {}
      };

  private WorkbookReading() {}

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[1]);
    long start = System.nanoTime();
    String read = args[0].equals("ours") ? ours(file) : fastexcel(file);
    System.out.printf("%.3f s, %s%n", (System.nanoTime() - start) / 1e9, read);
  }

  private static String ours(Path file) throws IOException {
    FileReading reading =
        new FileReading("workbook", Files.size(file), null, NOBODY, new SeenRows());
    long[] seen = new long[3];
    new XlsxFile(file, reading)
        .each(
            (name, rows) -> {
              for (Optional<RawRow> row = reading.guarded(rows::next);
                  row.isPresent();
                  row = reading.guarded(rows::next)) {
                seen[0]++;
                for (Cell cell : row.get().cells()) {
                  seen[1] += cell.isBlank() ? 0 : 1;
                  seen[2] += cell.text().length();
                }
              }
            });
    return seen(seen);
  }

  private static String fastexcel(Path file) throws IOException {
    long[] seen = new long[3];
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        try (var rows = sheet.openStream()) {
          rows.forEach(row -> count(row, seen));
        }
      }
    }
    return seen(seen);
  }

  private static void count(Row row, long[] seen) {
    seen[0]++;
    for (var cell : row) {
      String text = cell == null ? "" : cell.getText();
      seen[1] += text.isBlank() ? 0 : 1;
      seen[2] += text.length();
    }
  }

  private static String seen(long[] seen) {
    return "%d rows, %d cells, %d characters".formatted(seen[0], seen[1], seen[2]);
  }
}
