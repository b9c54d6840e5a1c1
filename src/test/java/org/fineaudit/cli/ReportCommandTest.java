package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The draft of the report as a clerk meets it. */
class ReportCommandTest {
  @TempDir private Path folder;

  /** What a command printed and how it ended. */
  private record Run(int code, String out, String err) {}

  private static Run run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = Console.of(out, err, Main.langOf(args));
    int code = CommandLineFactory.create(console).execute(args);
    console.flush();
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  @BeforeEach
  void audit() {
    run(
        "audit",
        "samples/phases/phase-1.csv",
        "--date",
        "2026-01-28",
        "--out",
        at("r.json"),
        "--ledger",
        at("l.xlsx"),
        "-q");
  }

  private static String text(Path docx) throws IOException {
    try (XWPFDocument document =
        new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(docx)))) {
      StringBuilder text = new StringBuilder();
      document.getParagraphs().forEach(p -> text.append(p.getText()).append('\n'));
      document.getTables().forEach(t -> text.append(t.getText()).append('\n'));
      return text.toString();
    }
  }

  /** Closes the first problem, and lets the second one's deadline pass. */
  private void work() throws IOException {
    Path ledger = folder.resolve("l.xlsx");
    XSSFWorkbook workbook;
    try (InputStream in = Files.newInputStream(ledger)) {
      workbook = new XSSFWorkbook(in);
    }
    Sheet sheet = workbook.getSheet("台账");
    int header = 0;
    while (sheet.getRow(header) == null
        || !"序号".equals(String.valueOf(sheet.getRow(header).getCell(0)))) {
      header++;
    }
    set(sheet, header, 1, "自查结论", "属实");
    set(sheet, header, 1, "是否销号", "是");
    set(sheet, header, 2, "自查结论", "不属实");
    set(sheet, header, 2, "整改时限", "2026-01-20");
    try (OutputStream out = Files.newOutputStream(ledger)) {
      workbook.write(out);
    }
    workbook.close();
  }

  private static void set(Sheet sheet, int header, int below, String column, String value) {
    for (Cell cell : sheet.getRow(header)) {
      if (cell.getStringCellValue().equals(column)) {
        Row row = sheet.getRow(header + below);
        row.getCell(cell.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
            .setCellValue(value);
        return;
      }
    }
    throw new AssertionError(column);
  }

  @Test
  void theReportTellsWhatPeopleDidInTheLedger() throws IOException {
    work();
    Run run = run("report", at("r.json"), "--ledger", at("l.xlsx"), "--out", at("报告.docx"));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("报告.docx");
    String text = text(folder.resolve("报告.docx"));
    assertThat(text).contains("已核实2条，不属实1条；已销号1条", "其中超过整改时限1条");
  }

  @Test
  void aDraftIsRenewedButAnEditedReportIsNot() throws IOException {
    assertThat(run("report", at("r.json"), "--out", at("报告.docx")).code()).isZero();
    assertThat(run("report", at("r.json"), "--out", at("报告.docx")).code()).isZero();
    Path report = folder.resolve("报告.docx");
    XWPFDocument document;
    try (InputStream in = Files.newInputStream(report)) {
      document = new XWPFDocument(in);
    }
    document.getProperties().getExtendedProperties().setApplication("WPS Office");
    document.createParagraph().createRun().setText("我们已经改过了");
    try (OutputStream out = Files.newOutputStream(report)) {
      document.write(out);
    }
    document.close();
    byte[] edited = Files.readAllBytes(report);
    Run again = run("report", at("r.json"), "--out", at("报告.docx"));
    assertThat(again.code()).isEqualTo(3);
    assertThat(again.err()).contains("没有覆盖", "换一个文件名");
    assertThat(Files.readAllBytes(report)).isEqualTo(edited);
  }

  @Test
  void whatIsNoResultOrNoLedgerIsRefusedInWords() throws IOException {
    Files.writeString(folder.resolve("x.json"), "{\"a\":1}");
    Run noResult = run("report", at("x.json"), "--out", at("报告.docx"));
    assertThat(noResult.code()).isEqualTo(3);
    Run noLedger = run("report", at("r.json"), "--ledger", at("r.json"), "--out", at("报告.docx"));
    assertThat(noLedger.code()).isEqualTo(3);
    assertThat(noLedger.err()).contains("不是台账");
    assertThat(folder.resolve("报告.docx")).doesNotExist();
    assertThat(run("report", at("r.json")).code()).as("--out is needed").isEqualTo(2);
  }
}
