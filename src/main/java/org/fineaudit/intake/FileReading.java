package org.fineaudit.intake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.Place;
import org.fineaudit.files.OfficePackage;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;

/** One file as it is read: its sheets, and what was seen in them so far. */
final class FileReading {
  private static final int SHOWN_HEADERS = 20;
  private static final int SHOWN_LENGTH = 20;

  private final String name;
  private final ColumnCatalog catalog;
  private final CaseSink sink;
  private final List<SheetReader> sheets = new ArrayList<>();
  private final SeenRows seen;
  private final Repetition repetition;
  private boolean repeatsOther;

  /**
   * @param size of the file in bytes
   */
  FileReading(String name, long size, ColumnCatalog catalog, CaseSink sink, SeenRows seen) {
    this.repetition = new Repetition(name, size);
    this.seen = seen;
    this.name = name;
    this.catalog = catalog;
    this.sink = sink;
  }

  String name() {
    return name;
  }

  ColumnCatalog catalog() {
    return catalog;
  }

  Repetition repetition() {
    return repetition;
  }

  CaseSink sink() {
    return sink;
  }

  /** The next sheet of a workbook or of a page, whose cells say in which column they stand. */
  SheetReader sheet(String sheet) {
    return add(new SheetReader(this, sheet, true));
  }

  /** The one sheet of a delimited text. */
  SheetReader delimited() {
    return add(new SheetReader(this, "", false));
  }

  private SheetReader add(SheetReader sheet) {
    sheets.add(sheet);
    return sheet;
  }

  /** Reads a sheet to its end. */
  void readAll(SheetReader sheet, RowSource rows) throws IOException {
    for (Optional<RawRow> row = guarded(rows::next); row.isPresent(); row = guarded(rows::next)) {
      sheet.row(row.get());
    }
    sheet.end();
  }

  /**
   * Takes a step of reading a workbook. Whatever its contents make a library throw means that the
   * workbook is damaged; a way of packing that no workbook uses asks for classes that aren't there.
   *
   * @throws IOException only if the file is gone or may not be read
   */
  <T> T guarded(Callable<T> step) throws IOException {
    try {
      return step.call();
    } catch (UnusableException | FileSystemException | FileNotFoundException e) {
      throw e;
    } catch (Exception | StackOverflowError | NoClassDefFoundError e) {
      boolean bomb = OfficePackage.isTooLarge(e);
      UnusableException unusable =
          new UnusableException(
              Issue.of(name, Message.of(bomb ? "intake.too-large" : "intake.damaged")));
      unusable.initCause(e);
      throw unusable;
    }
  }

  /** The place of an earlier row with the same cells; else this one is remembered. */
  Optional<Place> firstLike(PenaltyCase read, Fingerprint print) {
    Optional<Place> first = seen.firstLike(read, print);
    repeatsOther |= first.isPresent() && !first.get().file().equals(name);
    return first;
  }

  /**
   * The report of what was read. Sheets without a usable header are named in a warning of the
   * first.
   *
   * @throws UnusableException if not one case was read, unless all of them repeat another file
   */
  FileReport report(String format, String encoding, String sha256) {
    List<SheetReport> reports = new ArrayList<>();
    List<Issue> skipped = new ArrayList<>();
    for (SheetReader sheet : sheets) {
      if (sheet.isUsable()) {
        reports.add(sheet.report(format, encoding));
      } else if (!sheet.isEmpty()) {
        skipped.add(
            new Issue(name, sheet.sheet(), 0, 0, Message.of("intake.sheet-skipped", seen(sheet))));
      }
    }
    if (reports.isEmpty()) {
      throw new UnusableException(noHeader());
    }
    if (!repeatsOther && reports.stream().allMatch(r -> r.cases() == 0)) {
      int rows = reports.stream().mapToInt(SheetReport::rowsRead).sum();
      throw new UnusableException(Issue.of(name, Message.of("intake.no-cases", rows)));
    }
    reports.set(0, reports.get(0).withWarnings(skipped));
    return new FileReport(name, sha256, reports);
  }

  private List<Issue> noHeader() {
    List<Issue> issues = new ArrayList<>();
    for (SheetReader sheet : sheets) {
      if (!sheet.isEmpty()) {
        issues.add(
            new Issue(name, sheet.sheet(), 0, 0, Message.of("intake.no-header", seen(sheet))));
      }
    }
    return issues.isEmpty() ? List.of(Issue.of(name, Message.of("intake.empty-file"))) : issues;
  }

  private static List<String> seen(SheetReader sheet) {
    return sheet.likelyHeader().stream()
        .map(header -> Undecodable.boxed(header.strip().replaceAll("\\s+", " ")))
        .filter(header -> !header.isEmpty())
        .map(h -> h.length() > SHOWN_LENGTH ? h.substring(0, SHOWN_LENGTH) + "…" : h)
        .limit(SHOWN_HEADERS)
        .toList();
  }
}
