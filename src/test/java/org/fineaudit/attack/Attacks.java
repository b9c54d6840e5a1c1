package org.fineaudit.attack;

import java.util.List;
import java.util.stream.Stream;

/** All attacks that need nothing of the program's own. */
public final class Attacks {
  private Attacks() {}

  /** Exports: texts, values, pages, workbooks, archives, old workbooks and files of other kinds. */
  public static List<Attack> exports() {
    return Stream.of(
            TextAttacks.all(),
            ValueAttacks.all(),
            PageAttacks.all(),
            WorkbookAttacks.all(),
            OddBookAttacks.all(),
            ZipAttacks.all(),
            RepetitionAttacks.all(),
            OldBookAttacks.all(),
            WrongTypes.all())
        .flatMap(List::stream)
        .toList();
  }

  public static List<Attack> documents() {
    return DocumentAttacks.all();
  }

  /** A sound export, for attacks on what stands beside it. */
  public static String soundExport() {
    return Tables.csv(Tables.rows());
  }
}
