package org.fineaudit.facts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.SetAside;
import org.fineaudit.intake.CaseSink;
import org.fineaudit.intake.Intake;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.tables.RuleFolders;
import org.fineaudit.text.DecisionText;
import org.fineaudit.text.TextFacts;
import org.fineaudit.text.TextReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Facts alone, by case: what its texts tell, and all of them. Figures within the texts differ from
 * one iteration to the next, so that no text of a case comes twice.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class FactsBenchmark {
  private static final int COPIES = 20;
  private static final List<Field> OWN_WORDS =
      List.of(
          Field.CASE_NAME,
          Field.VIOLATION_FACTS,
          Field.PENALTY_CONTENT,
          Field.DISCRETION_REASON,
          Field.VIOLATION_PLACE,
          Field.DECISION_TEXT);

  /** Cases as exports have them in lines, or with the whole decision. */
  @Param({"lines", "documents"})
  public String form;

  private final List<PenaltyCase> read = new ArrayList<>();
  private final List<PenaltyCase> written = new ArrayList<>();
  private final Random random = new Random(1);
  private TextReader texts;
  private FactDeriver deriver;
  private int next;

  /** Reads the samples of the project. */
  @Setup
  public void load() throws IOException {
    RuleFolder folder = RuleFolders.builtIn();
    texts = TextReader.load(folder);
    deriver = FactDeriver.load(folder);
    CaseSink sink =
        new CaseSink() {
          @Override
          public void accept(PenaltyCase one) {
            read.add(form.equals("lines") ? one : LongDecision.of(one));
          }

          @Override
          public void setAside(SetAside row) {
            throw new IllegalStateException(row.toString());
          }
        };
    for (String export :
        List.of("samples/pingdingshan-2022-2026.csv", "samples/other-problems.csv")) {
      Intake.load(folder, Optional.empty()).read(Path.of(export), sink);
    }
  }

  /** Writes the cases anew. */
  @Setup(Level.Iteration)
  public void rewrite() {
    written.clear();
    for (int copy = 0; copy < COPIES; copy++) {
      read.forEach(one -> written.add(rewritten(one)));
    }
    next = 0;
  }

  @Benchmark
  public TextFacts texts() {
    return texts.read(DecisionText.of(nextCase()));
  }

  @Benchmark
  public FactRow facts() {
    return deriver.derive(nextCase());
  }

  private PenaltyCase nextCase() {
    next = next + 1 == written.size() ? 0 : next + 1;
    return written.get(next);
  }

  private PenaltyCase rewritten(PenaltyCase one) {
    Map<Field, Object> values = new EnumMap<>(one.values());
    for (Field field : OWN_WORDS) {
      one.text(field).ifPresent(text -> values.put(field, otherFigures(text)));
    }
    return new PenaltyCase(one.place(), one.columns(), one.raw(), values, one.notes());
  }

  private String otherFigures(String text) {
    StringBuilder other = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '1' && c <= '9') {
        other.setCharAt(i, (char) ('1' + random.nextInt(9)));
      }
    }
    return other.toString();
  }
}
