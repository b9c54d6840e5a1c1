package org.fineaudit.law;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.fineaudit.cases.Citation;
import org.fineaudit.cases.PartyKind;
import org.fineaudit.law.ProvisionMatch.NotFound;
import org.fineaudit.law.ProvisionMatch.Unknown;

/** The steps that lead from the rows of an article to the one that applies. */
final class Narrowing {
  private static final String ANY = "any";
  private static final String UNIT = "unit";
  private static final String INDIVIDUAL = "individual";

  /** A description is clearly the better one if it shares so much more of its letter pairs. */
  private static final double CLEARLY = 0.15;

  private static final double AT_LEAST = 0.3;

  private Narrowing() {}

  /**
   * The rows that a citation names. Paragraph and item narrow only where rows carry them: items may
   * be listed in one paragraph and the amounts stand in the next, and either may be cited.
   */
  static List<Provision> cited(List<Provision> rows, Citation citation) {
    List<Provision> left = rows;
    if (!citation.item().isEmpty()) {
      left = orAll(left, p -> p.item().equals(citation.item()));
    }
    if (!citation.paragraph().isEmpty()) {
      left = orAll(left, p -> p.paragraph().equals(citation.paragraph()));
    }
    return left;
  }

  private static List<Provision> orAll(List<Provision> rows, Predicate<Provision> test) {
    List<Provision> kept = rows.stream().filter(test).toList();
    return kept.isEmpty() ? rows : kept;
  }

  static ProvisionMatch decide(List<Provision> rows, Query query) {
    if (rows.size() > 1) {
      rows = byViolation(rows, query.violation());
    }
    List<Provision> subjects = bySubject(rows, query);
    if (subjects.isEmpty()) {
      return new NotFound(Unknown.AMBIGUOUS);
    }
    if (query.partyKind().isEmpty() && figures(subjects) > 1 && subjectKinds(subjects) > 1) {
      return new NotFound(Unknown.PARTY_KIND_UNKNOWN);
    }
    List<Provision> left = byPrecondition(subjects, query);
    if (figures(left) > 1) {
      boolean openPrecondition =
          !query.correctionRefused().isKnown()
              && left.stream().map(p -> p.precondition().isEmpty()).distinct().count() > 1;
      return new NotFound(openPrecondition ? Unknown.PRECONDITION_UNKNOWN : Unknown.AMBIGUOUS);
    }
    return Statutes.found(left.get(0), query);
  }

  private static long figures(List<Provision> rows) {
    return rows.stream().map(Provision::figures).distinct().count();
  }

  private static long subjectKinds(List<Provision> rows) {
    return rows.stream().map(Narrowing::subjectKind).distinct().count();
  }

  /** any, unit or individual; a subject that the law names is one of them. */
  private static String subjectKind(Provision provision) {
    String subject = provision.subject();
    if (subject.equals(ANY) || subject.equals(UNIT) || subject.equals(INDIVIDUAL)) {
      return subject;
    }
    if (subject.contains("人员") || subject.contains("法定代表人") || subject.contains("负责人")) {
      return INDIVIDUAL;
    }
    return subject.endsWith("人") || subject.endsWith("使用者") ? ANY : UNIT;
  }

  /**
   * Rows for the kind of party. An individual business (个体工商户) falls under rows for units where
   * there are any: whether it is 单位 or 个人 is disputed, and the wider range accuses nobody wrongly.
   */
  private static List<Provision> bySubject(List<Provision> rows, Query query) {
    if (query.partyKind().isEmpty()) {
      return rows;
    }
    boolean person = query.partyKind().get() == PartyKind.NATURAL_PERSON;
    String own = person ? INDIVIDUAL : UNIT;
    List<Provision> exact = rows.stream().filter(p -> subjectKind(p).equals(own)).toList();
    List<Provision> fitting = exact.isEmpty() ? of(rows, ANY) : exact;
    boolean business = query.partyKind().get() == PartyKind.INDIVIDUAL_BUSINESS;
    List<Provision> left = fitting.isEmpty() && business ? of(rows, INDIVIDUAL) : fitting;
    return figures(left) > 1 ? named(left, query.violation()) : left;
  }

  private static List<Provision> of(List<Provision> rows, String kind) {
    return rows.stream().filter(p -> subjectKind(p).equals(kind)).toList();
  }

  /** Of several named subjects (建设单位, 施工单位), those that the text names. */
  private static List<Provision> named(List<Provision> rows, String text) {
    List<Provision> kept = new ArrayList<>();
    for (Provision provision : rows) {
      for (String name : provision.subject().split("、", -1)) {
        if (text.contains(name)) {
          kept.add(provision);
          break;
        }
      }
    }
    return kept.isEmpty() ? rows : kept;
  }

  private static List<Provision> byPrecondition(List<Provision> rows, Query query) {
    return switch (query.correctionRefused()) {
      case TRUE -> orAll(rows, p -> !p.precondition().isEmpty());
      case FALSE -> orAll(rows, p -> p.precondition().isEmpty());
      case UNKNOWN -> rows;
    };
  }

  /**
   * Rows whose description is clearly nearer to what was done; all of them if none stands out. Only
   * what tells the descriptions apart counts: letter pairs that all of them share say nothing.
   */
  static List<Provision> byViolation(List<Provision> rows, String violation) {
    Set<String> text = pairs(violation);
    Set<String> common = pairs(rows.get(0).violation());
    rows.forEach(p -> common.retainAll(pairs(p.violation())));
    double best = rows.stream().mapToDouble(p -> shared(p, text, common)).max().orElse(0);
    if (best < AT_LEAST) {
      return rows;
    }
    return rows.stream().filter(p -> shared(p, text, common) > best - CLEARLY).toList();
  }

  /** The share of a description's own letter pairs that the text has too. */
  private static double shared(Provision provision, Set<String> text, Set<String> common) {
    Set<String> own = pairs(provision.violation());
    own.removeAll(common);
    return own.isEmpty() ? 0 : (double) own.stream().filter(text::contains).count() / own.size();
  }

  private static Set<String> pairs(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("\\(第[^)]*\\)|[^\\p{IsHan}0-9A-Za-z]", "");
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < plain.length(); i++) {
      pairs.add(plain.substring(i, i + 2));
    }
    return pairs;
  }
}
