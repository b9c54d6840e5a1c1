package org.fineaudit.audit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
    CompletableFuture<FactDeriver> tables =
        CompletableFuture.supplyAsync(() -> FactDeriver.load(folder));
    RuleBook book = RuleBook.load(folder);
    FactDeriver deriver = of(tables);
    CohortSettingsFile cohorts = CohortSettingsFile.load(folder);
    ViolationNames names = ViolationNames.load(folder, cohorts.fillers());
    return new RuleContext(folder, book, deriver, cohorts, names);
  }

  /** What another thread made; what it failed with, too little memory among it, is thrown as is. */
  static <T> T of(CompletableFuture<T> made) {
    try {
      return made.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failed) {
        throw failed;
      }
      if (e.getCause() instanceof Error failed) {
        throw failed;
      }
      throw e;
    }
  }
}
