package org.fineaudit.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fineaudit.cases.Citation;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.Truth;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.text.Phrases.GroundWords;
import org.fineaudit.text.TextFacts.Clue;
import org.fineaudit.text.TextFacts.Ground;
import org.fineaudit.text.TextFacts.Quote;
import org.fineaudit.text.Words.Span;

/**
 * Reads facts out of the texts of a decision. Immutable, so that threads may share one; time grows
 * with the length of the texts and with nothing else.
 */
public final class TextReader {
  private static final List<Field> ORDERS =
      List.of(
          Field.PENALTY_CONTENT,
          Field.PENALTY_KINDS,
          Field.DECISION_TEXT,
          Field.DISCRETION_REASON,
          Field.VIOLATION_FACTS,
          Field.REINSPECTION_RESULT);
  private static final List<Field> PENALTIES =
      List.of(Field.PENALTY_CONTENT, Field.PENALTY_KINDS, Field.DECISION_TEXT);
  private static final List<Field> REASONS =
      List.of(
          Field.PENALTY_CONTENT,
          Field.DISCRETION_REASON,
          Field.DECISION_TEXT,
          Field.VIOLATION_FACTS,
          Field.PENALTY_KINDS);
  private static final List<Field> CONDUCT =
      List.of(
          Field.REINSPECTION_RESULT,
          Field.DISCRETION_REASON,
          Field.VIOLATION_FACTS,
          Field.DECISION_TEXT,
          Field.PENALTY_CONTENT);
  private static final List<Field> ACT =
      List.of(
          Field.VIOLATION_FACTS,
          Field.DECISION_TEXT,
          Field.PENALTY_CONTENT,
          Field.DISCRETION_REASON,
          Field.VIOLATION);

  private static final List<Field> PLACES =
      List.of(Field.VIOLATION_PLACE, Field.VIOLATION, Field.VIOLATION_FACTS, Field.DECISION_TEXT);

  private final Words remedies;
  private final Words operative;
  private final Words performance;
  private final ForeignWords foreign;
  private final PenaltyReader penalties;
  private final OrderReader orders;
  private final GroundReader leniency;
  private final GroundReader aggravation;
  private final ConductReader conduct;
  private final ClueReader clues;
  private final Words places;
  private final Words documents;
  private final Words catchAll;

  private TextReader(Phrases phrases) {
    remedies = phrases.list("document.remedies");
    operative = phrases.list("amounts.operative");
    performance = phrases.list("document.performance");
    foreign = new ForeignWords(phrases);
    penalties = new PenaltyReader(phrases);
    orders = new OrderReader(phrases);
    leniency = new GroundReader(phrases, phrases.leniency());
    aggravation = new GroundReader(phrases, phrases.aggravation());
    conduct = new ConductReader(phrases);
    clues = new ClueReader(phrases);
    places = phrases.list("places.elements");
    documents = phrases.list("basis.documents");
    catchAll = phrases.list("basis.catch-all");
  }

  /**
   * A reader that goes by the folder's {@code phrases.yaml}.
   *
   * @throws UnusableException with every mistake of the file and its place
   */
  public static TextReader load(RuleFolder folder) {
    return new TextReader(PhrasesFile.load(folder));
  }

  /** The elements of place that a wording names, as the phrase table lists them. */
  public List<String> places(String wording) {
    String text = Passage.of(Field.VIOLATION, wording).text();
    return places.all(text).stream()
        .map(span -> text.substring(span.start(), span.end()))
        .distinct()
        .toList();
  }

  /** Whether the wording of a provision begins as a catch-all item does. */
  public boolean catchAll(String wording) {
    return catchAll.beginsAt(wording, 0);
  }

  /** What the texts say. Never fails, whatever they hold. */
  public TextFacts read(DecisionText text) {
    return new Reading(text).facts();
  }

  /** The reading of one decision. */
  private final class Reading {
    private final Map<Field, Passage> passages = new EnumMap<>(Field.class);
    private final List<Quote> quotes = new ArrayList<>();
    private boolean exempt;

    Reading(DecisionText text) {
      text.parts()
          .forEach(
              (field, part) -> {
                Passage passage = Passage.of(field, part);
                foreign.mark(passage);
                passages.put(field, passage);
              });
    }

    TextFacts facts() {
      PenaltyReader.Penalty penalty = penalties.read(passages);
      penalty.fineWords().ifPresent(f -> quote("fine", f.passage(), f.span()));
      penalty.confiscationWords().ifPresent(f -> quote("confiscation", f.passage(), f.span()));
      boolean warned = quoted("warning", PENALTIES, orders::warning);
      boolean alone =
          !penalty.fined().isTrue()
              && penalty.confiscation().isEmpty()
              && !penalty.confiscated()
              && !warned;
      List<Ground> lenient = grounds("leniencyGrounds", leniency, alone);
      Truth corrected = corrected();
      return new TextFacts(
          penalty.fine(),
          penalty.fined().isKnown() || !(warned || exempt) ? penalty.fined() : Truth.FALSE,
          penalty.confiscation(),
          warned,
          correctionOrdered(),
          corrected,
          refused(corrected),
          Truth.of(quoted("continuing", ACT, conduct::continuing)).or(Truth.UNKNOWN),
          lenient,
          grounds("aggravationGrounds", aggravation, alone),
          harm(),
          citations(),
          isWhole(part(Field.DECISION_TEXT)),
          clues(),
          places(),
          onlyDocuments(),
          quotes);
    }

    /** A decision has to name the remedies (处罚法第五十九条); a text that does not is an excerpt. */
    private boolean isWhole(String text) {
      return remedies.within(text, 0, text.length());
    }

    private String part(Field field) {
      return passages.containsKey(field) ? passages.get(field).text() : "";
    }

    private Truth correctionOrdered() {
      if (quoted("correctionOrdered", ORDERS, orders::correction)) {
        return Truth.TRUE;
      }
      return quoted("correctionOrdered", ORDERS, orders::none) ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** The reinspection tells the end of the story; else what a text says last. */
    private Truth corrected() {
      for (Field field : CONDUCT) {
        Passage passage = passages.get(field);
        if (passage == null) {
          continue;
        }
        Optional<Span> yes = conduct.corrected(passage);
        Optional<Span> no = conduct.notCorrected(passage);
        if (yes.isPresent() || no.isPresent()) {
          boolean after = yes.isPresent() && (no.isEmpty() || yes.get().start() > no.get().start());
          quote("alreadyCorrected", passage, after ? yes.get() : no.get());
          return Truth.of(after);
        }
      }
      return Truth.UNKNOWN;
    }

    private Truth refused(Truth corrected) {
      if (quoted("correctionRefused", CONDUCT, conduct::refused)) {
        return Truth.TRUE;
      }
      return corrected.isTrue() ? Truth.FALSE : Truth.UNKNOWN;
    }

    private Truth harm() {
      if (quoted("harm", ACT, conduct::harm)) {
        return Truth.TRUE;
      }
      return quoted("harm", ACT, conduct::noHarm) ? Truth.FALSE : Truth.UNKNOWN;
    }

    private List<Ground> grounds(String fact, GroundReader reader, boolean alone) {
      Map<String, Ground> found = new LinkedHashMap<>();
      for (Field field : REASONS) {
        Passage passage = passages.get(field);
        if (passage == null) {
          continue;
        }
        for (Map.Entry<GroundWords, Span> entry : reader.read(passage).entrySet()) {
          Ground ground = entry.getKey().ground();
          boolean counts = alone || !entry.getKey().whole();
          exempt |= alone && entry.getKey().whole() && ground.effect().equals("applied");
          if (counts && found.putIfAbsent(ground.words(), ground) == null) {
            quote(fact, passage, entry.getValue());
          }
        }
      }
      return new ArrayList<>(found.values());
    }

    /** From the legal basis and the penalty; a whole document serves if both cite nothing. */
    private List<Citation> citations() {
      Map<String, Citation> found = new LinkedHashMap<>();
      cite(Field.LEGAL_BASIS, found);
      cite(Field.PENALTY_CONTENT, found);
      Passage document = passages.get(Field.DECISION_TEXT);
      if (found.isEmpty() && document != null) {
        CitationReader.readUpTo(document, performanceFrom(document))
            .forEach(citation -> found.putIfAbsent(citation.key(), citation));
      }
      return new ArrayList<>(found.values());
    }

    /** What follows the decision, how to pay and to appeal, cites law that it does not rest on. */
    private int performanceFrom(Passage document) {
      String text = document.text();
      Span decision = operative.first(text, 0, text.length());
      int from = decision == null ? 0 : decision.end();
      Span performed = performance.first(text, from, text.length());
      return performed == null
          ? text.length()
          : Math.max(from, document.sentenceStart(performed.start()));
    }

    private void cite(Field field, Map<String, Citation> found) {
      Passage passage = passages.get(field);
      if (passage != null) {
        CitationReader.read(passage, field == Field.LEGAL_BASIS)
            .forEach(citation -> found.putIfAbsent(citation.key(), citation));
      }
    }

    private List<Clue> clues() {
      Map<String, Clue> found = new LinkedHashMap<>();
      for (Passage passage : passages.values()) {
        for (ClueReader.Found clue : clues.read(passage)) {
          String words = passage.words(clue.span().start(), clue.span().end());
          Clue entry = new Clue(clue.id(), passage.field(), words);
          found.putIfAbsent(clue.id() + " " + passage.field(), entry);
        }
      }
      return List.copyOf(found.values());
    }

    private List<String> places() {
      Set<String> found = new LinkedHashSet<>();
      for (Field field : PLACES) {
        String text = part(field);
        places.all(text).forEach(span -> found.add(text.substring(span.start(), span.end())));
      }
      return List.copyOf(found);
    }

    /** A document in the column for the basis, and no law, regulation or rule beside it. */
    private boolean onlyDocuments() {
      String basis = part(Field.LEGAL_BASIS);
      return documents.within(basis, 0, basis.length())
          && CitationReader.read(passages.get(Field.LEGAL_BASIS), true).stream()
              .allMatch(c -> documents.endsAt(c.law(), c.law().length()));
    }

    private boolean quoted(
        String fact, List<Field> fields, Function<Passage, Optional<Span>> reader) {
      for (Field field : fields) {
        Passage passage = passages.get(field);
        Optional<Span> span = passage == null ? Optional.empty() : reader.apply(passage);
        if (span.isPresent()) {
          quote(fact, passage, span.get());
          return true;
        }
      }
      return false;
    }

    private void quote(String fact, Passage passage, Span span) {
      quotes.add(new Quote(fact, passage.field(), passage.words(span.start(), span.end())));
    }
  }
}
