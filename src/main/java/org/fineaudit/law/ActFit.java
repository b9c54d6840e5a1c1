package org.fineaudit.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether the name of a violation (案由) speaks of the act that the cited provision fines. Only a
 * clear contradiction counts: the case has next to nothing of the cited act's words, and the name
 * holds a whole act of another article.
 */
final class ActFit {
  private record Row(Provision provision, List<int[]> clauses) {}

  private final List<Row> rows = new ArrayList<>();
  private final ActWordings wordings;
  private final Evidence evidence;

  ActFit(List<Provision> provisions, ActWordings wordings, Evidence evidence) {
    this.evidence = evidence;
    this.wordings = wordings;
    provisions.stream()
        .filter(Provision::hasFigure)
        .map(p -> new Row(p, wordings.of(p).clauses()))
        .forEach(rows::add);
  }

  /** The provision that the name fits, if it fits none of the cited ones. */
  Optional<Provision> other(
      List<Provision> cited, String name, PairSet said, Predicate<Provision> inForce) {
    boolean fits =
        cited.stream().anyMatch(p -> p.subjectKind() == SubjectKind.PERSON)
            || cited.stream()
                .map(p -> wordings.of(p).clauses())
                .anyMatch(
                    clauses -> clauses.isEmpty() || share(clauses, said, 1) >= evidence.mayBeAct());
    if (fits) {
      return Optional.empty();
    }
    PairSet named = Bigrams.in(name);
    return rows.stream()
        .filter(row -> share(row.clauses(), named, evidence.tellingPairs()) >= evidence.surelyAct())
        .map(Row::provision)
        .filter(inForce)
        .findFirst();
  }

  private static double share(List<int[]> clauses, PairSet said, int least) {
    return clauses.stream()
        .filter(clause -> clause.length >= least)
        .mapToDouble(c -> (double) Arrays.stream(c).filter(said::contains).count() / c.length)
        .max()
        .orElse(0);
  }
}
