package org.fineaudit.law;

import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.RuleFolder;

/** The smaller tables of the law, loaded together. */
public record LawTables(
    ArticleCounts articles,
    NoFines noFines,
    Renumberings renumberings,
    Successors successors,
    PersonPenalties persons,
    ReservedMatters reserved,
    Devices devices,
    DiscretionTable discretion,
    Exemptions exemptions) {

  /**
   * Reads the tables.
   *
   * @throws UnusableException with every mistake of all of them
   */
  public static LawTables load(RuleFolder folder, Statutes statutes) {
    TableReader reader = new TableReader(folder);
    LawTables tables =
        new LawTables(
            ArticleCounts.of(reader),
            NoFines.of(reader),
            Renumberings.of(reader),
            Successors.of(reader, statutes),
            PersonPenalties.of(reader),
            ReservedMatters.of(reader),
            Devices.of(reader),
            DiscretionTable.of(reader, statutes),
            Exemptions.of(reader, statutes));
    reader.addAll(tables.articles().contradictions(statutes));
    reader.finish();
    return tables;
  }
}
