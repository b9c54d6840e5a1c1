package org.fineaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fineaudit.ledger.Workbooks.LAYOUT;
import static org.fineaudit.ledger.Workbooks.bytes;
import static org.fineaudit.result.FindingBuilder.aFinding;
import static org.fineaudit.result.ResultBuilder.aResult;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.cases.Strength;
import org.fineaudit.result.AuditResult;

/**
 * Whatever people type, however they sort, move, delete and damage: it is in the next ledger or in
 * its list of strays, and words in a row that can be told return to their problem. The system
 * property {@code carryover.trials} runs more trials.
 */
class CarryOverPropertyTest {
  private static final int TRIALS = Integer.getInteger("carryover.trials", 60);
  private static final List<ProblemType> PROBLEMS =
      List.of(
          ProblemType.NO_CORRECTION_ORDER, ProblemType.PROCEDURE, ProblemType.NO_CORRECTION_ORDER);

  /** Each so many trials a third ledger is written. */
  private static final int AGAIN = 4;

  private static final Map<Integer, byte[]> FRESH = new TreeMap<>();
  private static int trials;
  private static long words;

  @AfterContainer
  static void tell() {
    System.out.println("carry-over: " + trials + " trials, " + words + " typed words, none lost");
  }

  @Property(tries = 1)
  void nothingTypedIsLost(@ForAll long start) throws IOException {
    for (int trial = 0; trial < TRIALS; trial++) {
      trial(start + trial);
    }
  }

  private static void trial(long seed) throws IOException {
    Random random = new Random(seed);
    int size = 1 + random.nextInt(7);
    Desk desk = new Desk(random, FRESH.computeIfAbsent(size, CarryOverPropertyTest::fresh));
    desk.work();
    Path file = Files.createTempFile("ledger", ".xlsx");
    try {
      Files.write(file, desk.saved());
      int from = random.nextInt(3);
      byte[] next = again(file, result(from, from + size));
      check(next, desk, seed);
      if (trials % AGAIN > 0) {
        return;
      }
      Files.write(file, next);
      check(again(file, result(1, size)), desk, seed);
    } finally {
      Files.delete(file);
      words += desk.typed().size();
      trials++;
    }
  }

  private static byte[] fresh(int size) {
    try {
      return bytes(result(0, size));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] again(Path file, AuditResult result) throws IOException {
    return bytes(Optional.of(PreviousLedger.read(file, LAYOUT)), result);
  }

  /** Some decisions have two problems, some two findings of one problem. */
  private static AuditResult result(int from, int to) {
    var result = aResult();
    for (int i = from; i < to; i++) {
      ProblemType problem = PROBLEMS.get(i % PROBLEMS.size());
      result.with(
          aFinding()
              .id("WT-" + i)
              .of(problem, Strength.SOFT)
              .saying("第" + i + "个问题")
              .inRow(i)
              .number("决〔2023〕" + i / 2 + "号", "")
              .build());
    }
    return result.build();
  }

  private static void check(byte[] ledger, Desk desk, long seed) throws IOException {
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(ledger))) {
      String all = all(workbook);
      for (String word : desk.typed()) {
        assertThat(all.contains(word)).as("seed %s: %s", seed, word).isTrue();
      }
      Map<String, Set<String>> people = people(workbook.getSheet("台账"));
      desk.placed()
          .forEach(
              (place, word) ->
                  assertThat(people.getOrDefault(place, Set.of()))
                      .as("seed %s: %s", seed, place)
                      .contains(word));
    }
  }

  private static String all(Workbook workbook) {
    StringBuilder all = new StringBuilder();
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          all.append(text(cell)).append('\n');
        }
      }
      sheet.getCellComments().values().forEach(c -> all.append(c.getString()).append('\n'));
    }
    return all.toString();
  }

  /** What stands in the rows of the ledger, by id and header. */
  private static Map<String, Set<String>> people(Sheet sheet) {
    List<String> headers = new ArrayList<>();
    sheet.getRow(Workbooks.HEADER).forEach(cell -> headers.add(text(cell)));
    Map<String, Set<String>> cells = new TreeMap<>();
    for (int r = Workbooks.HEADER + 1; r <= sheet.getLastRowNum(); r++) {
      Row row = sheet.getRow(r);
      for (int c = 0; row.getCell(1) != null && c < headers.size(); c++) {
        if (row.getCell(c) != null) {
          String place = text(row.getCell(1)) + "|" + headers.get(c);
          cells.computeIfAbsent(place, p -> new HashSet<>()).add(text(row.getCell(c)));
        }
      }
    }
    return cells;
  }

  static String text(Cell cell) {
    return switch (cell.getCellType()) {
      case STRING -> cell.getStringCellValue();
      case NUMERIC ->
          DateUtil.isCellDateFormatted(cell)
              ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
              : String.valueOf(cell.getNumericCellValue());
      case FORMULA ->
          cell.getCachedFormulaResultType() == CellType.NUMERIC
              ? String.valueOf(cell.getNumericCellValue())
              : "";
      default -> "";
    };
  }
}
