package org.fineaudit.ledger;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.fineaudit.cases.Strength;

/**
 * What some findings amount to. A case with several findings counts once, and so does its fine;
 * findings about a group of cases count as findings only.
 *
 * @param fines in yuan
 */
record Tally(int findings, int hard, int soft, int cases, BigDecimal fines) {

  static Tally of(List<Found> findings, Predicate<Found> which) {
    int all = 0;
    int hard = 0;
    BigDecimal fines = BigDecimal.ZERO;
    BitSet cases = new BitSet();
    for (Found found : findings) {
      if (!which.test(found)) {
        continue;
      }
      all++;
      hard += found.strength() == Strength.HARD ? 1 : 0;
      if (found.aboutGroup() || cases.get(found.caseNumber())) {
        continue;
      }
      cases.set(found.caseNumber());
      if (found.fine() != null) {
        fines = fines.add(found.fine());
      }
    }
    return new Tally(all, hard, all - hard, cases.cardinality(), fines);
  }
}
