package org.fineaudit.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.fineaudit.samples.LargeExport;

/**
 * Reads one workbook by turns with the program's own reader and with fastexcel-reader, every cell
 * as text, each time in a process of its own: {@code WorkbookBenchmark FOLDER [cases] [rounds]
 * [heap]}, by default 100,000 cases of 45 columns, 5 rounds, 300m. Workbooks with shared and with
 * inline strings are made in the folder if they are not there.
 */
public final class WorkbookBenchmark {
  private static final long SEED = 20_261_123;
  private static final String NUMBER = "[1-9]\\d{0,8}(\\.\\d+)?";

  private WorkbookBenchmark() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    int cases = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
    String heap = args.length > 3 ? args[3] : "300m";
    for (String strings : List.of("shared", "inline")) {
      Path file = folder.resolve(strings + "-" + cases + ".xlsx");
      if (!Files.exists(file)) {
        write(file, cases, strings.equals("shared"));
      }
      double[] ours = new double[rounds];
      double[] theirs = new double[rounds];
      for (int round = 0; round < rounds; round++) {
        ours[round] = seconds("ours", file, heap);
        theirs[round] = seconds("fastexcel", file, heap);
      }
      print(strings, ours, theirs);
    }
  }

  private static double seconds(String reader, Path file, String heap)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                WorkbookReading.class.getName(),
                reader,
                file.toString())
            .redirectErrorStream(true)
            .start();
    String output =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(output);
    }
    System.out.printf("%-10s %s", reader, output);
    return Double.parseDouble(output.substring(0, output.indexOf(' ')));
  }

  private static void print(String strings, double[] ours, double[] theirs) {
    double[] ratios = new double[ours.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = ours[i] / theirs[i];
    }
    System.out.printf(
        Locale.ROOT,
        "%s strings: ours %.2f s, fastexcel-reader %.2f s, median of the pairs %.2f%n",
        strings,
        median(ours),
        median(theirs),
        median(ratios));
  }

  private static double median(double[] figures) {
    double[] sorted = figures.clone();
    java.util.Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void write(Path file, int cases, boolean shared) throws IOException {
    Path csv = Files.createTempFile(file.getParent(), "export", ".csv");
    LargeExport.write(csv, cases, SEED);
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, false, shared);
        BufferedReader in = Files.newBufferedReader(csv);
        CSVParser parser = CSVFormat.DEFAULT.parse(in);
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("案件");
      int number = 0;
      for (CSVRecord record : parser) {
        Row row = sheet.createRow(number++);
        for (int column = 0; column < record.size(); column++) {
          if (!record.get(column).isEmpty()) {
            fill(row.createCell(column), record.get(column));
          }
        }
      }
      workbook.write(out);
    } finally {
      Files.delete(csv);
    }
  }

  private static void fill(Cell cell, String value) {
    if (value.matches(NUMBER)) {
      cell.setCellValue(Double.parseDouble(value));
    } else {
      cell.setCellValue(value);
    }
  }
}
