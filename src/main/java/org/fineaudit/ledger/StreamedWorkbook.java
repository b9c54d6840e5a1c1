package org.fineaudit.ledger;

import java.io.IOException;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook whose rows leave memory once they are written; its texts stand in their cells. */
final class StreamedWorkbook extends SXSSFWorkbook {
  private static final int ROWS_IN_MEMORY = 200;

  StreamedWorkbook(XSSFWorkbook plain) {
    super(plain, ROWS_IN_MEMORY, false, false);
  }

  @Override
  protected SheetDataWriter createSheetDataWriter() throws IOException {
    return new SheetDataFile();
  }
}
