package org.fineaudit.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.Place;
import org.fineaudit.cases.Truth;
import org.junit.jupiter.api.Test;

/** Facts that are asked all at once say what they say one by one, in an open row and a packed. */
class FactMarksTest {
  private static final List<Fact> TRUTHS =
      Facts.all().stream().filter(f -> f.type() == FactType.BOOLEAN && Facts.packs(f)).toList();

  /** What a fact is, and whether the fact, its opposite or neither is asked for. */
  record Asked(Truth truth, boolean affirmed, boolean denied) {
    List<Truth> said() {
      Truth opposite = truth.isKnown() ? Truth.of(truth.isFalse()) : Truth.UNKNOWN;
      return Stream.concat(
              affirmed ? Stream.of(truth) : Stream.empty(),
              denied ? Stream.of(opposite) : Stream.empty())
          .toList();
    }
  }

  @Property(tries = 300)
  void theySayWhatTheySayOneByOne(
      @ForAll @Size(min = 1, max = 30) List<Truth> truths, @ForAll int first, @ForAll long chosen) {
    FactRow row = new FactRow(new Place("a.csv", "", 1));
    FactMarks.Builder marks = new FactMarks.Builder();
    List<Truth> said = new ArrayList<>();
    for (int i = 0; i < truths.size(); i++) {
      Fact fact = TRUTHS.get(Math.floorMod(first + i, TRUTHS.size()));
      Asked asked = new Asked(truths.get(i), bit(chosen, 2 * i), bit(chosen, 2 * i + 1));
      row.set(fact, asked.truth().isKnown() ? (asked.truth().isTrue() ? 1 : 0) : Double.NaN);
      assertThat(!asked.affirmed() || marks.affirmed(fact)).isTrue();
      assertThat(!asked.denied() || marks.denied(fact)).isTrue();
      said.addAll(asked.said());
    }
    same(marks.build(), row, said);
    FactRow open = new FactRow();
    row.pack(new FactPool());
    same(marks.build(), row, said);
    open.copy(row);
    same(marks.build(), open, said);
    FactRow copy = new FactRow();
    copy.copy(open);
    same(marks.build(), copy, said);
  }

  private static boolean bit(long bits, int index) {
    return ((bits >>> index) & 1) != 0;
  }

  private static void same(FactMarks marks, FactRow row, List<Truth> said) {
    assertThat(marks.anyTrue(row)).isEqualTo(said.contains(Truth.TRUE));
    assertThat(marks.anyFalse(row)).isEqualTo(said.contains(Truth.FALSE));
    assertThat(marks.anyUnknown(row)).isEqualTo(said.contains(Truth.UNKNOWN));
  }

  @Test
  void whatIsNoTruthIsAskedByItself() {
    FactMarks.Builder marks = new FactMarks.Builder();
    assertThat(marks.affirmed(Facts.of(Field.FINE))).isFalse();
    assertThat(marks.denied(Facts.of(Field.DECISION_DATE))).isFalse();
  }
}
