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
import java.util.stream.Collectors;
import org.fineaudit.cases.Citation;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.Truth;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.text.Passage.Question;
import org.fineaudit.text.TextFacts.Clue;
import org.fineaudit.text.TextFacts.Ground;
import org.fineaudit.text.TextFacts.Quote;
import org.fineaudit.text.Words.Span;
import org.fineaudit.values.Memo;

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

  /** Longer texts are not remembered; nor are those of a field that hardly ever says the same. */
  private static final int MEMORABLE = 200;

  private static final int REMEMBERED = 512;
  private static final List<Field> REPEATING =
      List.of(
          Field.VIOLATION,
          Field.LEGAL_BASIS,
          Field.PENALTY_KINDS,
          Field.PENALTY_CONTENT,
          Field.DISCRETION_REASON,
          Field.REINSPECTION_RESULT,
          Field.LEAD_SOURCE,
          Field.PAYMENT_METHOD,
          Field.CASE_STATUS);

  private final Map<String, String> clueNames;
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
  private final PhraseIndex index;

  /** Cells such as 处罚依据 and 裁量理由 come again and again. */
  private final Map<Field, Memo<String, Passage>> known = new EnumMap<>(Field.class);

  private final Memo<String, List<String>> placesOf = new Memo<>(1024);

  private TextReader(Phrases phrases) {
    clueNames =
        phrases.clues().stream()
            .collect(Collectors.toUnmodifiableMap(Phrases.ClueWords::id, Phrases.ClueWords::name));
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
    List<Words> searched = new ArrayList<>(phrases.searched());
    searched.addAll(List.of(leniency.any(), aggravation.any(), clues.any()));
    index = PhraseIndex.of(searched);
    REPEATING.forEach(field -> known.put(field, new Memo<>(REMEMBERED)));
  }

  /**
   * A reader that goes by the folder's {@code phrases.yaml}.
   *
   * @throws UnusableException with every mistake of the file and its place
   */
  public static TextReader load(RuleFolder folder) {
    return new TextReader(PhrasesFile.load(folder));
  }

  /** The name of a clue in Chinese, or the id itself if the table has no such clue. */
  public String clueName(String id) {
    return clueNames.getOrDefault(id, id);
  }

  /** The elements of place that a wording names, as the phrase table lists them. */
  public List<String> places(String wording) {
    return placesOf.get(wording, w -> places(passage(Field.VIOLATION, w)));
  }

  private List<String> places(Passage passage) {
    String text = passage.text();
    return places.all(passage).stream()
        .map(span -> text.substring(span.start(), span.end()))
        .distinct()
        .toList();
  }

  private Passage passage(Field field, String text) {
    Memo<String, Passage> memo = known.get(field);
    return memo == null || text.length() > MEMORABLE
        ? newPassage(field, text)
        : memo.get(text, t -> newPassage(field, t));
  }

  private Passage newPassage(Field field, String text) {
    Passage passage = Passage.of(field, text);
    passage.find(index);
    foreign.mark(passage);
    return passage;
  }

  /** Whether the wording of a provision begins as a catch-all item does. */
  public boolean catchAll(String wording) {
    return catchAll.beginsAt(wording, 0);
  }

  /** What a list of legal bases cites. */
  public List<Citation> citations(String legalBasis) {
    return citations(passage(Field.LEGAL_BASIS, legalBasis));
  }

  private static List<Citation> citations(Passage passage) {
    boolean basis = passage.field() == Field.LEGAL_BASIS;
    return passage.once(Question.CITATIONS, p -> List.copyOf(CitationReader.read(p, basis)));
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
      text.parts().forEach((field, part) -> passages.put(field, passage(field, part)));
    }

    TextFacts facts() {
      PenaltyReader.Penalty penalty = penalties.read(passages);
      penalty.fineWords().ifPresent(f -> quote("fine", f.passage(), f.span()));
      penalty.confiscationWords().ifPresent(f -> quote("confiscation", f.passage(), f.span()));
      boolean warned = quoted("warning", PENALTIES, Question.WARNING, orders::warning);
      boolean alone =
          !penalty.fined().isTrue()
              && penalty.confiscation().isEmpty()
              && !penalty.confiscated()
              && !warned;
      List<Ground> lenient = grounds("leniencyGrounds", Question.LENIENCY, leniency, alone);
      Truth corrected = corrected();
      return new TextFacts(
          penalty.fine(),
          penalty.fined().isKnown() || !(warned || exempt) ? penalty.fined() : Truth.FALSE,
          penalty.confiscation(),
          warned,
          correctionOrdered(),
          corrected,
          refused(corrected),
          Truth.of(quoted("continuing", ACT, Question.CONTINUING, conduct::continuing))
              .or(Truth.UNKNOWN),
          lenient,
          grounds("aggravationGrounds", Question.AGGRAVATION, aggravation, alone),
          harm(),
          citations(),
          isWhole(passages.get(Field.DECISION_TEXT)),
          clues(),
          places(),
          onlyDocuments(),
          quotes);
    }

    /** A decision has to name the remedies (处罚法第五十九条); a text that does not is an excerpt. */
    private boolean isWhole(Passage document) {
      return document != null && remedies.within(document, 0, document.length());
    }

    private Truth correctionOrdered() {
      if (quoted("correctionOrdered", ORDERS, Question.ORDER, orders::correction)) {
        return Truth.TRUE;
      }
      return quoted("correctionOrdered", ORDERS, Question.NO_ORDER, orders::none)
          ? Truth.FALSE
          : Truth.UNKNOWN;
    }

    /** The reinspection tells the end of the story; else what a text says last. */
    private Truth corrected() {
      for (Field field : CONDUCT) {
        Passage passage = passages.get(field);
        if (passage == null) {
          continue;
        }
        Optional<Span> yes = passage.once(Question.CORRECTED, conduct::corrected);
        Optional<Span> no = passage.once(Question.NOT_CORRECTED, conduct::notCorrected);
        if (yes.isPresent() || no.isPresent()) {
          boolean after = yes.isPresent() && (no.isEmpty() || yes.get().start() > no.get().start());
          quote("alreadyCorrected", passage, after ? yes.get() : no.get());
          return Truth.of(after);
        }
      }
      return Truth.UNKNOWN;
    }

    private Truth refused(Truth corrected) {
      if (quoted("correctionRefused", CONDUCT, Question.REFUSED, conduct::refused)) {
        return Truth.TRUE;
      }
      return corrected.isTrue() ? Truth.FALSE : Truth.UNKNOWN;
    }

    private Truth harm() {
      if (quoted("harm", ACT, Question.HARM, conduct::harm)) {
        return Truth.TRUE;
      }
      return quoted("harm", ACT, Question.NO_HARM, conduct::noHarm) ? Truth.FALSE : Truth.UNKNOWN;
    }

    private List<Ground> grounds(
        String fact, Question question, GroundReader reader, boolean alone) {
      Map<String, Ground> found = new LinkedHashMap<>();
      for (Field field : REASONS) {
        Passage passage = passages.get(field);
        if (passage == null) {
          continue;
        }
        for (GroundReader.Found entry : passage.once(question, reader::read)) {
          Ground ground = entry.words().ground();
          boolean counts = alone || !entry.words().whole();
          exempt |= alone && entry.words().whole() && ground.effect().equals("applied");
          if (counts && found.putIfAbsent(ground.words(), ground) == null) {
            quote(fact, passage, entry.span());
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
      Span decision = operative.first(document, 0, document.length());
      int from = decision == null ? 0 : decision.end();
      Span performed = performance.first(document, from, document.length());
      return performed == null
          ? document.length()
          : Math.max(from, document.sentenceStart(performed.start()));
    }

    private void cite(Field field, Map<String, Citation> found) {
      Passage passage = passages.get(field);
      if (passage != null) {
        TextReader.citations(passage)
            .forEach(citation -> found.putIfAbsent(citation.key(), citation));
      }
    }

    private List<Clue> clues() {
      return passages.values().stream()
          .flatMap(passage -> passage.once(Question.CLUES, clues::read).stream())
          .toList();
    }

    private List<String> places() {
      Set<String> found = new LinkedHashSet<>();
      for (Field field : PLACES) {
        Passage passage = passages.get(field);
        if (passage != null) {
          found.addAll(passage.once(Question.PLACES, TextReader.this::places));
        }
      }
      return List.copyOf(found);
    }

    /** A document in the column for the basis, and no law, regulation or rule beside it. */
    private boolean onlyDocuments() {
      Passage basis = passages.get(Field.LEGAL_BASIS);
      return basis != null
          && documents.within(basis, 0, basis.length())
          && TextReader.citations(basis).stream()
              .allMatch(c -> documents.endsAt(c.law(), c.law().length()));
    }

    private boolean quoted(
        String fact,
        List<Field> fields,
        Question question,
        Function<Passage, Optional<Span>> reader) {
      for (Field field : fields) {
        Passage passage = passages.get(field);
        Optional<Span> span = passage == null ? Optional.empty() : passage.once(question, reader);
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
