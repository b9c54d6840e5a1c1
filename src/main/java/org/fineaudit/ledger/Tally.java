package org.fineaudit.ledger;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.fineaudit.cases.Strength;
import org.fineaudit.result.Finding;

/**
 * What some findings amount to. A case with several findings counts once, and so does its fine;
 * findings about a group of cases count as findings only.
 *
 * @param fines in yuan
 */
record Tally(int findings, int hard, int soft, int cases, BigDecimal fines) {

  static Tally of(List<Found> findings, Predicate<Finding> which) {
    int all = 0;
    int hard = 0;
    BigDecimal fines = BigDecimal.ZERO;
    BitSet cases = new BitSet();
    for (Found found : findings) {
      Finding finding = found.finding();
      if (!which.test(finding)) {
        continue;
      }
      all++;
      hard += finding.strength() == Strength.HARD ? 1 : 0;
      if (Datum.aboutGroup(finding) || cases.get(found.caseNumber())) {
        continue;
      }
      cases.set(found.caseNumber());
      if (finding.fine() != null) {
        fines = fines.add(finding.fine());
      }
    }
    return new Tally(all, hard, all - hard, cases.cardinality(), fines);
  }
}
