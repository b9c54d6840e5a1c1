package org.fineaudit.ledger;

import java.io.File;
import java.io.IOException;
import org.apache.poi.util.TempFileCreationStrategy;
import org.fineaudit.files.TemporaryFiles;

/** Temporary files of the workbook library, readable by their owner only and never left behind. */
final class LedgerTempFiles implements TempFileCreationStrategy {
  @Override
  public File createTempFile(String prefix, String suffix) throws IOException {
    return TemporaryFiles.file(suffix).toFile();
  }

  @Override
  public File createTempDirectory(String prefix) throws IOException {
    return TemporaryFiles.folder().toFile();
  }
}
