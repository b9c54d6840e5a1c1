package org.fineaudit.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;

/**
 * Finds the ledger in a workbook by the names of its header. People may have spread it over several
 * sheets, one a unit.
 */
final class PreviousReader {
  private static final String EARLIER = "(上次)";

  private final String file;
  private final LedgerLayout layout;
  private final List<Message> doubts = new ArrayList<>();
  private final List<StrayWords> strays = new ArrayList<>();
  private final List<LedgerPage> pages = new ArrayList<>();
  private final List<PreviousLedger.Row> rows = new ArrayList<>();

  PreviousReader(String file, LedgerLayout layout) {
    this.file = file;
    this.layout = layout;
  }

  PreviousLedger read(List<RawSheet> sheets) {
    return read(new ReadBook(sheets, RunMemory.NONE, List.of()));
  }

  PreviousLedger read(ReadBook book) {
    strays.addAll(book.memory().strays());
    strays.addAll(book.strays());
    LedgerPage main = main(book);
    add(main);
    rows.addAll(main.rows());
    for (RawSheet sheet : book.sheets()) {
      Optional<PageHeader> header = PageHeader.of(sheet, layout);
      boolean own = sheet.name().equals(main.sheet().name());
      if (!own && !SheetNames.isRegenerated(sheet.name()) && header.isPresent()) {
        further(new LedgerPage(file, sheet, header.get(), book.memory(), false));
      }
    }
    Set<String> columns = new LinkedHashSet<>();
    Set<String> added = new LinkedHashSet<>();
    Map<String, String> fields = new LinkedHashMap<>();
    for (LedgerPage page : pages) {
      columns.addAll(page.headers());
      added.addAll(page.added());
      page.fields()
          .forEach((l, t) -> fields.merge(l, t, (a, b) -> a.contains(b) ? a : a + "；" + b));
      doubts.addAll(page.doubts());
      strays.addAll(page.strays());
    }
    return new PreviousLedger(
        file,
        List.copyOf(columns),
        List.copyOf(added),
        rows,
        fields,
        addedSheets(book.sheets()),
        doubts,
        strays,
        book.memory());
  }

  private LedgerPage main(ReadBook book) {
    RawSheet best = null;
    PageHeader bestHeader = null;
    int most = 0;
    for (RawSheet sheet : book.sheets()) {
      Optional<PageHeader> header = PageHeader.of(sheet, layout);
      int score = header.map(h -> h.headers() * 4 + 2).orElse(0);
      score += sheet.name().strip().equals(SheetNames.LEDGER) ? 1 : 0;
      score -= SheetNames.isRegenerated(sheet.name()) ? 100 : 0;
      if (header.isPresent() && (best == null || score > most)) {
        best = sheet;
        bestHeader = header.get();
        most = score;
      }
    }
    if (best == null) {
      throw new UnusableException(
          Issue.of(file, Message.of("ledger.no-header", layout.idHeader())));
    }
    return new LedgerPage(file, best, bestHeader, book.memory(), true);
  }

  private void add(LedgerPage page) {
    pages.add(page);
  }

  /**
   * Another sheet with a ledger: a part of it, unless it says of most problems something else, as
   * an old copy does.
   */
  private void further(LedgerPage page) {
    Map<String, PreviousLedger.Row> byId = new HashMap<>();
    rows.forEach(row -> byId.putIfAbsent(RowMatching.key(row.id()), row));
    int named = 0;
    int other = 0;
    for (PreviousLedger.Row row : page.rows()) {
      PreviousLedger.Row known = byId.get(RowMatching.key(row.id()));
      boolean hasId = !row.id().isEmpty();
      named += hasId ? 1 : 0;
      other += hasId && known != null && contradict(known, row, page.header()) ? 1 : 0;
    }
    if (named == 0 || other * 2 > named) {
      return;
    }
    Set<Map<String, String>> byHand = new HashSet<>();
    rows.stream().filter(r -> r.id().isEmpty()).forEach(r -> byHand.add(words(r, page.header())));
    int before = rows.size();
    page.rows().stream()
        .filter(r -> !r.id().isEmpty() || byHand.add(words(r, page.header())))
        .forEach(rows::add);
    add(page);
    doubts.add(Message.of("ledger.doubt-page", file, page.sheet().name(), rows.size() - before));
  }

  private static boolean contradict(
      PreviousLedger.Row one, PreviousLedger.Row other, PageHeader header) {
    Map<String, String> words = words(one, header);
    return words(other, header).entrySet().stream()
            .anyMatch(e -> !words.getOrDefault(e.getKey(), e.getValue()).equals(e.getValue()))
        || one.marks().contradicts(other.marks());
  }

  private static Map<String, String> words(PreviousLedger.Row row, PageHeader header) {
    Map<String, String> words = new HashMap<>();
    row.cells()
        .forEach(
            (name, cell) -> {
              if (!header.isNumber(name)) {
                words.put(name, Cells.canonical(cell));
              }
            });
    return words;
  }

  private List<PreviousLedger.AddedSheet> addedSheets(List<RawSheet> sheets) {
    Set<String> read = new HashSet<>();
    pages.forEach(page -> read.add(page.sheet().name()));
    List<PreviousLedger.AddedSheet> added = new ArrayList<>();
    for (RawSheet sheet : sheets) {
      if (read.contains(sheet.name()) || (sheet.rows().isEmpty() && sheet.pictures().isEmpty())) {
        continue;
      }
      boolean ours = SheetNames.ALL.contains(sheet.name());
      String name = ours ? sheet.name() + EARLIER : sheet.name();
      String key = ours ? "ledger.doubt-changed-sheet" : "ledger.doubt-sheet";
      doubts.add(Message.of(key, file, sheet.name(), name));
      added.add(
          new PreviousLedger.AddedSheet(
              name, sheet.rows(), sheet.comments(), sheet.links(), sheet.pictures()));
      if (!ours) {
        strays.addAll(Formulas.below(0, file, sheet, Map.of()));
      }
    }
    return added;
  }
}
