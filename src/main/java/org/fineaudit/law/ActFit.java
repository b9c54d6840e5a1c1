package org.fineaudit.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether the name of a violation (案由) speaks of the act that the cited provision fines. Only a
 * clear contradiction counts: the case has next to nothing of the cited act's words, and the name
 * holds a whole act of another article.
 */
final class ActFit {
  /** A case that has so much of a clause of the cited act may speak of it in other words. */
  private static final double MAY_BE = 0.3;

  /** The name of a violation tells of another act if it has so much of one of its clauses ... */
  private static final double SURELY = 0.75;

  /** ... that is at least so many pairs long. */
  private static final int TELLING = 4;

  private record Row(Provision provision, List<Set<Integer>> clauses) {}

  private final List<Row> rows = new ArrayList<>();

  ActFit(List<Provision> provisions) {
    provisions.stream()
        .filter(Provision::hasFigure)
        .map(p -> new Row(p, ActWording.of(p).clauses()))
        .forEach(rows::add);
  }

  /** The provision that the name fits, if it fits none of the cited ones. */
  Optional<Provision> other(
      List<Provision> cited, String name, String whole, Predicate<Provision> inForce) {
    Set<Integer> said = Bigrams.of(whole);
    boolean fits =
        cited.stream().anyMatch(p -> p.subjectKind() == SubjectKind.PERSON)
            || cited.stream()
                .map(p -> ActWording.of(p).clauses())
                .anyMatch(clauses -> clauses.isEmpty() || share(clauses, said, 1) >= MAY_BE);
    if (fits) {
      return Optional.empty();
    }
    Set<Integer> named = Bigrams.of(name);
    return rows.stream()
        .filter(row -> share(row.clauses(), named, TELLING) >= SURELY)
        .map(Row::provision)
        .filter(inForce)
        .findFirst();
  }

  private static double share(List<Set<Integer>> clauses, Set<Integer> said, int least) {
    return clauses.stream()
        .filter(clause -> clause.size() >= least)
        .mapToDouble(c -> (double) c.stream().filter(said::contains).count() / c.size())
        .max()
        .orElse(0);
  }
}
