package org.fineaudit.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.SetAside;
import org.fineaudit.samples.LargeExport;
import org.fineaudit.tables.RuleFolders;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Reading a CSV export alone: to cases with their values, all checks of columns and rows among it,
 * and beside it what Commons CSV needs to part the same file into cells.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class CsvBenchmark {
  @Param("10000")
  public int cases;

  private Path export;
  private Intake intake;

  @Setup
  public void write() throws IOException {
    export = Files.createTempFile("export", ".csv");
    LargeExport.write(export, cases, 20_261_123);
    intake = Intake.load(RuleFolders.builtIn(), Optional.empty());
  }

  @TearDown
  public void delete() throws IOException {
    Files.delete(export);
  }

  @Benchmark
  public void cases(Blackhole hole) throws IOException {
    intake.read(
        export,
        new CaseSink() {
          @Override
          public void accept(PenaltyCase one) {
            hole.consume(one);
          }

          @Override
          public void setAside(SetAside row) {
            hole.consume(row);
          }
        });
  }

  @Benchmark
  public void commonsCsv(Blackhole hole) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(export);
        CSVParser parser = CSVFormat.DEFAULT.parse(in)) {
      for (CSVRecord row : parser) {
        row.forEach(hole::consume);
      }
    }
  }
}
