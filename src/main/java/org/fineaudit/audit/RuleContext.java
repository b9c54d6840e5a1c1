package org.fineaudit.audit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.fineaudit.facts.FactDeriver;
import org.fineaudit.law.ViolationNames;
import org.fineaudit.messages.UnusableException;
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
    CompletableFuture<FactDeriver> tables =
        CompletableFuture.supplyAsync(() -> FactDeriver.load(folder));
    RuleBook book = RuleBook.load(folder);
    FactDeriver deriver = of(tables);
    CohortSettingsFile cohorts = CohortSettingsFile.load(folder);
    ViolationNames names = ViolationNames.load(folder, cohorts.fillers());
    return new RuleContext(folder, book, deriver, cohorts, names);
  }

  private static FactDeriver of(CompletableFuture<FactDeriver> tables) {
    try {
      return tables.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UnusableException unusable) {
        throw unusable;
      }
      throw e;
    }
  }
}
