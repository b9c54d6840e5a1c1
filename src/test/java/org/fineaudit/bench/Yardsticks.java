package org.fineaudit.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What reading a file costs at the very least: {@code decode FILE} or {@code csv FILE}. */
public final class Yardsticks {
  private static final int BLOCK = 1 << 16;

  private Yardsticks() {}

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[1]);
    long start = System.nanoTime();
    long seen = args[0].equals("decode") ? decode(file) : csv(file);
    System.out.printf("%.3f s, %d%n", (System.nanoTime() - start) / 1e9, seen);
  }

  /** Bytes to characters, and nothing else. */
  private static long decode(Path file) throws IOException {
    long chars = 0;
    char[] block = new char[BLOCK];
    try (Reader in = Files.newBufferedReader(file)) {
      for (int n = in.read(block); n > 0; n = in.read(block)) {
        chars += n;
      }
    }
    return chars;
  }

  /** Commons CSV as its manual says, each cell touched once. */
  private static long csv(Path file) throws IOException {
    long chars = 0;
    try (Reader in = Files.newBufferedReader(file);
        CSVParser parser = CSVFormat.DEFAULT.parse(in)) {
      for (CSVRecord row : parser) {
        for (String cell : row) {
          chars += cell.length();
        }
      }
    }
    return chars;
  }
}
