package org.fineaudit.audit;

import org.fineaudit.facts.FactDeriver;
import org.fineaudit.law.ContinuingActs;
import org.fineaudit.law.LimitationPeriods;
import org.fineaudit.law.Statutes;
import org.fineaudit.rules.RuleBook;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.text.TextReader;

/** Everything that a rule folder says, loaded and checked. */
public record RuleContext(
    RuleFolder folder, RuleBook book, FactDeriver deriver, CohortSettingsFile cohorts) {

  /**
   * Loads a rule folder whole.
   *
   * @throws org.fineaudit.messages.UnusableException if anything in it is wrong
   */
  public static RuleContext load(RuleFolder folder) {
    RuleBook book = RuleBook.load(folder);
    FactDeriver deriver =
        new FactDeriver(
            TextReader.load(folder),
            Statutes.load(folder),
            LimitationPeriods.load(folder),
            ContinuingActs.load(folder));
    return new RuleContext(folder, book, deriver, CohortSettingsFile.load(folder));
  }
}
