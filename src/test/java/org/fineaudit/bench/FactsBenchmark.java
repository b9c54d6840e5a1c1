package org.fineaudit.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.SetAside;
import org.fineaudit.facts.FactDeriver;
import org.fineaudit.intake.CaseSink;
import org.fineaudit.intake.Intake;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.tables.RuleFolders;
import org.fineaudit.text.DecisionText;
import org.fineaudit.text.TextReader;

/**
 * Times the facts alone: {@code FactsBenchmark [rounds] [export...]}, by default the samples.
 * Prints CPU microseconds a case for reading the texts and for all facts, for cases as exports have
 * them and for cases with the whole decision; then the share of each class, by sampled stacks.
 * Figures within the long texts differ from round to round, so that no text of a case comes twice.
 */
public final class FactsBenchmark {
  private static final int DOCUMENT = 3_000;
  private static final List<Field> OWN_WORDS =
      List.of(
          Field.CASE_NAME,
          Field.VIOLATION_FACTS,
          Field.PENALTY_CONTENT,
          Field.DISCRETION_REASON,
          Field.VIOLATION_PLACE,
          Field.DECISION_TEXT);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private FactsBenchmark() {}

  public static void main(String[] args) throws IOException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 20;
    RuleFolder folder = RuleFolders.builtIn();
    TextReader texts = TextReader.load(folder);
    FactDeriver deriver = FactDeriver.load(folder);
    List<PenaltyCase> lines = read(folder, args);
    List<PenaltyCase> documents = lines.stream().map(FactsBenchmark::withDocument).toList();
    System.out.printf(
        "%,d cases, %,d characters of text a case; with the whole decision %,d%n",
        lines.size(), characters(lines), characters(documents));
    Consumer<PenaltyCase> reading = c -> texts.read(DecisionText.of(c));
    time("texts of lines", lines, rounds, reading);
    time("facts of lines", lines, rounds, deriver::derive);
    time("texts of documents", documents, rounds / 4, reading);
    time("facts of documents", documents, rounds / 4, deriver::derive);
    new StackShares().print("lines", () -> time("sampled", lines, rounds, deriver::derive));
    new StackShares()
        .print("documents", () -> time("sampled", documents, rounds / 4, deriver::derive));
  }

  private static List<PenaltyCase> read(RuleFolder folder, String[] args) throws IOException {
    List<PenaltyCase> cases = new ArrayList<>();
    List<String> exports =
        args.length > 1
            ? List.of(args).subList(1, args.length)
            : List.of("samples/pingdingshan-2022-2026.csv", "samples/other-problems.csv");
    CaseSink sink =
        new CaseSink() {
          @Override
          public void accept(PenaltyCase penaltyCase) {
            cases.add(penaltyCase);
          }

          @Override
          public void setAside(SetAside row) {
            throw new IllegalStateException(row.toString());
          }
        };
    for (String export : exports) {
      Intake.load(folder, Optional.empty()).read(Path.of(export), sink);
    }
    return cases;
  }

  private static long characters(List<PenaltyCase> cases) {
    return cases.stream()
            .mapToLong(
                c -> DecisionText.of(c).parts().values().stream().mapToInt(String::length).sum())
            .sum()
        / cases.size();
  }

  private static void time(
      String what, List<PenaltyCase> cases, int rounds, Consumer<PenaltyCase> work) {
    double best = Double.MAX_VALUE;
    double sum = 0;
    int counted = 0;
    for (int round = 0; round < rounds; round++) {
      List<PenaltyCase> written = rewritten(cases, round);
      long start = THREADS.getCurrentThreadCpuTime();
      written.forEach(work);
      double micros = (THREADS.getCurrentThreadCpuTime() - start) / 1e3 / cases.size();
      best = Math.min(best, micros);
      if (round >= rounds / 2) {
        sum += micros;
        counted++;
      }
    }
    System.out.printf("%-20s %7.2f µs a case (best %.2f)%n", what, sum / counted, best);
  }

  /** The same cases with other figures in the texts that differ from case to case. */
  private static List<PenaltyCase> rewritten(List<PenaltyCase> cases, int round) {
    Random random = new Random(round);
    List<PenaltyCase> written = new ArrayList<>();
    for (PenaltyCase one : cases) {
      Map<Field, Object> values = new EnumMap<>(one.values());
      for (Field field : OWN_WORDS) {
        one.text(field).ifPresent(text -> values.put(field, otherFigures(text, random)));
      }
      written.add(new PenaltyCase(one.place(), one.columns(), one.raw(), values, one.notes()));
    }
    return written;
  }

  private static String otherFigures(String text, Random random) {
    StringBuilder other = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '1' && c <= '9') {
        other.setCharAt(i, (char) ('1' + random.nextInt(9)));
      }
    }
    return other.toString();
  }

  /** With the decision in full, as a bureau's case system keeps it. */
  private static PenaltyCase withDocument(PenaltyCase one) {
    StringBuilder document = new StringBuilder();
    document
        .append(one.text(Field.AUTHORITY).orElse(""))
        .append("\n行政处罚决定书\n")
        .append(one.text(Field.DECISION_NUMBER).orElse(""))
        .append("\n当事人：")
        .append(one.text(Field.PARTY_NAME).orElse(""))
        .append("\n经查，")
        .append(one.text(Field.VIOLATION_FACTS).orElse(""));
    for (int i = 1; document.length() < DOCUMENT - 500; i++) {
      document
          .append("\n证据")
          .append(i)
          .append("：2024年3月")
          .append(i % 28 + 1)
          .append("日现场检查（勘验）笔录一份、现场照片")
          .append(i)
          .append("张，证明当事人在上述地点实施了该行为；询问笔录一份，当事人陈述其于上午8时许到场，对检查情况无异议，并在笔录上签字确认。");
    }
    document
        .append("\n以上事实清楚，证据确凿。本机关于2024年4月2日向当事人送达《行政处罚事先告知书》，拟处罚款")
        .append(one.raw().getOrDefault(Field.PROPOSED_FINE, "5000"))
        .append("元，并告知陈述、申辩的权利。当事人在法定期限内未提出陈述、申辩意见。\n本机关认为，当事人的行为违反了")
        .append(one.text(Field.LEGAL_BASIS).orElse(""))
        .append("。")
        .append(one.text(Field.DISCRETION_REASON).orElse(""))
        .append("\n依据")
        .append(one.text(Field.LEGAL_BASIS).orElse(""))
        .append("的规定，决定如下：\n")
        .append(one.text(Field.PENALTY_CONTENT).orElse(""))
        .append("\n到期不缴纳的，依据《中华人民共和国行政处罚法》第七十二条第一款第一项，每日按罚款数额的百分之三加处罚款。")
        .append("如不服本决定，可以在收到本决定书之日起六十日内申请行政复议，也可以在六个月内提起行政诉讼。");
    Map<Field, Object> values = new EnumMap<>(one.values());
    values.put(Field.DECISION_TEXT, document.toString());
    return new PenaltyCase(one.place(), one.columns(), one.raw(), values, one.notes());
  }
}
