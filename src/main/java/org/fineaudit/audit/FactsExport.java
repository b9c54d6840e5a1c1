package org.fineaudit.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactFormat;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;
import org.fineaudit.intake.Intake;
import org.fineaudit.intake.SeenRows;
import org.fineaudit.result.JsonLines;
import org.fineaudit.result.Masking;

/** Every fact of every case, whatever its decision date. */
public final class FactsExport {
  private final RuleContext context;
  private final Intake intake;

  public FactsExport(RuleContext context, Intake intake) {
    this.context = context;
    this.intake = intake;
  }

  /** Cases with everything that is known of them, each with its comparable cases. */
  public static final class Cases {
    private final List<FactRow> rows;
    private final Comparables comparables;

    private Cases(List<FactRow> rows, Comparables comparables) {
      this.rows = List.copyOf(rows);
      this.comparables = comparables;
    }

    /** In the order of the inputs. */
    public List<FactRow> rows() {
      return rows;
    }

    /** A case's most comparable cases, the nearest first, each with what tells it from the case. */
    public Map<FactRow, List<String>> comparable(int index) {
      Map<FactRow, List<String>> nearest = new LinkedHashMap<>();
      comparables
          .nearest(index)
          .forEach(other -> nearest.put(other, Differences.of(rows.get(index), other)));
      return nearest;
    }
  }

  /**
   * The facts of all cases.
   *
   * @param date the reporting date
   */
  public Cases cases(List<Path> inputs, LocalDate date) throws IOException {
    return cases(inputs, date, Progress.NONE);
  }

  /** The same, telling how far it has come. */
  public Cases cases(List<Path> inputs, LocalDate date, Progress progress) throws IOException {
    AuditOptions everything = new AuditOptions("", "", date, LocalDate.MIN, Optional.empty(), true);
    Set<Fact> all = new HashSet<>(Facts.all());
    CaseCollector cases = new CaseCollector(context.deriver(), everything, all, List.of());
    SeenRows seen = new SeenRows();
    CountedCases counted = CountedCases.of(inputs, progress).into(cases);
    for (Path input : inputs) {
      intake.read(input, counted, seen);
      cases.endOfFile();
      counted.endOfFile(input);
    }
    progress.at(Progress.Step.COMPARING, 0, 0);
    return new Cases(cases.rows(), CaseLinks.write(cases, context));
  }

  /** A column for each fact; UTF-8 with BOM, so that Excel reads it right. */
  public static void writeCsv(List<FactRow> rows, Masking masking, OutputStream out)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    write(Facts.all().stream().map(Fact::name).toList(), writer);
    for (FactRow row : rows) {
      List<String> cells = new ArrayList<>();
      for (Fact fact : Facts.all()) {
        cells.add(value(row, fact, masking));
      }
      write(cells, writer);
    }
    writer.flush();
  }

  private static void write(List<String> cells, Writer writer) throws IOException {
    writer.write(CSVFormat.DEFAULT.format(cells.toArray()));
    writer.write("\r\n");
  }

  /** A JSON object a line; unknown facts are left out. */
  public static void writeJsonLines(List<FactRow> rows, Masking masking, OutputStream out)
      throws IOException {
    for (FactRow row : rows) {
      Map<String, Object> object = new LinkedHashMap<>();
      for (Fact fact : Facts.all()) {
        if (row.isKnown(fact)) {
          object.put(fact.name(), typed(row, fact, masking));
        }
      }
      JsonLines.write(object, out);
    }
  }

  private static Object typed(FactRow row, Fact fact, Masking masking) {
    return switch (fact.type()) {
      case BOOLEAN -> row.scalar(fact) != 0;
      case NUMBER -> row.number(fact).orElseThrow();
      case LIST -> row.list(fact);
      case DATE, TEXT -> value(row, fact, masking);
    };
  }

  private static String value(FactRow row, Fact fact, Masking masking) {
    String value = FactFormat.forFiles(row, fact);
    return masking.apply(value);
  }
}
