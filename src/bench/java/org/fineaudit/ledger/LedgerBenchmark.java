package org.fineaudit.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.Finding;
import org.fineaudit.result.Masking;
import org.fineaudit.result.ResultFile;
import org.fineaudit.tables.RuleFolders;

/**
 * Times the ledger beside a plain loop of SXSSF that writes the same cells: {@code LedgerBenchmark
 * RESULT.json [findings] [rounds]}. The findings of the result are repeated under other ids until
 * there are as many as asked for.
 */
public final class LedgerBenchmark {
  private LedgerBenchmark() {}

  public static void main(String[] args) throws IOException {
    int findings = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
    AuditResult result = repeated(ResultFile.read(Path.of(args[0])), findings);
    LedgerLayout layout = LedgerLayout.load(RuleFolders.builtIn());
    Path file = Files.createTempFile("ledger", ".xlsx");
    ledger(result, layout, file);
    List<List<Object[]>> cells = cells(file);
    System.out.printf(
        "%,d findings, %,d cells%n",
        result.findings().size(),
        cells.stream().flatMap(List::stream).mapToLong(row -> row.length).sum());
    List<Double> ratios = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      double plain = seconds(() -> plain(cells, file));
      double ledger = seconds(() -> ledger(result, layout, file));
      ratios.add(ledger / plain);
      System.out.printf("round %d: plain %.2f s, ledger %.2f s (CPU)%n", round, plain, ledger);
    }
    ratios.sort(null);
    System.out.printf("median ratio %.2f%n", ratios.get(ratios.size() / 2));
    Files.delete(file);
  }

  private interface Writing {
    void write() throws IOException;
  }

  private static double seconds(Writing writing) throws IOException {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    writing.write();
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static AuditResult repeated(AuditResult result, int count) {
    List<Finding> some = result.findings();
    List<Finding> all =
        Stream.iterate(0, i -> i + 1)
            .limit(count)
            .map(i -> withId(some.get(i % some.size()), i / some.size()))
            .toList();
    return result.withFindings(all);
  }

  private static Finding withId(Finding f, int turn) {
    return new Finding(
        f.id() + (turn == 0 ? "" : "-" + turn),
        f.rule(),
        f.ruleName(),
        f.problem(),
        f.strength(),
        f.scope(),
        f.decisionNumber() + (turn == 0 ? "" : "-" + turn),
        f.caseNumber(),
        f.caseName(),
        f.authority(),
        f.partyName(),
        f.partyKind(),
        f.enterprise(),
        f.violation(),
        f.decisionDate(),
        f.fine(),
        f.legalBasis(),
        f.message(),
        f.basis(),
        f.remedy(),
        f.evidence(),
        f.comparables(),
        f.source());
  }

  private static void ledger(AuditResult result, LedgerLayout layout, Path file)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      LedgerWorkbook.write(List.of(result), layout, List.of(), Masking.ON, out);
    }
  }

  /** The cells of all sheets: texts, numbers, and null. */
  private static List<List<Object[]>> cells(Path file) throws IOException {
    List<List<Object[]>> sheets = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        ReadableWorkbook workbook = new ReadableWorkbook(in)) {
      for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
          sheets.add(rows.map(row -> row.stream().map(LedgerBenchmark::value).toArray()).toList());
        }
      }
    }
    return sheets;
  }

  private static Object value(Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return null;
    }
    return cell.getType() == CellType.NUMBER ? cell.asNumber().doubleValue() : cell.getText();
  }

  private static void plain(List<List<Object[]>> sheets, Path file) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(200);
        OutputStream out = Files.newOutputStream(file)) {
      for (List<Object[]> rows : sheets) {
        Sheet sheet = workbook.createSheet();
        int at = 0;
        for (Object[] values : rows) {
          Row row = sheet.createRow(at++);
          for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Double number) {
              row.createCell(i).setCellValue(number);
            } else if (values[i] != null) {
              row.createCell(i).setCellValue((String) values[i]);
            }
          }
        }
      }
      workbook.write(out);
    }
  }
}
