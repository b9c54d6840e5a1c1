package org.fineaudit.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.Money;
import org.fineaudit.cases.Truth;
import org.fineaudit.text.AmountMention.Kind;
import org.fineaudit.text.Passage.Question;
import org.fineaudit.text.Words.Span;
import org.fineaudit.values.AmountUnit;
import org.fineaudit.values.Amounts;

/** What is imposed in money: the fine and the confiscation. */
final class PenaltyReader {
  private static final List<Field> SOURCES =
      List.of(Field.PENALTY_CONTENT, Field.DECISION_TEXT, Field.VIOLATION_FACTS);
  private static final int MAX_BARE = 40;

  private final Phrases phrases;
  private final AmountReader amounts;

  PenaltyReader(Phrases phrases) {
    this.phrases = phrases;
    this.amounts = new AmountReader(phrases);
  }

  /**
   * The penalty in money.
   *
   * @param confiscated whether something is confiscated, with or without an amount
   */
  record Penalty(
      Optional<Money> fine,
      Truth fined,
      Optional<Money> confiscation,
      boolean confiscated,
      Optional<Source> fineWords,
      Optional<Source> confiscationWords) {}

  /** Where something was read. */
  record Source(Passage passage, Span span) {}

  Penalty read(Map<Field, Passage> passages) {
    Optional<Money> fine = Optional.empty();
    Optional<Money> confiscation = Optional.empty();
    Optional<Source> fineWords = Optional.empty();
    Optional<Source> confiscationWords = Optional.empty();
    Truth fined = Truth.UNKNOWN;
    boolean confiscated = false;
    for (Field source : SOURCES) {
      Passage passage = passages.get(source);
      if (passage == null) {
        continue;
      }
      Part part = passage.once(Question.PENALTY, this::read);
      if (fine.isEmpty() && part.fine.isPresent() && !fined.isFalse()) {
        fine = part.fine;
        fineWords = part.fineAt.map(span -> new Source(passage, span));
      }
      if (confiscation.isEmpty() && part.confiscation.isPresent()) {
        confiscation = part.confiscation;
        confiscationWords = part.confiscationAt.map(span -> new Source(passage, span));
      }
      confiscated |= part.confiscated;
      fined = fined.isKnown() ? fined : part.fined;
      if (source == Field.PENALTY_CONTENT && part.states) {
        break;
      }
    }
    return new Penalty(fine, fined, confiscation, confiscated, fineWords, confiscationWords);
  }

  /** What one text imposes; {@code states} if it tells the whole penalty in money. */
  private record Part(
      Optional<Money> fine,
      Optional<Span> fineAt,
      Truth fined,
      Optional<Money> confiscation,
      Optional<Span> confiscationAt,
      boolean confiscated,
      boolean states) {}

  private Part read(Passage passage) {
    if (passage.field() == Field.PENALTY_CONTENT && passage.length() <= MAX_BARE) {
      Optional<Money> bare =
          Amounts.parse(passage.text(), AmountUnit.YUAN).filter(m -> isBare(passage));
      if (bare.isPresent()) {
        Optional<Span> all = Optional.of(new Span(0, passage.length()));
        return new Part(bare, all, Truth.TRUE, Optional.empty(), Optional.empty(), false, true);
      }
    }
    List<AmountMention> mentions = amounts.read(passage);
    int operative = mentions.isEmpty() ? 0 : operativeFrom(passage);
    List<AmountMention> fines = FineSum.fines(passage.text(), mentions, operative);
    List<AmountMention> taken = FineSum.confiscations(mentions, operative);
    boolean total = mentions.stream().anyMatch(m -> m.kind() == Kind.TOTAL);
    boolean confiscated = !taken.isEmpty() || names(passage, "amounts.confiscation");
    boolean finedInWords = !fines.isEmpty() || namesFine(passage);
    Truth fined = finedInWords ? Truth.TRUE : total || !confiscated ? Truth.UNKNOWN : Truth.FALSE;
    boolean states = passage.field() == Field.PENALTY_CONTENT && (!fines.isEmpty() || total);
    return new Part(sum(fines), first(fines), fined, sum(taken), first(taken), confiscated, states);
  }

  private static Optional<Money> sum(List<AmountMention> mentions) {
    return mentions.isEmpty() ? Optional.empty() : Optional.of(FineSum.sum(mentions));
  }

  private static Optional<Span> first(List<AmountMention> mentions) {
    return mentions.stream().findFirst().map(m -> new Span(m.start(), m.end()));
  }

  /** A cell that holds a figure and nothing else. */
  private static boolean isBare(Passage passage) {
    return passage.text().chars().noneMatch(c -> c == '没' || c == '处' || c == '罚');
  }

  private boolean names(Passage passage, String list) {
    String text = passage.text();
    return phrases.list(list).all(passage).stream()
        .anyMatch(
            span ->
                !passage.isForeign(span.start())
                    && !phrases.list("amounts.not-imposed").endsAt(text, span.start()));
  }

  private boolean namesFine(Passage passage) {
    String text = passage.text();
    for (int i = text.indexOf("罚款"); i >= 0; i = text.indexOf("罚款", i + 1)) {
      if (!passage.isForeign(i)
          && !phrases.list("amounts.not-imposed").endsAt(text, i)
          && !phrases.list("amounts.payments").endsAt(text, i)
          && !phrases.list("amounts.surcharges").beginsAt(text, i - 2)
          && !phrases.list("amounts.not-a-fine").beginsAt(text, i)) {
        return true;
      }
    }
    return false;
  }

  private int operativeFrom(Passage passage) {
    for (Span span : phrases.list("amounts.operative").all(passage)) {
      int from = passage.sentenceStart(span.start());
      if (!passage.isForeign(span.start())
          && !phrases.list("amounts.proposals").within(passage, from, span.start())
          && !phrases.list("amounts.history").within(passage, from, span.start())) {
        return span.end();
      }
    }
    return 0;
  }
}
