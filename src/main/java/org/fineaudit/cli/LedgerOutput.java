package org.fineaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fineaudit.files.OutputFailedException;
import org.fineaudit.files.OutputFiles;
import org.fineaudit.ledger.LedgerLayout;
import org.fineaudit.ledger.LedgerWorkbook;
import org.fineaudit.ledger.Ledgers;
import org.fineaudit.ledger.PreviousLedger;
import org.fineaudit.ledger.StrayWords;
import org.fineaudit.ledger.TemplateLedger;
import org.fineaudit.ledger.Written;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.Masking;

/** Writes a ledger without losing what people typed into an earlier one. */
final class LedgerOutput {
  private static final int MOST_STRAYS = 10;

  private final LedgerLayout layout;
  private final List<Path> previous;
  private final Masking masking;
  private final Console console;
  private final Optional<Path> template;
  private final List<PreviousLedger> earlier = new ArrayList<>();
  private final List<Written> written = new ArrayList<>();

  /** The same, in a bureau's own workbook. */
  LedgerOutput into(Optional<Path> newTemplate) {
    return new LedgerOutput(layout, previous, masking, console, newTemplate);
  }

  LedgerOutput(LedgerLayout layout, List<Path> previous, Masking masking, Console console) {
    this(layout, previous, masking, console, Optional.empty());
  }

  private LedgerOutput(
      LedgerLayout layout,
      List<Path> previous,
      Masking masking,
      Console console,
      Optional<Path> template) {
    this.template = template;
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
    for (Path ledger : previous) {
      earlier.add(PreviousLedger.read(ledger, layout));
    }
    files.prepare(
        target,
        stream ->
            written.add(
                template.isEmpty()
                    ? LedgerWorkbook.write(results, layout, earlier, masking, stream)
                    : TemplateLedger.write(
                        template.get(), results, layout, earlier, masking, stream)));
  }

  /** Says what is doubtful in what was prepared. */
  void tell() {
    written.forEach(this::tell);
  }

  private void tell(Written ledger) {
    console.warn(ledger.doubts().stream().map(doubt -> doubt.in(console.lang())).toList());
    Set<StrayWords> known =
        earlier.stream().flatMap(p -> p.knownStrays().stream()).collect(Collectors.toSet());
    List<StrayWords> fresh = ledger.strays().stream().filter(s -> !known.contains(s)).toList();
    if (!ledger.strays().isEmpty()) {
      console.tell("ledger.doubt-strays", ledger.strays().size(), fresh.size());
    }
    console.warn(fresh.stream().limit(MOST_STRAYS).map(s -> "  " + s.in(console.lang())).toList());
  }
}
