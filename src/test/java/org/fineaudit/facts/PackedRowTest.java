package org.fineaudit.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.Place;
import org.junit.jupiter.api.Test;

/** A packed row says what the open one says, whatever is set before and after packing. */
class PackedRowTest {
  private static final List<Fact> FACTS = Facts.all().stream().filter(Facts::packs).toList();

  /** What others are written with, and texts that may hold the party's name. */
  private static final List<Integer> BASES =
      Stream.of(
              Field.PARTY_NAME,
              Field.CASE_NAME,
              Field.DECISION_NUMBER,
              Field.DECISION_DATE,
              Field.FINE)
          .map(field -> FACTS.indexOf(Facts.of(field)))
          .toList();

  /** A fact and what it is set to, by number: what that means depends on the fact's type. */
  record Change(int fact, double number, String text) {
    void on(FactRow row) {
      Fact fact = FACTS.get(this.fact);
      switch (fact.type()) {
        case BOOLEAN, NUMBER, DATE -> row.set(fact, number);
        case TEXT -> row.set(fact, text);
        case LIST -> setList(row, fact);
      }
    }

    private void setList(FactRow row, Fact fact) {
      if (text == null) {
        row.forget(fact);
      } else {
        row.set(fact, List.of(text, "另一项"));
      }
    }
  }

  @Test
  void aHeadIsSharedOnceAnotherRowHasItAndNotByAskingAgain() {
    FactPool pool = new FactPool();
    byte[] first = packed(1, pool);
    assertThat(PackedLayout.link(first, PackedLayout.TO_HEAD)).isNegative();
    assertThat(PackedFacts.compact(first, pool)).isSameAs(first);
    byte[] second = packed(2, pool);
    assertThat(PackedLayout.link(second, PackedLayout.TO_HEAD)).isNotNegative();
    assertThat(PackedFacts.share(first, pool)).hasSameSizeAs(second);
    assertThat(second.length).isLessThan(first.length);
  }

  private static byte[] packed(int line, FactPool pool) {
    double[] unknown = new double[Facts.scalars()];
    Arrays.fill(unknown, Double.NaN);
    Place place = new Place("a.csv", "", line);
    return PackedFacts.pack(unknown, new Object[Facts.objects()], place, FactRow.Notes.NONE, pool);
  }

  @Property(tries = 300)
  void packingChangesNothing(
      @ForAll("changes") List<Change> before, @ForAll("changes") List<Change> after) {
    FactRow open = new FactRow(new Place("a.csv", "", 7));
    FactRow packed = new FactRow(new Place("a.csv", "", 7));
    before.forEach(change -> change.on(open));
    before.forEach(change -> change.on(packed));
    FactPool pool = new FactPool();
    List<FactRow> rows = new ArrayList<>(List.of(packed));
    for (int i = 0; i < 2; i++) {
      FactRow like = new FactRow(new Place("a.csv", "", 6));
      Stream.of(before, after).flatMap(List::stream).forEach(change -> change.on(like));
      like.pack(pool);
      rows.add(like);
    }
    packed.pack(pool);
    after.forEach(change -> change.on(open));
    after.forEach(change -> change.on(packed));
    same(packed, open);
    packed.compact();
    same(packed, open);
    pool.sweep(rows);
    same(packed, open);
  }

  private static void same(FactRow packed, FactRow open) {
    FactRow copy = new FactRow();
    copy.copy(packed);
    for (Fact fact : FACTS) {
      same(packed, open, fact);
      same(copy, open, fact);
    }
    assertThat(copy.place()).isEqualTo(open.place());
  }

  private static void same(FactRow row, FactRow open, Fact fact) {
    assertThat(row.isKnown(fact)).as(fact.name()).isEqualTo(open.isKnown(fact));
    switch (fact.type()) {
      case BOOLEAN, NUMBER, DATE ->
          assertThat(Double.valueOf(row.scalar(fact)))
              .as(fact.name())
              .isEqualTo(Double.valueOf(open.scalar(fact)));
      case TEXT -> assertThat(row.text(fact)).as(fact.name()).isEqualTo(open.text(fact));
      case LIST -> assertThat(row.list(fact)).as(fact.name()).isEqualTo(open.list(fact));
    }
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    Arbitrary<Double> numbers =
        Arbitraries.oneOf(
            Arbitraries.of(Double.NaN, 0.0, -0.0, 1.0, 0.01, 20_089.0, 1e9, -123.45, 10_737_418.23),
            Arbitraries.integers().between(-2_000_000_000, 2_000_000_000).map(n -> n / 100.0),
            Arbitraries.doubles());
    Arbitrary<String> texts =
        Arbitraries.of("罚款", "叶城管罚决字〔2024〕第1号", "𠮷野家", "𠮷野家占道经营案", "\uD800", "€ ﾊﾝｶｸ", "")
            .injectNull(0.2);
    Arbitrary<Integer> facts =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, FACTS.size() - 1), Arbitraries.of(BASES));
    return facts
        .flatMap(fact -> numbers.flatMap(n -> texts.map(text -> new Change(fact, n, text))))
        .list()
        .ofMaxSize(120);
  }
}
