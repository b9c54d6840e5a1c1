package org.fineaudit.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fineaudit.result.FindingBuilder.aFinding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fineaudit.cases.Place;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.cases.Strength;
import org.junit.jupiter.api.Test;

/** Findings come back as they were put in, whatever they say, and in the order of findings. */
class FindingListTest {
  @Property(tries = 200)
  void whatIsPutInComesBackInOrder(@ForAll("findings") List<Finding> findings) {
    FindingList.Builder builder = new FindingList.Builder();
    findings.forEach(builder::add);
    assertThat(builder.sorted())
        .containsExactlyElementsOf(findings.stream().sorted(Finding.ORDER).toList());
  }

  @Property(tries = 50)
  void replacedOnesStandWhereTheOthersStood(@ForAll("findings") List<Finding> findings) {
    FindingList.Builder builder = new FindingList.Builder();
    findings.forEach(builder::add);
    FindingList list = builder.sorted();
    List<Finding> masked = list.stream().map(Masking.ON::apply).toList();
    list.replaceAll(Masking.ON::apply);
    assertThat(list).containsExactlyElementsOf(masked);
  }

  @Test
  void manyAuthoritiesAreNoLimit() {
    FindingList.Builder builder = new FindingList.Builder();
    List<Finding> findings =
        IntStream.range(1000, 3000)
            .mapToObj(i -> aFinding().id("FA-" + i).by("第" + i + "中队").build())
            .toList();
    findings.forEach(builder::add);
    assertThat(builder.sorted()).containsExactlyElementsOf(findings);
  }

  @Provide
  Arbitrary<List<Finding>> findings() {
    Arbitrary<String> texts =
        Arbitraries.of(
            "", "罚款2,000元", "𠮷野家", "\uD800", "€ ﾊﾝｶｸ", "410402198001011234", "宽".repeat(40_000));
    Arbitrary<BigDecimal> amounts =
        Arbitraries.of("0", "2000", "0.0100", "-3.5", "1E+400", "9".repeat(40))
            .map(BigDecimal::new)
            .injectNull(0.2);
    Arbitrary<LocalDate> dates =
        Arbitraries.of(LocalDate.of(2023, 5, 16), LocalDate.of(2024, 2, 29)).injectNull(0.2);
    Arbitrary<Finding> one =
        Combinators.combine(
                texts,
                texts,
                amounts,
                dates,
                Arbitraries.of(ProblemType.values()),
                Arbitraries.of(true, false).injectNull(0.3),
                Arbitraries.integers().between(0, 2))
            .as(FindingListTest::finding);
    return one.list().ofMaxSize(12);
  }

  private static Finding finding(
      String text,
      String other,
      BigDecimal amount,
      LocalDate date,
      ProblemType problem,
      Boolean enterprise,
      int comparables) {
    Map<String, String> evidence = new LinkedHashMap<>();
    evidence.put("罚款", other);
    evidence.put("当事人", text);
    Finding.ComparableCase comparable =
        new Finding.ComparableCase(text, amount, date, other, amount, List.of(text, other));
    return new Finding(
        "FA-" + text.length(),
        "rule",
        other,
        problem,
        Strength.SOFT,
        "case",
        text,
        other,
        text,
        other,
        text,
        other,
        enterprise,
        text,
        date,
        amount,
        other,
        text + other,
        List.of(text),
        other,
        evidence,
        java.util.Collections.nCopies(comparables, comparable),
        new Place("a.csv", text, comparables));
  }
}
