package org.fineaudit.intake;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A workbook of Excel 97 to 2003 (BIFF8). */
final class XlsFile {
  private XlsFile() {}

  /** What an OLE container holds. */
  static FileKind kind(Path file) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = container.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        return FileKind.LOCKED;
      }
      return root.hasEntryCaseInsensitive("Workbook") ? FileKind.XLS : FileKind.OFFICE;
    } catch (RuntimeException e) {
      return FileKind.XLS;
    }
  }
}
