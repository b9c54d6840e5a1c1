package org.fineaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fineaudit.files.OutputFailedException;
import org.fineaudit.files.OutputFiles;
import org.fineaudit.ledger.LedgerLayout;
import org.fineaudit.ledger.LedgerWorkbook;
import org.fineaudit.ledger.Ledgers;
import org.fineaudit.ledger.PreviousLedger;
import org.fineaudit.messages.Message;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.Masking;

/** Writes a ledger without losing what people typed into an earlier one. */
final class LedgerOutput {
  private final LedgerLayout layout;
  private final Optional<Path> previous;
  private final Masking masking;
  private final Console console;

  LedgerOutput(LedgerLayout layout, Optional<Path> previous, Masking masking, Console console) {
    this.masking = masking;
    this.layout = layout;
    this.previous = previous;
    this.console = console;
  }

  /** Refuses, before any work is done, to overwrite a ledger that people have filled in. */
  void checkOverwrite(Optional<Path> target) throws IOException {
    if (target.isPresent()) {
      Ledgers.checkOverwrite(target.get(), previous, layout);
    }
  }

  void prepare(OutputFiles files, Path target, List<AuditResult> results)
      throws IOException, OutputFailedException {
    Optional<PreviousLedger> earlier =
        previous.isPresent()
            ? Optional.of(PreviousLedger.read(previous.get(), layout))
            : Optional.empty();
    List<Message> doubts = new ArrayList<>();
    files.prepare(
        target,
        stream -> doubts.addAll(LedgerWorkbook.write(results, layout, earlier, masking, stream)));
    doubts.forEach(doubt -> console.err().println(doubt.in(console.lang())));
  }
}
