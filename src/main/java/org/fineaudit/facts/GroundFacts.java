package org.fineaudit.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fineaudit.cases.DiscretionTier;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.Truth;
import org.fineaudit.text.TextFacts;

/**
 * Leniency and aggravation: what the authority found, and what it made of it. Silence counts as
 * "none found" only where the reasoning can be seen at all.
 */
final class GroundFacts {
  private static final Set<DiscretionTier> MILD =
      Set.of(DiscretionTier.NONE, DiscretionTier.MITIGATED, DiscretionTier.LENIENT);
  private static final Set<DiscretionTier> HEAVY =
      Set.of(DiscretionTier.SERIOUS, DiscretionTier.GRAVE, DiscretionTier.HEAVIER);

  private static final Set<Fact> LISTS =
      Set.of(
          Facts.of(DerivedFact.LENIENCY_GROUNDS),
          Facts.of(DerivedFact.MANDATORY_GROUNDS),
          Facts.of(DerivedFact.LENIENCY_ELEMENTS),
          Facts.of(DerivedFact.AGGRAVATION_GROUNDS),
          Facts.of(DerivedFact.AGGRAVATION_BEYOND_PRECONDITION));

  private GroundFacts() {}

  /**
   * Derives the facts.
   *
   * @param telling a statement of facts shorter than this says nothing of circumstances
   */
  static void derive(PenaltyCase penaltyCase, TextFacts text, int telling, FactRow row) {
    boolean visible = visible(penaltyCase, text, telling);
    row.set(DerivedFact.GROUNDS_VISIBLE, visible);
    if (!visible) {
      row.addPartial(LISTS);
    }
    if (visible || !text.leniency().isEmpty()) {
      row.set(Facts.of(DerivedFact.LENIENCY_GROUNDS), words(text.leniency()));
      row.set(
          Facts.of(DerivedFact.MANDATORY_GROUNDS),
          words(text.leniency().stream().filter(g -> g.effect().equals("must-mitigate")).toList()));
      row.set(Facts.of(DerivedFact.LENIENCY_ELEMENTS), oneForEachElement(text.leniency()));
    }
    if (visible || !text.aggravation().isEmpty()) {
      row.set(Facts.of(DerivedFact.AGGRAVATION_GROUNDS), words(text.aggravation()));
      row.set(Facts.of(DerivedFact.AGGRAVATION_BEYOND_PRECONDITION), words(text.aggravation()));
    }
    article33(text, visible, row);
    applied(penaltyCase, text, visible, row);
  }

  private static boolean visible(PenaltyCase penaltyCase, TextFacts text, int telling) {
    return text.fullText()
        || penaltyCase.text(Field.DISCRETION_REASON).isPresent()
        || (penaltyCase.has(Field.DISCRETION_REASON)
            && penaltyCase.text(Field.VIOLATION_FACTS).orElse("").length() >= telling);
  }

  private static void article33(TextFacts text, boolean visible, FactRow row) {
    Set<String> elements =
        text.leniency().stream().map(TextFacts.Ground::element).collect(Collectors.toSet());
    boolean corrected = elements.contains("corrected") && !text.correctionRefused().isTrue();
    boolean noHarm = elements.contains("no-harm");
    row.set(
        DerivedFact.MINOR_CORRECTED_NO_HARM,
        found(elements.contains("minor") && corrected && noHarm, visible));
    row.set(
        DerivedFact.FIRST_MINOR_CORRECTED,
        found(
            elements.contains("first") && corrected && (noHarm || elements.contains("minor-harm")),
            visible));
    row.set(DerivedFact.NO_FAULT, found(elements.contains("no-fault"), visible));
  }

  private static void applied(
      PenaltyCase penaltyCase, TextFacts text, boolean visible, FactRow row) {
    boolean lenientInText = text.leniency().stream().anyMatch(g -> g.effect().equals("applied"));
    boolean heavierInText =
        text.aggravation().stream().anyMatch(g -> g.effect().equals("applied-heavier"));
    boolean known = visible || penaltyCase.tier().isPresent();
    boolean mild = penaltyCase.tier().map(MILD::contains).orElse(false);
    boolean heavy = penaltyCase.tier().map(HEAVY::contains).orElse(false);
    row.set(DerivedFact.LENIENCY_APPLIED, found((mild || lenientInText) && !heavy, known));
    row.set(DerivedFact.HEAVIER_APPLIED, found((heavy || heavierInText) && !mild, known));
  }

  private static Truth found(boolean found, boolean visible) {
    return found ? Truth.TRUE : visible ? Truth.FALSE : Truth.UNKNOWN;
  }

  /** Takes out of the aggravation grounds what the provision already demands for a fine at all. */
  static void beyondPrecondition(String precondition, FactRow row) {
    List<String> grounds = row.list(Facts.of(DerivedFact.AGGRAVATION_GROUNDS));
    if (grounds != null && !precondition.isEmpty()) {
      row.set(
          Facts.of(DerivedFact.AGGRAVATION_BEYOND_PRECONDITION),
          grounds.stream()
              .filter(g -> !precondition.contains(g) && !g.contains(precondition))
              .toList());
    }
  }

  private static List<String> oneForEachElement(List<TextFacts.Ground> grounds) {
    Map<String, String> words = new LinkedHashMap<>();
    for (TextFacts.Ground ground : grounds) {
      if (!ground.element().isEmpty()) {
        words.putIfAbsent(ground.element(), ground.words());
      }
    }
    return List.copyOf(words.values());
  }

  private static List<String> words(List<TextFacts.Ground> grounds) {
    return grounds.stream().map(TextFacts.Ground::words).distinct().toList();
  }
}
