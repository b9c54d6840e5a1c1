package org.fineaudit.phases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.messages.Lang;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples' three phases: each problem gets its state, and the cause that the story names. */
class PhaseStoryTest {
  private static final Path STORY = Path.of("samples/phases/story.csv");

  private static PhaseDiff firstToSecond;
  private static PhaseDiff secondToThird;

  @BeforeAll
  static void compare() throws IOException {
    firstToSecond = PhaseDiff.of(Phases.first(), Phases.second());
    secondToThird = PhaseDiff.of(Phases.second(), Phases.third());
  }

  static Stream<CSVRecord> story() throws IOException {
    try (Reader in = Files.newBufferedReader(STORY, StandardCharsets.UTF_8)) {
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(in)
          .stream()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("story")
  void theStoryIsToldRight(CSVRecord line) {
    PhaseDiff diff = line.get("old").equals("1") ? firstToSecond : secondToThird;
    String problem = ProblemType.byId(line.get("problem")).orElseThrow().label();
    List<Change> changes =
        diff.changes().stream()
            .filter(c -> c.problem().number().equals(line.get("decisionNumber")))
            .filter(c -> c.problem().problem().equals(problem))
            .toList();
    assertThat(changes)
        .as(line.toString() + changes)
        .anySatisfy(
            change -> {
              assertThat(change.state().label()).isEqualTo(line.get("state"));
              assertThat(change.causes())
                  .extracting(c -> c.kind().id())
                  .contains(line.get("cause"));
              assertThat(change.why(Lang.ZH)).isNotBlank().doesNotContain("phases.", "{0}");
              assertThat(change.why(Lang.EN)).isNotBlank().doesNotContain("phases.", "{0}");
            });
  }

  @Test
  void everyProblemHasOneStateAndTheSumsAgree() {
    for (PhaseDiff diff : List.of(firstToSecond, secondToThird)) {
      assertThat(diff.changes())
          .hasSize(diff.old().problems().size() + diff.now().problems().size() - diff.both());
      assertThat(diff.changes()).extracting(Change::id).doesNotHaveDuplicates();
    }
  }

  @Test
  void aProblemThatCanNotBeLookedAtIsStillOpen() {
    assertThat(firstToSecond.changes())
        .filteredOn(c -> c.has(Cause.Kind.CASE_ABSENT) || c.has(Cause.Kind.UNDETERMINED))
        .isNotEmpty()
        .allMatch(Change::open);
    assertThat(firstToSecond.changes())
        .filteredOn(c -> c.has(Cause.Kind.CLEAN) && c.has(Cause.Kind.CASE_CHANGED))
        .isNotEmpty()
        .noneMatch(Change::open);
    assertThat(secondToThird.changes())
        .filteredOn(c -> c.has(Cause.Kind.RULE_OFF))
        .isNotEmpty()
        .allMatch(Change::open);
  }

  @Test
  void theValuesThatChangedAreNamed() {
    Change fine = change(firstToSecond, "平湛城管罚决字〔2022〕第7号", State.CHANGED);
    assertThat(fine.causes())
        .flatExtracting(Cause::values)
        .contains(new Cause.Value("fine", "罚款金额", "66000", "60000"));
    Change threshold = change(secondToThird, "平湛城管罚决字〔2023〕第2号", State.CLOSED);
    assertThat(threshold.why(Lang.ZH)).contains("highPosition 0.7 → 0.95", "maximum-tier.yaml");
  }

  private static Change change(PhaseDiff diff, String number, State state) {
    return diff.changes().stream()
        .filter(c -> c.problem().number().equals(number) && c.state() == state)
        .findFirst()
        .orElseThrow();
  }
}
