package org.fineaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamedWorkbookTest {
  /** Longer than what is gathered at a time, so that pairs of characters are torn apart. */
  private static final List<String> TEXTS =
      List.of(
          "罚款（元）",
          "a<b>&\"c\"",
          " 前后有空格 ",
          "第一行\n第二行\t\r\u00A0\u0001\uFFFE\uFFFF",
          "𠮷野家".repeat(3_001),
          "汉".repeat(20_000),
          "half \uD842 pair",
          "ＡＢ－１２",
          "");

  @TempDir private Path folder;

  @Test
  void writesTheRowsThatThePlainWorkbookWrites() throws IOException {
    boolean same =
        Arrays.equals(
            rows(new StreamedWorkbook(new XSSFWorkbook())),
            rows(new SXSSFWorkbook(new XSSFWorkbook(), 200, false, false)));
    assertThat(same).isTrue();
  }

  private byte[] rows(SXSSFWorkbook workbook) throws IOException {
    Path file = folder.resolve("rows.xlsx");
    try (workbook;
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("台账");
      for (int r = 0; r < 500; r++) {
        Row row = sheet.createRow(r);
        for (int c = 0; c < TEXTS.size(); c++) {
          row.createCell(c).setCellValue(TEXTS.get((r + c) % TEXTS.size()));
        }
        row.createCell(TEXTS.size()).setCellValue(r / 3.0);
        row.createCell(TEXTS.size() + 1);
      }
      workbook.write(out);
    }
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
      return sheet.readAllBytes();
    }
  }
}
