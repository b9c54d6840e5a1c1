package org.fineaudit.audit;

import org.fineaudit.facts.FactDeriver;
import org.fineaudit.law.ViolationNames;
import org.fineaudit.rules.RuleBook;
import org.fineaudit.tables.RuleFolder;

/** Everything that a rule folder says, loaded and checked. */
public record RuleContext(
    RuleFolder folder,
    RuleBook book,
    FactDeriver deriver,
    CohortSettingsFile cohorts,
    ViolationNames names) {

  /**
   * Loads a rule folder whole.
   *
   * @throws org.fineaudit.messages.UnusableException if anything in it is wrong
   */
  public static RuleContext load(RuleFolder folder) {
    RuleBook book = RuleBook.load(folder);
    FactDeriver deriver = FactDeriver.load(folder);
    CohortSettingsFile cohorts = CohortSettingsFile.load(folder);
    ViolationNames names = ViolationNames.load(folder, cohorts.fillers());
    return new RuleContext(folder, book, deriver, cohorts, names);
  }
}
