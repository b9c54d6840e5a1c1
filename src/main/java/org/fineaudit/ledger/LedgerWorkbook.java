package org.fineaudit.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.Masking;

/** The ledger workbook: Attachment 2, the six sheets that explain it, and how to fill it in. */
public final class LedgerWorkbook {

  /** Deflated bytes come by the half kilobyte. */
  private static final int PIECE = 1 << 16;

  private LedgerWorkbook() {}

  /**
   * As {@link #write(List, LedgerLayout, List, Masking, OutputStream)}, with one ledger at most.
   */
  public static List<Message> write(
      List<AuditResult> results,
      LedgerLayout layout,
      Optional<PreviousLedger> previous,
      Masking masking,
      OutputStream out)
      throws IOException {
    return write(results, layout, previous.stream().toList(), masking, out).doubts();
  }

  /**
   * Writes a ledger; equal arguments give equal bytes.
   *
   * @param results one or more; several units merge
   * @param previous earlier ledgers whose typed words are taken over
   * @throws UnusableException if there are more rows than a sheet can hold
   */
  public static Written write(
      List<AuditResult> results,
      LedgerLayout layout,
      List<PreviousLedger> previous,
      Masking masking,
      OutputStream out)
      throws IOException {
    LedgerContent content = LedgerContent.of(results, layout, previous, masking);
    TempFile.setTempFileCreationStrategy(new LedgerTempFiles());
    XSSFWorkbook plain = new XSSFWorkbook();
    properties(plain.getProperties(), layout, content.date());
    LedgerStyles styles = new LedgerStyles(plain, layout.fonts());
    try (SXSSFWorkbook workbook = new StreamedWorkbook(plain)) {
      Map<String, String> sums = new TreeMap<>();
      AttachmentSheet ledger = new AttachmentSheet(workbook, styles, layout, content.rows());
      ledger.write(content);
      new SummarySheet(workbook, styles, ledger.area(), content.rows()).write(content).into(sums);
      ComparablesSheet.write(workbook, styles, content.findings()).into(sums);
      GapsSheets.undetermined(workbook, styles, content.results()).into(sums);
      GapsSheets.setAside(workbook, styles, content.results()).into(sums);
      RulesSheet.write(workbook, styles, content.results()).into(sums);
      GuideSheet.write(workbook, styles, layout).into(sums);
      RunSheet.write(workbook, styles, content, sums, ledger.rowSums());
      workbook.setSheetOrder(SheetNames.GUIDE, SheetNames.ALL.indexOf(SheetNames.GUIDE));
      AddedSheets.write(workbook, styles, previous);
      workbook.setActiveSheet(0);
      workbook.setSelectedTab(0);
      OutputStream large = new BufferedOutputStream(out, PIECE);
      workbook.write(large);
      large.flush();
    }
    return new Written(content.doubts(), content.strays());
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
