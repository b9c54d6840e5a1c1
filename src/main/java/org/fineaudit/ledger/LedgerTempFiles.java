package org.fineaudit.ledger;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.util.TempFileCreationStrategy;
import org.fineaudit.files.Leftovers;

/** Temporary files of the workbook library, readable by their owner only and never left behind. */
final class LedgerTempFiles implements TempFileCreationStrategy {
  @Override
  public File createTempFile(String prefix, String suffix) throws IOException {
    Path file = Files.createTempFile("fine-audit-", suffix);
    Leftovers.register(file);
    return file.toFile();
  }

  @Override
  public File createTempDirectory(String prefix) throws IOException {
    Path folder = Files.createTempDirectory("fine-audit-");
    Leftovers.register(folder);
    return folder.toFile();
  }
}
