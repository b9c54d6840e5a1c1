package org.fineaudit.result;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The findings as a CSV table: one row a finding, columns named as in the result file. UTF-8 with a
 * byte order mark, so that Excel and WPS open it by a double click. Masking is for the caller to
 * have done.
 */
public final class FindingsTable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final String[] COLUMNS = {
    "id",
    "rule",
    "problem",
    "problemLabel",
    "strength",
    "scope",
    "decisionNumber",
    "caseNumber",
    "authority",
    "partyName",
    "partyKind",
    "enterprise",
    "violation",
    "decisionDate",
    "fine",
    "legalBasis",
    "message",
    "basis",
    "remedy",
    "file",
    "sheet",
    "row"
  };

  private FindingsTable() {}

  /** Writes the table, in the order of the result. */
  public static void write(AuditResult result, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(BYTE_ORDER_MARK);
    CSVFormat format = CSVFormat.EXCEL.builder().setHeader(COLUMNS).get();
    CSVPrinter printer = new CSVPrinter(writer, format);
    for (Finding finding : result.findings()) {
      printer.printRecord(cells(finding));
    }
    printer.flush();
  }

  private static List<String> cells(Finding finding) {
    return List.of(
        finding.id(),
        finding.rule(),
        finding.problem().id(),
        finding.problem().label(),
        finding.strength().id(),
        finding.scope(),
        safe(finding.decisionNumber()),
        safe(finding.caseNumber()),
        safe(finding.authority()),
        safe(finding.partyName()),
        finding.partyKind(),
        Objects.toString(finding.enterprise(), ""),
        safe(finding.violation()),
        Objects.toString(finding.decisionDate(), ""),
        amount(finding.fine()),
        safe(finding.legalBasis()),
        safe(finding.message()),
        safe(String.join("\n", finding.basis())),
        safe(finding.remedy()),
        safe(finding.source().file()),
        safe(finding.source().sheet()),
        String.valueOf(finding.source().row()));
  }

  private static String amount(BigDecimal yuan) {
    return yuan == null ? "" : yuan.toPlainString();
  }

  /** A spreadsheet would take these for formulas; an apostrophe makes them text. */
  private static String safe(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
