package org.fineaudit.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.fineaudit.ledger.LedgerLayout;
import org.fineaudit.phases.Phase;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.Masking;

/** The draft of the report that goes along with Attachment 2. */
public final class SelfCheckReport {
  private SelfCheckReport() {}

  /** The title, by which a later run knows its own document. */
  public static String title(AuditResult result, ReportLayout layout) {
    return ReportText.title(result, layout);
  }

  /**
   * Writes the report; equal arguments give equal bytes. Numbers of identity cards and telephones
   * are masked.
   *
   * @param ledger what people did with the findings, empty if there is no ledger yet
   * @throws IOException if it can't be written
   */
  public static void write(
      AuditResult result,
      Optional<Phase> ledger,
      LedgerLayout columns,
      ReportLayout layout,
      OutputStream out)
      throws IOException {
    AuditResult masked = Masking.ON.apply(result);
    Rectification.Columns read =
        new Rectification.Columns(columns.unfounded().column(), layout.deadlineColumn());
    try (ReportDocument document = new ReportDocument(layout.fonts())) {
      ReportText.of(masked, ledger, read, layout).forEach(document::add);
      document.write(title(masked, layout), masked.date(), out);
    }
  }
}
