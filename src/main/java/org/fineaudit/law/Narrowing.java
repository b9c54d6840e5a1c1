package org.fineaudit.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fineaudit.cases.PartyKind;
import org.fineaudit.cases.Truth;
import org.fineaudit.values.Memo;

/** Narrows the rows of one cited article down to those that fit the case. */
final class Narrowing {
  private static final Memo<String, Pattern> NAMED = new Memo<>(512);
  private static final Pattern TRADE = Pattern.compile("（(?:非)?经营性）");
  private static final Pattern NO_TRADE = Pattern.compile("（非经营性）");
  private static final Pattern DENIES_TRADE = Pattern.compile("非经营|(?:没有|未|不|不是)(?:从事|进行)?经营");

  private final Query query;
  private final ActWordings wordings;
  private final Evidence evidence;
  private PairSet said;

  /** Narrows for a case. */
  Narrowing(Query query, ActWordings wordings, Evidence evidence) {
    this.evidence = evidence;
    this.query = query;
    this.wordings = wordings;
  }

  /** The rows that can fine this kind of party; none if the article only fines others. */
  List<Provision> bySubject(List<Provision> rows) {
    return query
        .partyKind()
        .map(kind -> rows.stream().filter(p -> !p.covers(kind).isFalse()).toList())
        .orElse(rows);
  }

  /** The rows that precondition, wording and named subject leave. */
  List<Provision> byCircumstances(List<Provision> rows) {
    List<Provision> left = byPrecondition(rows);
    left = distinct(left) > 1 ? byNamedSubject(left) : left;
    left = distinct(left) > 1 ? byOpposites(left) : left;
    return left.size() > 1 ? wordings.choice(left).described(said()) : left;
  }

  /** The pairs of characters of what the case says of the act. */
  PairSet said() {
    said = said == null ? Bigrams.in(query.violation()) : said;
    return said;
  }

  private static long distinct(List<Provision> rows) {
    return rows.size() < 2 ? rows.size() : rows.stream().map(Provision::figures).distinct().count();
  }

  /**
   * Of an act with a plain range and one for the act after a warning, keeps the one that applies;
   * both if that is unknown. A precondition that has no counterpart excludes nothing: whether it
   * was met is a question of its own.
   */
  private List<Provision> byPrecondition(List<Provision> rows) {
    if (rows.size() < 2 || rows.stream().allMatch(p -> p.precondition().isEmpty())) {
      return rows;
    }
    Set<Provision> dropped = new HashSet<>();
    for (Provision conditional : rows) {
      if (conditional.precondition().isEmpty()) {
        continue;
      }
      List<Provision> plain =
          rows.stream().filter(p -> p.precondition().isEmpty() && sameAct(p, conditional)).toList();
      Truth met =
          Precondition.met(conditional, query.correctionRefused(), query.violation(), evidence);
      if (!plain.isEmpty() && met.isFalse()) {
        dropped.add(conditional);
      } else if (met.isTrue()) {
        dropped.addAll(plain);
      }
    }
    return rows.stream().filter(p -> !dropped.contains(p)).toList();
  }

  private boolean sameAct(Provision a, Provision b) {
    return a.samePlace(b) && a.subject().equals(b.subject()) && wordings.sameAct(a, b);
  }

  /** Keeps the rows whose subject the case says the party is (施工单位…, 作为施工单位). */
  private List<Provision> byNamedSubject(List<Provision> rows) {
    List<Provision> named =
        rows.stream()
            .filter(
                p ->
                    Stream.of(p.subject().split("、", -1))
                        .anyMatch(subject -> isParty(subject, query.violation())))
            .toList();
    return named.isEmpty() ? rows : named;
  }

  /** Of rows that only differ in 经营性 and 非经营性 keeps what the case says of trade. */
  private List<Provision> byOpposites(List<Provision> rows) {
    boolean opposed =
        rows.stream().allMatch(p -> TRADE.matcher(p.violation()).find())
            && rows.stream().anyMatch(p -> NO_TRADE.matcher(p.violation()).find());
    if (!opposed) {
      return rows;
    }
    boolean denied = DENIES_TRADE.matcher(query.violation()).find();
    boolean traded = !denied && query.violation().contains("经营");
    return denied || traded
        ? rows.stream().filter(p -> NO_TRADE.matcher(p.violation()).find() == denied).toList()
        : rows;
  }

  private static boolean isParty(String subject, String violation) {
    return violation.contains(subject)
        && NAMED.get(subject, Narrowing::named).matcher(violation).find();
  }

  private static Pattern named(String subject) {
    String quoted = Pattern.quote(subject);
    return Pattern.compile("^(?:涉嫌)?" + quoted + "|(?:作为|系|当事人是|当事人为)[^，。；、]{0,20}" + quoted);
  }

  /** Whether rows of different laws fine the same act with the same figures. */
  boolean sameActAndFigures(List<List<Provision>> acts) {
    List<Provision> all = new ArrayList<>();
    acts.forEach(all::addAll);
    boolean lawsDiffer =
        acts.stream().map(rows -> rows.get(0).law()).distinct().count() == acts.size();
    return lawsDiffer
        && distinct(all) == 1
        && all.stream().allMatch(p -> wordings.sameAct(p, all.get(0)));
  }

  /**
   * Whether each cited article is still there or has its successor there, as when a decision cites
   * both the old and the new law. One that has none speaks of another act.
   */
  boolean reworded(List<CitedArticles.Article> cited, List<CitedArticles.Article> left) {
    List<Provision> rows = left.stream().flatMap(a -> a.rows().stream()).toList();
    return cited.stream().allMatch(a -> a.rows().stream().anyMatch(p -> hasSuccessor(p, rows)));
  }

  private boolean hasSuccessor(Provision row, List<Provision> rows) {
    return rows.stream().anyMatch(p -> p.equals(row) || wordings.sameAct(p, row));
  }

  /** Whether knowing the kind of party would settle the figures. */
  boolean kindWouldTell(List<Provision> rows) {
    return query.partyKind().isEmpty()
        && Stream.of(PartyKind.ORGANIZATION, PartyKind.NATURAL_PERSON)
            .map(kind -> rows.stream().filter(p -> p.covers(kind).isTrue()).toList())
            .map(Narrowing::distinct)
            .allMatch(n -> n <= 1);
  }

  /** The figures if all rows have the same, else empty. Rows of one law must share the base too. */
  static Optional<Provision.Figures> commonFigures(List<Provision> rows) {
    boolean sameBase =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    Provision::law, Collectors.mapping(Provision::base, Collectors.toSet())))
            .values()
            .stream()
            .allMatch(bases -> bases.size() == 1);
    return sameBase && distinct(rows) == 1 ? Optional.of(rows.get(0).figures()) : Optional.empty();
  }
}
