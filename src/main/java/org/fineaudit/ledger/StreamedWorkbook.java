package org.fineaudit.ledger;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook whose rows leave memory once they are written; its texts stand in their cells. */
final class StreamedWorkbook extends SXSSFWorkbook {
  private static final int ROWS_IN_MEMORY = 200;
  private static final int LEVEL = 4;

  StreamedWorkbook(XSSFWorkbook plain) {
    super(plain, ROWS_IN_MEMORY, false, false);
  }

  /** Packs in little more than half the time that the usual level takes, a seventh larger. */
  @Override
  protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
    ZipArchiveOutputStream zip = super.createArchiveOutputStream(out);
    zip.setLevel(LEVEL);
    return zip;
  }

  @Override
  protected SheetDataWriter createSheetDataWriter() throws IOException {
    return new SheetDataFile();
  }
}
