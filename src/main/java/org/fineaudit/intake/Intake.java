package org.fineaudit.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.RuleFolder;

/** Reads exports. Contents decide what a file is, not its name. */
public final class Intake {
  private static final int SHOWN_HEADERS = 20;

  private final ColumnCatalog catalog;

  private Intake(ColumnCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Loads the column mapping.
   *
   * @param extraColumns a mapping file that adds to the rule folder's
   * @throws UnusableException with every mistake of both
   */
  public static Intake load(RuleFolder folder, Optional<Path> extraColumns) {
    return new Intake(ColumnCatalog.load(folder, extraColumns));
  }

  /**
   * Reads one file; cases and rows set aside go to the sink as they come.
   *
   * @throws IOException if the file can't be read
   * @throws UnusableException if not one case in it can be read, with what to do
   */
  public FileReport read(Path file, CaseSink sink) throws IOException {
    String name = String.valueOf(file.getFileName());
    FileKind kind = FileKind.of(file);
    return switch (kind) {
      case TEXT -> csv(file, name, sink);
      case XLSX -> xlsx(file, name, sink);
      case EMPTY -> throw new UnusableException(Issue.of(name, Message.of("intake.empty-file")));
      default ->
          throw new UnusableException(
              Issue.of(name, Message.of("intake.not-supported", Message.of(kind.key()))));
    };
  }

  private FileReport csv(Path file, String name, CaseSink sink) throws IOException {
    TextEncoding encoding = TextEncoding.detect(file);
    if (encoding.empty()) {
      throw new UnusableException(Issue.of(name, Message.of("intake.empty-file")));
    }
    SheetReader sheet = new SheetReader(name, "", catalog, sink);
    new CsvFile(file, encoding).read(sheet);
    SheetReport report = usable(name, List.of(sheet), "CSV", encoding.name()).get(0);
    return new FileReport(name, encoding.sha256(), List.of(report));
  }

  private FileReport xlsx(Path file, String name, CaseSink sink) throws IOException {
    List<SheetReader> sheets =
        new XlsxFile(file, name).read(sheet -> new SheetReader(name, sheet, catalog, sink));
    return new FileReport(name, sha256(file), usable(name, sheets, "XLSX", ""));
  }

  private static List<SheetReport> usable(
      String name, List<SheetReader> sheets, String format, String encoding) {
    List<SheetReport> reports = new ArrayList<>();
    for (SheetReader sheet : sheets) {
      if (sheet.isUsable()) {
        reports.add(sheet.report(format, encoding));
      }
    }
    if (reports.isEmpty()) {
      String seen =
          sheets.stream()
              .flatMap(s -> s.candidateHeader().stream())
              .filter(h -> !h.isBlank())
              .map(h -> h.length() > SHOWN_HEADERS ? h.substring(0, SHOWN_HEADERS) + "…" : h)
              .limit(SHOWN_HEADERS)
              .collect(Collectors.joining("、"));
      throw new UnusableException(Issue.of(name, Message.of("intake.no-header", seen)));
    }
    if (reports.stream().allMatch(r -> r.cases() == 0)) {
      int rows = reports.stream().mapToInt(SheetReport::rowsRead).sum();
      throw new UnusableException(Issue.of(name, Message.of("intake.no-cases", rows)));
    }
    return reports;
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest sha = TextEncoding.newSha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] block = new byte[1 << 16];
      for (int n = in.read(block); n > 0; n = in.read(block)) {
        sha.update(block, 0, n);
      }
    }
    return HexFormat.of().formatHex(sha.digest());
  }
}
