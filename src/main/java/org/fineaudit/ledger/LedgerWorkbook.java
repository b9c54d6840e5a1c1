package org.fineaudit.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.Finding;
import org.fineaudit.result.Masking;

/** The ledger workbook: Attachment 2 and the six sheets that explain it. */
public final class LedgerWorkbook {
  private static final int ROWS_IN_MEMORY = 200;
  private static final int NAMED_UNITS = 3;

  private LedgerWorkbook() {}

  /**
   * Writes a ledger; equal arguments give equal bytes.
   *
   * @param results one or more; several units merge
   * @param previous an earlier ledger whose typed words are taken over
   * @throws UnusableException if there are more rows than a sheet can hold
   * @return what could not be taken over as it was, and how many lines were kept
   */
  public static List<Message> write(
      List<AuditResult> results,
      LedgerLayout layout,
      Optional<PreviousLedger> previous,
      Masking masking,
      OutputStream out)
      throws IOException {
    List<AuditResult> masked = results.stream().distinct().map(masking::apply).toList();
    List<Found> findings = findings(masked);
    LedgerRows rows =
        previous.map(p -> LedgerRows.of(findings, p)).orElseGet(() -> LedgerRows.of(findings));
    if (rows.rows().size() > SheetPen.MOST_ROWS) {
      throw new UnusableException(
          Issue.of(SheetNames.LEDGER, Message.of("ledger.too-many-rows", rows.rows().size())));
    }
    LocalDate date =
        masked.stream().map(AuditResult::date).max(Comparator.naturalOrder()).orElseThrow();
    TempFile.setTempFileCreationStrategy(new LedgerTempFiles());
    XSSFWorkbook plain = new XSSFWorkbook();
    properties(plain.getProperties(), layout, date);
    LedgerStyles styles = new LedgerStyles(plain, layout.fonts());
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(plain, ROWS_IN_MEMORY, false, false)) {
      Map<String, String> typed = previous.map(PreviousLedger::fields).orElse(Map.of());
      new AttachmentSheet(workbook, styles, layout, rows, previous.isPresent())
          .write(units(masked), date, typed, ZeroReport.sentence(masked));
      new SummarySheet(workbook, styles).write(masked, findings, rows, previous.isPresent());
      ComparablesSheet.write(workbook, styles, findings);
      GapsSheets.undetermined(workbook, styles, masked);
      GapsSheets.setAside(workbook, styles, masked);
      RulesSheet.write(workbook, styles, masked);
      RunSheet.write(workbook, styles, masked);
      previous.ifPresent(p -> AddedSheets.write(workbook, styles, p.sheets()));
      workbook.setActiveSheet(0);
      workbook.write(out);
    }
    return Stream.concat(
            results.size() > masked.size()
                ? Stream.of(Message.of("ledger.doubt-result-twice", results.size() - masked.size()))
                : Stream.empty(),
            rows.doubts().stream())
        .toList();
  }

  private static List<Found> findings(List<AuditResult> results) {
    List<Found> findings = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      for (Finding finding : results.get(i).findings()) {
        findings.add(new Found(i, finding));
      }
    }
    findings.sort(
        Comparator.comparing(Found::finding, Finding.ORDER).thenComparingInt(Found::result));
    return findings;
  }

  private static String units(List<AuditResult> results) {
    Set<String> units = new LinkedHashSet<>();
    for (AuditResult result : results) {
      if (!result.unit().isBlank()) {
        units.add(result.unit());
      } else if (result.summary().units().size() == 1) {
        units.add(result.summary().units().get(0).unit());
      }
    }
    if (units.size() > NAMED_UNITS) {
      return units.iterator().next() + "等" + units.size() + "个单位";
    }
    return String.join("、", units);
  }

  private static void properties(POIXMLProperties properties, LedgerLayout layout, LocalDate date) {
    String day = date + "T00:00:00Z";
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setCreator("fine-audit");
    core.setTitle(layout.title());
    try {
      core.setCreated(day);
      core.setModified(day);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
    properties.getExtendedProperties().setApplication("fine-audit");
  }
}
