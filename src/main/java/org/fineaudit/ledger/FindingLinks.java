package org.fineaudit.ledger;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.fineaudit.result.AuditResult;

/**
 * Links from a line of the ledger to what explains it: its number to the comparable cases, its
 * strength to the rule. These cells are short: LibreOffice shows a linked text on one line only. A
 * link costs about 0.1 ms and 5 kB of memory, so only the first lines get them; a ledger with more
 * is worked on by filters, not by clicks.
 */
final class FindingLinks {
  /** Lines with links. */
  static final int MOST_LINES = 3000;

  private final List<Map<String, Integer>> rules = new ArrayList<>();
  private final IdentityHashMap<Found, Integer> groups;
  private final int number;
  private final int strength;
  private int lines;

  FindingLinks(LedgerContent content, LedgerLayout layout) {
    for (AuditResult result : content.results()) {
      rules.add(RulesSheet.rows(content.results(), result.rules()));
    }
    groups = ComparablesSheet.rows(content.findings());
    number = column(layout, Datum.NUMBER);
    strength = column(layout, Datum.STRENGTH);
  }

  private static int column(LedgerLayout layout, Datum datum) {
    for (int c = 0; c < layout.columns().size(); c++) {
      if (layout.columns().get(c).datum() == datum) {
        return c;
      }
    }
    return -1;
  }

  void put(Found found, SXSSFRow row) {
    if (++lines > MOST_LINES) {
      return;
    }
    Integer rule = rules.get(found.result()).get(found.finding().rule());
    if (strength >= 0 && rule != null) {
      link(row.getCell(strength), SheetNames.RULES, rule);
    }
    Integer group = groups.get(found);
    if (number >= 0 && group != null && group < SheetPen.MOST_ROWS) {
      link(row.getCell(number), SheetNames.COMPARABLES, group);
    }
  }

  private static void link(Cell cell, String sheet, int row) {
    CreationHelper helper = cell.getSheet().getWorkbook().getCreationHelper();
    Hyperlink link = helper.createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(sheet + "!A" + (row + 1));
    ((XSSFHyperlink) link).setTooltip("转到“" + sheet + "”");
    cell.setHyperlink(link);
  }
}
