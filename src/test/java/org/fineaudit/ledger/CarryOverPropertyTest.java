package org.fineaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fineaudit.ledger.Workbooks.HEADER;
import static org.fineaudit.ledger.Workbooks.LAYOUT;
import static org.fineaudit.ledger.Workbooks.bytes;
import static org.fineaudit.ledger.Workbooks.open;
import static org.fineaudit.ledger.Workbooks.save;
import static org.fineaudit.ledger.Workbooks.shown;
import static org.fineaudit.result.FindingBuilder.aFinding;
import static org.fineaudit.result.ResultBuilder.aResult;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fineaudit.result.AuditResult;

/** Whatever people type, however they sort and move, it is in the next ledger. */
class CarryOverPropertyTest {
  private static final List<String> WORDS =
      List.of(
          "已整改", " 前后有空格 ", "=1+1", "第一行\n第二行", "“引号”,逗号", "_x005F_x000D_", "😀", "0012", "@", "-");

  @Property(tries = 40)
  void nothingTypedIsLost(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    int size = 1 + random.nextInt(8);
    Map<String, String> typed = new HashMap<>();
    byte[] earlier = worked(random, bytes(result(0, size)), typed);
    Path file = Files.createTempFile("ledger", ".xlsx");
    try {
      Files.write(file, earlier);
      int from = random.nextInt(3);
      byte[] next =
          bytes(Optional.of(PreviousLedger.read(file, LAYOUT)), result(from, from + size));
      assertThat(people(next)).containsAllEntriesOf(typed);
      Files.write(file, next);
      byte[] third = bytes(Optional.of(PreviousLedger.read(file, LAYOUT)), result(1, size));
      assertThat(people(third)).containsAllEntriesOf(typed);
    } finally {
      Files.delete(file);
    }
  }

  private static AuditResult result(int from, int to) {
    var result = aResult();
    for (int i = from; i < to; i++) {
      result.with(aFinding().id("WT-" + i).inRow(i).number("决" + i, "").build());
    }
    return result.build();
  }

  /** Types, adds columns, then writes the rows in another order and the columns moved. */
  private static byte[] worked(Random random, byte[] bytes, Map<String, String> typed)
      throws IOException {
    try (XSSFWorkbook workbook = open(bytes)) {
      Sheet sheet = workbook.getSheet("台账");
      List<String> headers = new ArrayList<>(shown(sheet, HEADER));
      headers.add("自加列" + random.nextInt(3));
      CellStyle date = workbook.createCellStyle();
      date.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
      sheet.getRow(HEADER).createCell(headers.size() - 1).setCellValue(headers.get(26));
      for (int r = HEADER + 1; r <= sheet.getLastRowNum(); r++) {
        String id = sheet.getRow(r).getCell(1).getStringCellValue();
        for (int c = 14; c < headers.size(); c++) {
          if (random.nextInt(3) == 0) {
            type(random, sheet.getRow(r).createCell(c), date);
            typed.put(id + "|" + headers.get(c), text(sheet.getRow(r).getCell(c)));
          }
        }
      }
      return save(moved(random, sheet, date));
    }
  }

  private static void type(Random random, Cell cell, CellStyle date) {
    switch (random.nextInt(4)) {
      case 0 -> {
        cell.setCellValue(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700)));
        cell.setCellStyle(date);
      }
      case 1 -> cell.setCellValue(random.nextInt(100_000) / 4.0);
      default -> cell.setCellValue(WORDS.get(random.nextInt(WORDS.size())) + random.nextInt(9));
    }
  }

  private static XSSFWorkbook moved(Random random, Sheet sheet, CellStyle date) {
    XSSFWorkbook other = new XSSFWorkbook();
    CellStyle otherDate = other.createCellStyle();
    otherDate.cloneStyleFrom(date);
    Sheet target = other.createSheet("台账");
    int width = sheet.getRow(HEADER).getLastCellNum();
    List<Integer> columns = shuffled(random, 0, width);
    int start = random.nextInt(5);
    copy(sheet.getRow(HEADER), target.createRow(start), columns, otherDate);
    for (int r : shuffled(random, HEADER + 1, sheet.getLastRowNum() + 1)) {
      copy(sheet.getRow(r), target.createRow(++start), columns, otherDate);
    }
    return other;
  }

  private static List<Integer> shuffled(Random random, int from, int to) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = from; i < to; i++) {
      numbers.add(i);
    }
    Collections.shuffle(numbers, random);
    return numbers;
  }

  private static void copy(Row from, Row to, List<Integer> columns, CellStyle date) {
    for (int c = 0; c < columns.size(); c++) {
      Cell cell = from.getCell(columns.get(c));
      if (cell == null) {
        continue;
      }
      switch (cell.getCellType()) {
        case STRING -> to.createCell(c).setCellValue(cell.getRichStringCellValue());
        case NUMERIC -> {
          to.createCell(c).setCellValue(cell.getNumericCellValue());
          if (cell.getCellStyle().getDataFormatString().contains("/")) {
            to.getCell(c).setCellStyle(date);
          }
        }
        default -> {}
      }
    }
  }

  /** What stands in people's columns, by id and header. */
  private static Map<String, String> people(byte[] bytes) throws IOException {
    Map<String, String> cells = new HashMap<>();
    try (XSSFWorkbook workbook = open(bytes)) {
      Sheet sheet = workbook.getSheet("台账");
      List<String> headers = shown(sheet, HEADER);
      for (int r = HEADER + 1; r <= sheet.getLastRowNum(); r++) {
        Row row = sheet.getRow(r);
        for (int c = 14; c < headers.size(); c++) {
          if (row.getCell(c) != null && row.getCell(1) != null) {
            String key = row.getCell(1).getStringCellValue() + "|" + headers.get(c);
            cells.put(key, text(row.getCell(c)));
          }
        }
      }
    }
    return cells;
  }

  private static String text(Cell cell) {
    return switch (cell.getCellType()) {
      case STRING -> cell.getStringCellValue();
      case NUMERIC ->
          DateUtil.isCellDateFormatted(cell)
              ? cell.getLocalDateTimeCellValue().toString()
              : String.valueOf(cell.getNumericCellValue());
      default -> "";
    };
  }
}
