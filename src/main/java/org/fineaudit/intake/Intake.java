package org.fineaudit.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fineaudit.files.InputFile;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.RuleFolder;

/** Reads exports. Contents decide what a file is, not its name. */
public final class Intake {
  private final ColumnCatalog catalog;
  private final Optional<Documents> documents;

  private Intake(ColumnCatalog catalog, Optional<Documents> documents) {
    this.catalog = catalog;
    this.documents = documents;
  }

  /**
   * Loads the column mapping.
   *
   * @param extraColumns a mapping file that goes before the rule folder's
   * @throws UnusableException with every mistake of both
   */
  public static Intake load(RuleFolder folder, Optional<Path> extraColumns) {
    return new Intake(ColumnCatalog.load(folder, extraColumns), Optional.empty());
  }

  /**
   * The same, with the decision documents of a folder joined to the cases.
   *
   * @throws IOException if the folder can't be read
   */
  public Intake withDocuments(Path folder) throws IOException {
    return new Intake(catalog, Optional.of(Documents.in(folder)));
  }

  /** What became of the documents, once all exports are read; empty if there is no folder. */
  public Optional<DocumentsReport> documents() {
    return documents.map(Documents::report);
  }

  /**
   * Reads one file; cases and rows set aside go to the sink as they come, and no more than a row is
   * kept of them here. When this throws, what the sink has got is not to be used.
   *
   * @throws IOException if the file can't be read
   * @throws UnusableException if not one case in it can be read, with what to do
   */
  public FileReport read(Path file, CaseSink sink) throws IOException {
    return read(file, sink, new SeenRows());
  }

  /**
   * The same as one of several files: a row that an earlier one has is set aside.
   *
   * @param seen the rows of the earlier files, to which this one's are added
   */
  public FileReport read(Path file, CaseSink sink, SeenRows seen) throws IOException {
    String name = String.valueOf(file.getFileName());
    CaseSink joining = documents.map(d -> d.before(sink)).orElse(sink);
    return InputFile.read(
        file, () -> read(file, new FileReading(name, Files.size(file), catalog, joining, seen)));
  }

  private FileReport read(Path file, FileReading reading) throws IOException {
    FileKind kind = FileKind.of(file);
    return switch (kind) {
      case TEXT -> {
        TextEncoding encoding = TextEncoding.detect(file);
        new CsvFile(file, encoding, catalog).read(reading.delimited());
        yield reading.report("CSV", encoding.name(), encoding.sha256());
      }
      case HTML -> {
        TextEncoding encoding = TextEncoding.detect(file);
        new HtmlFile(file, encoding, reading).read();
        yield reading.report("HTML", encoding.name(), encoding.sha256());
      }
      case XLSX -> {
        new XlsxFile(file, reading).read();
        yield reading.report("XLSX", "", FileDigest.of(file));
      }
      case XLS -> {
        new XlsFile(file, reading).read();
        yield reading.report("XLS", "", FileDigest.of(file));
      }
      case SPREADSHEET_ML -> {
        new SpreadsheetMlFile(file, reading).read();
        yield reading.report("XML 2003", "", FileDigest.of(file));
      }
      case EMPTY ->
          throw new UnusableException(Issue.of(reading.name(), Message.of("intake.empty-file")));
      default -> throw new UnusableException(Issue.of(reading.name(), Message.of(kind.refusal())));
    };
  }
}
