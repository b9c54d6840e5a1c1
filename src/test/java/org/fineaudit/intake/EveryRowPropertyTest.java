package org.fineaudit.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.SetAside;
import org.fineaudit.messages.UnusableException;

/**
 * Each row carries a mark of its own. However the export is laid out and damaged, each mark is
 * found again: in the case of its row, or within a row that was set aside with place and reason.
 * Lines are counted here without the reader's help. The seed is fixed: a row that was damaged twice
 * may come to look like a sound one, and a build must not fail by chance; take it out to search.
 */
class EveryRowPropertyTest {
  private static final List<Charset> ENCODINGS =
      List.of(
          StandardCharsets.UTF_8,
          Charset.forName("GB18030"),
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE);

  @Property(tries = 600, seed = "20261125")
  void noRowOfADelimitedTextIsLost(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    MarkedExport export = new MarkedExport(random);
    String text = String.join(random.nextBoolean() ? "\n" : "\r\n", export.lines());
    Charset charset = ENCODINGS.get(random.nextInt(ENCODINGS.size()));
    String damaged = export.damaged(text);
    byte[] bytes =
        charset.name().startsWith("UTF-16")
            ? ("\uFEFF" + damaged).getBytes(charset)
            : export.encoded(damaged, charset);
    Optional<Collected> read = read(bytes, ".csv");
    if (read.isPresent()) {
      tellsEachMark(damaged.split("\r\n|\n|\r", -1), read.get(), export.marks());
    }
  }

  @Property(tries = 60, seed = "20261125")
  void noRowOfAWorkbookIsLost(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    MarkedExport export = new MarkedExport(random);
    boolean old = random.nextBoolean();
    List<String> shown = new ArrayList<>();
    try (Workbook workbook = old ? new HSSFWorkbook() : new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet("案件");
      for (String line : export.lines()) {
        shown.add(line);
        Row row = sheet.createRow(shown.size() - 1);
        String[] cells = line.replace("\n", " ").split(",", -1);
        for (int c = 0; c < cells.length; c++) {
          row.createCell(c).setCellValue(cells[c]);
        }
        row.setZeroHeight(random.nextInt(20) == 0);
        while (random.nextInt(10) == 0) {
          shown.add("");
        }
      }
      workbook.write(out);
      Optional<Collected> read = read(out.toByteArray(), old ? ".xls" : ".xlsx");
      assertThat(read).isPresent();
      tellsEachMark(shown.toArray(String[]::new), read.get(), export.marks());
    }
  }

  private static Optional<Collected> read(byte[] bytes, String ending) throws IOException {
    Path file = Files.createTempFile("every-row", ending);
    try {
      Files.write(file, bytes);
      return Optional.of(Collected.from(file));
    } catch (UnusableException e) {

      assertThat(e.issues()).isNotEmpty();
      return Optional.empty();
    } finally {
      Files.delete(file);
    }
  }

  private static void tellsEachMark(String[] lines, Collected read, int marks) {
    NavigableMap<Integer, String> records = new TreeMap<>();
    for (PenaltyCase found : read.cases) {
      records.put(found.place().row(), String.join("\n", found.raw().values()));
    }
    for (SetAside row : read.setAside) {
      assertThat(row.place().row()).isPositive();
      assertThat(row.sentence()).isNotBlank();
      assertThat(records.put(row.place().row(), row.reason().code())).isNull();
    }
    int found = 0;
    for (int line = 1; line <= lines.length; line++) {
      Matcher mark = MarkedExport.MARK.matcher(lines[line - 1]);
      while (mark.find()) {
        found++;
        isTold(line, mark.group(1), records, read);
      }
    }
    assertThat(found).isEqualTo(marks);
  }

  private static void isTold(
      int line, String mark, NavigableMap<Integer, String> records, Collected read) {
    assertThat(records.floorEntry(line)).as("line %d with %s", line, mark).isNotNull();
    int row = records.floorKey(line);
    boolean setAside = read.setAside.stream().anyMatch(s -> s.place().row() == row);
    assertThat(setAside || records.get(row).contains(mark))
        .as("%s of line %d in row %d: %s", mark, line, row, records.get(row))
        .isTrue();
  }
}
