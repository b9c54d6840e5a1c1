package org.fineaudit.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;

/** Guards ledgers that people have worked in. */
public final class Ledgers {
  private Ledgers() {}

  /**
   * How many cells and comments people typed into a ledger.
   *
   * @throws UnusableException if it is no ledger
   * @throws IOException if it can't be opened
   */
  public static int typedCells(Path ledger, LedgerLayout layout) throws IOException {
    return PreviousLedger.read(ledger, layout).typedCells(layout);
  }

  /**
   * Refuses to replace a file that holds typed words, unless it is also an earlier ledger whose
   * words are taken over. A file that is no ledger at all is not replaced either.
   *
   * @throws UnusableException with the advice to use --previous or another name
   * @throws IOException if the file can't be opened
   */
  public static void checkOverwrite(Path target, List<Path> previous, LedgerLayout layout)
      throws IOException {
    if (!Files.isRegularFile(target) || Files.size(target) == 0) {
      return;
    }
    for (Path earlier : previous) {
      if (Files.exists(earlier) && Files.isSameFile(target, earlier)) {
        return;
      }
    }
    String file = String.valueOf(target.getFileName());
    int typed;
    try {
      typed = typedCells(target, layout);
    } catch (UnusableException e) {
      throw new UnusableException(Issue.of(file, Message.of("ledger.overwrite-foreign")));
    }
    if (typed > 0) {
      throw new UnusableException(
          Issue.of(file, Message.of("ledger.overwrite-typed", typed, file)));
    }
  }
}
