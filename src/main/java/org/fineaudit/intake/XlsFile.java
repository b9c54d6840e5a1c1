package org.fineaudit.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;

/** A workbook of Excel 97 to 2003 (BIFF8), sheet by sheet, read as a stream of records. */
final class XlsFile {
  private static final String STREAM = "Workbook";

  private final Path file;
  private final FileReading reading;

  XlsFile(Path file, FileReading reading) {
    this.file = file;
    this.reading = reading;
  }

  /** What an OLE container holds. */
  static FileKind kind(Path file) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = container.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        return FileKind.LOCKED;
      }
      return root.hasEntryCaseInsensitive(STREAM) ? FileKind.XLS : FileKind.OFFICE;
    } catch (FileSystemException e) {
      throw e;
    } catch (RuntimeException | IOException e) {
      return FileKind.XLS;
    }
  }

  void read() throws IOException {
    try (POIFSFileSystem container =
            reading.guarded(() -> new POIFSFileSystem(file.toFile(), true));
        InputStream first = reading.guarded(() -> stream(container));
        InputStream in = reading.guarded(() -> stream(container))) {
      RecordFactoryInputStream records = reading.guarded(() -> records(in));
      XlsGlobals globals = reading.guarded(() -> XlsGlobals.read(records));
      List<BoundSheetRecord> sheets = new ArrayList<>(globals.sheets());
      XlsMergedAreas merged = reading.guarded(() -> XlsMergedAreas.read(first));
      sheets.sort(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof));
      for (BoundSheetRecord sheet : sheets) {
        MergedAreas areas = merged.of(sheet.getPositionOfBof());
        reading.readAll(
            reading.sheet(sheet.getSheetname()),
            new MergedRows(new XlsRows(records, globals), areas));
      }
    }
  }

  private static InputStream stream(POIFSFileSystem container) throws IOException {
    DirectoryNode root = container.getRoot();
    return root.createDocumentInputStream(root.getEntryCaseInsensitive(STREAM));
  }

  private RecordFactoryInputStream records(InputStream in) {
    try {
      return new RecordFactoryInputStream(in, false);
    } catch (EncryptedDocumentException e) {
      throw new UnusableException(Issue.of(reading.name(), Message.of(FileKind.LOCKED.refusal())));
    }
  }
}
