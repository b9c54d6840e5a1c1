package org.fineaudit.ledger;

import java.util.List;

/**
 * A workbook that was read.
 *
 * @param sheets in order, but for those that the tool writes anew and that nobody changed
 * @param memory what the run that wrote it left in 运行信息
 * @param strays remarks and drawings on sheets that are not kept
 */
record ReadBook(List<RawSheet> sheets, RunMemory memory, List<StrayWords> strays) {
  ReadBook {
    sheets = List.copyOf(sheets);
    strays = List.copyOf(strays);
  }
}
