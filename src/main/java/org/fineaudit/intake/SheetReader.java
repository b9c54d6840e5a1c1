package org.fineaudit.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.Place;
import org.fineaudit.cases.SetAside;
import org.fineaudit.cases.SetAside.Reason;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;

/**
 * Reads the rows of one sheet: finds the header among the first rows, then turns each row into a
 * case or sets it aside.
 */
final class SheetReader {
  /** So many rows are set aside whatever else there is; each is listed with its reason. */
  private static final int MOST_SET_ASIDE = 200_000;

  /** Rows set aside for each case; a file of more is no export of cases. */
  private static final long MOST_FOR_A_CASE = 100;

  private final FileReading file;
  private final String sheet;
  private final boolean positioned;
  private final Map<Field, int[]> filled = new EnumMap<>(Field.class);
  private List<RawRow> waiting = new ArrayList<>();
  private State state = State.SEARCHING;
  private ColumnMapping mapping;
  private RowCheck check;
  private int headerRow;
  private int cases;
  private int setAside;
  private List<String> likelyHeader = List.of();

  private enum State {
    /** The header has not been found yet. */
    SEARCHING,
    /** The sheet tells its cases downwards; its rows are kept to the end. */
    VERTICAL,
    /** Rows are cases. */
    READING,
    /** There is no header from which cases could be read. */
    USELESS
  }

  /**
   * @param positioned whether the file says in which column each cell stands, as workbooks do
   */
  SheetReader(FileReading file, String sheet, boolean positioned) {
    this.file = file;
    this.sheet = sheet;
    this.positioned = positioned;
  }

  void row(RawRow row) {
    file.repetition().add(row);
    if (row.isBlank()) {
      return;
    }
    switch (state) {
      case SEARCHING -> {
        waiting.add(row);
        if (waiting.size() >= HeaderSearch.WITHIN) {
          search();
        }
      }
      case VERTICAL -> waiting.add(row);
      case READING -> data(row);
      case USELESS -> {}
    }
  }

  void end() {
    if (state == State.SEARCHING) {
      search();
    }
    if (state == State.VERTICAL) {
      vertical();
    }
  }

  private void search() {
    Optional<HeaderSearch.Found> found =
        new HeaderSearch(file.name(), sheet, file.catalog()).among(waiting);
    boolean usable = found.isPresent() && found.get().mapping().isUsable();
    if (VerticalSheet.isSuch(waiting, file.catalog())) {
      state = State.VERTICAL;
      return;
    }
    likelyHeader =
        found
            .map(f -> f.mapping().headers())
            .or(() -> waiting.stream().findFirst().map(RawRow::shown))
            .orElse(List.of());
    List<RawRow> rows = waiting;
    waiting = new ArrayList<>();
    if (!usable) {
      state = State.USELESS;
      return;
    }
    int header = found.get().index();
    begin(found.get().mapping(), rows.get(header).number());
    rows.subList(0, header).stream().filter(check::isNoTitle).forEach(this::data);
    rows.subList(header + 1, rows.size()).forEach(this::data);
  }

  private void begin(ColumnMapping found, int row) {
    state = State.READING;
    mapping = found;
    headerRow = row;
    check = new RowCheck(found, positioned);
  }

  private void vertical() {
    state = State.USELESS;
    for (VerticalSheet.Told told : VerticalSheet.cases(waiting, file.catalog())) {
      int row = told.row().number();
      ColumnMapping own = ColumnMapping.of(file.name(), sheet, row, told.headers(), file.catalog());
      likelyHeader = own.headers();
      if (own.isUsable()) {
        int first = headerRow == 0 ? row : headerRow;
        begin(own, first);
        data(told.row());
      }
    }
    waiting.clear();
  }

  /**
   * What became of a row as far as it can be told without the rows before it.
   *
   * @param verdict why it is no case, null if it may be one
   * @param read null if it is none by its cells alone
   * @param print stands for all its cells
   * @param accept what makes a case of it
   */
  record Settled(
      int number, RowCheck.Verdict verdict, PenaltyCase read, Fingerprint print, Runnable accept) {}

  private void data(RawRow row) {
    join(settle(row, check));
  }

  /** Settles rows of which none is broken, after a row that is not broken; any thread may ask. */
  List<Settled> settle(List<RawRow> rows) {
    RowCheck own = check.anew();
    List<Settled> settled = new ArrayList<>(rows.size());
    for (RawRow row : rows) {
      if (!row.isBlank()) {
        settled.add(settle(row, own));
      }
    }
    return settled;
  }

  private Settled settle(RawRow row, RowCheck own) {
    Optional<RowCheck.Verdict> verdict = own.before(row);
    if (verdict.isPresent()) {
      return new Settled(row.number(), verdict.get(), null, null, null);
    }
    PenaltyCase read = CaseBuilder.build(place(row.number()), row, mapping);
    verdict = own.after(row, read);
    if (verdict.isPresent()) {
      return new Settled(row.number(), verdict.get(), null, null, null);
    }
    Runnable accept = file.sink().prepare(read);
    return new Settled(row.number(), null, read, Fingerprint.of(read.raw()), accept);
  }

  /** Takes the next row of the sheet. */
  void join(Settled row) {
    Optional<RowCheck.Verdict> verdict = Optional.ofNullable(row.verdict()).or(() -> copy(row));
    if (verdict.isPresent()) {
      setAside++;
      if (setAside > MOST_SET_ASIDE && setAside > MOST_FOR_A_CASE * cases) {
        throw new UnusableException(
            new Issue(
                file.name(),
                sheet,
                row.number(),
                0,
                Message.of("intake.hardly-any-case", setAside, cases)));
      }
      file.sink()
          .setAside(
              new SetAside(place(row.number()), verdict.get().reason(), verdict.get().detail()));
      return;
    }
    cases++;
    row.read().raw().keySet().forEach(f -> filled.computeIfAbsent(f, k -> new int[1])[0]++);
    row.accept().run();
  }

  /** So many bytes of the file have been dealt with. */
  void read(long bytes) {
    file.sink().read(bytes);
  }

  /** Whether what a row is depends on the broken one before it. */
  boolean isRecovering() {
    return check.isRecovering();
  }

  private Place place(int row) {
    return new Place(file.name(), sheet, row);
  }

  private Optional<RowCheck.Verdict> copy(Settled row) {
    return file.firstLike(row.read(), row.print())
        .map(
            first -> {
              String where = "第 " + first.row() + " 行";
              String page = first.sheet().equals(sheet) ? "" : "工作表“" + first.sheet() + "”";
              String source = first.file().equals(file.name()) ? "" : "文件“" + first.file() + "”";
              return new RowCheck.Verdict(Reason.EXACT_COPY, source + page + where);
            });
  }

  String sheet() {
    return sheet;
  }

  /** Whether a header was found from which cases can be read. */
  boolean isUsable() {
    return state == State.READING;
  }

  /** Whether there was nothing on it at all. */
  boolean isEmpty() {
    return state != State.READING && likelyHeader.isEmpty();
  }

  /** The cells that look most like a header, for the message that none was found. */
  List<String> likelyHeader() {
    return likelyHeader;
  }

  SheetReport report(String format, String encoding) {
    return new SheetReport(
        format,
        encoding,
        sheet,
        headerRow,
        cases + setAside,
        cases,
        setAside,
        mapping.reports(),
        filled(),
        mapping.warnings());
  }

  private Map<Field, Integer> filled() {
    Map<Field, Integer> counts = new EnumMap<>(Field.class);
    filled.forEach((field, count) -> counts.put(field, count[0]));
    return counts;
  }
}
