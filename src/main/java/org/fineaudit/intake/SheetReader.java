package org.fineaudit.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fineaudit.cases.CellNote;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.PartyKind;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.Place;
import org.fineaudit.cases.SetAside;
import org.fineaudit.cases.SetAside.Reason;
import org.fineaudit.values.AmountUnit;

/**
 * Reads the rows of one sheet: finds the header among the first rows, then turns each row into a
 * case or sets it aside.
 */
final class SheetReader {
  /** A header is looked for in so many rows. */
  private static final int HEADER_WITHIN = 20;

  private static final int LEAST_SCORE = 2;

  private final String file;
  private final String sheet;
  private final ColumnCatalog catalog;
  private final CaseSink sink;
  private final List<RawRow> waiting = new ArrayList<>();
  private final Map<Field, Integer> filled = new EnumMap<>(Field.class);
  private final Map<Fingerprint, Integer> seen = new HashMap<>();
  private ColumnMapping mapping;
  private int headerRow;
  private int cases;
  private int setAside;
  private List<String> firstRow = List.of();

  SheetReader(String file, String sheet, ColumnCatalog catalog, CaseSink sink) {
    this.file = file;
    this.sheet = sheet;
    this.catalog = catalog;
    this.sink = sink;
  }

  void row(RawRow row) {
    if (row.isBlank() && !row.broken()) {
      return;
    }
    if (mapping != null) {
      data(row);
      return;
    }
    if (firstRow.isEmpty()) {
      firstRow = row.cells();
    }
    waiting.add(row);
    if (waiting.size() >= HEADER_WITHIN) {
      chooseHeader();
    }
  }

  void end() {
    if (mapping == null) {
      chooseHeader();
    }
  }

  private void chooseHeader() {
    if (waiting.isEmpty()) {
      return;
    }
    int best = -1;
    int bestScore = LEAST_SCORE - 1;
    for (int i = 0; i < waiting.size(); i++) {
      int score = ColumnMapping.score(waiting.get(i).cells(), catalog);
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    if (best < 0) {
      return;
    }
    if (isVertical()) {
      vertical();
      return;
    }
    RawRow header = waiting.get(best);
    headerRow = header.number();
    mapping = ColumnMapping.of(file, sheet, headerRow, header.cells(), catalog);
    List<RawRow> rest = List.copyOf(waiting.subList(best + 1, waiting.size()));
    waiting.clear();
    rest.forEach(this::data);
  }

  /** Two columns, labels on the left: one case, told downwards. */
  private boolean isVertical() {
    long labels =
        waiting.stream()
            .filter(row -> labelled(row).isPresent())
            .map(row -> labelled(row).orElseThrow().field())
            .distinct()
            .count();
    return labels >= 4
        && waiting.stream()
            .allMatch(r -> r.cells().stream().filter(c -> !c.isBlank()).count() <= 2);
  }

  private Optional<ColumnCatalog.Claim> labelled(RawRow row) {
    List<String> cells = row.cells().stream().filter(c -> !c.isBlank()).toList();
    return cells.size() == 2 ? catalog.claim(Header.of(cells.get(0))) : Optional.empty();
  }

  private void vertical() {
    List<String> headers = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (RawRow row : waiting) {
      List<String> cells = row.cells().stream().filter(c -> !c.isBlank()).toList();
      if (cells.size() == 2) {
        headers.add(cells.get(0));
        values.add(cells.get(1));
      }
    }
    headerRow = waiting.get(0).number();
    mapping = ColumnMapping.of(file, sheet, headerRow, headers, catalog);
    waiting.clear();
    data(new RawRow(headerRow, values, false));
  }

  private void data(RawRow row) {
    Optional<SetAside> aside = aside(row);
    if (aside.isPresent()) {
      setAside++;
      sink.setAside(aside.get());
      return;
    }
    PenaltyCase penaltyCase = penaltyCase(row);
    if (!penaltyCase.values().containsKey(Field.DECISION_NUMBER)
        && !penaltyCase.values().containsKey(Field.CASE_NUMBER)) {
      reject(row, noNumber(row), "");
      return;
    }
    Integer first = seen.putIfAbsent(Fingerprint.of(penaltyCase.raw()), row.number());
    if (first != null) {
      reject(row, Reason.EXACT_COPY, "第 " + first + " 行");
      return;
    }
    cases++;
    penaltyCase.raw().keySet().forEach(field -> filled.merge(field, 1, Integer::sum));
    sink.accept(penaltyCase);
  }

  private void reject(RawRow row, Reason reason, String detail) {
    setAside++;
    sink.setAside(new SetAside(place(row), reason, detail));
  }

  private Place place(RawRow row) {
    return new Place(file, sheet, row.number());
  }

  private Optional<SetAside> aside(RawRow row) {
    if (row.broken()) {
      return Optional.of(new SetAside(place(row), Reason.BROKEN_RECORD, start(row)));
    }
    if (row.cells().stream().anyMatch(c -> c.indexOf('\uFFFD') >= 0)) {
      return Optional.of(new SetAside(place(row), Reason.UNDECODABLE, start(row)));
    }
    if (isRepeatedHeader(row)) {
      return Optional.of(new SetAside(place(row), Reason.REPEATED_HEADER, ""));
    }
    int columns = mapping.headers().size();
    boolean surplus =
        row.cells().size() > columns
            && row.cells().subList(columns, row.cells().size()).stream()
                .anyMatch(c -> !c.isBlank());
    if (surplus) {
      String detail = "表头 " + columns + " 列，本行 " + row.cells().size() + " 列";
      return Optional.of(new SetAside(place(row), Reason.RAGGED, detail));
    }
    return Optional.empty();
  }

  private boolean isRepeatedHeader(RawRow row) {
    Set<String> headers = new HashSet<>();
    mapping.headers().forEach(h -> headers.add(Header.of(h).names().get(0)));
    List<String> cells = row.cells().stream().filter(c -> !c.isBlank()).toList();
    return cells.size() >= LEAST_SCORE
        && cells.stream()
            .allMatch(c -> c.length() < 60 && headers.contains(Header.of(c).names().get(0)));
  }

  private static Reason noNumber(RawRow row) {
    String first =
        row.cells().stream().filter(c -> !c.isBlank()).findFirst().orElse("").replaceAll("\\s", "");
    if (first.matches("(?:合计|小计|总计|共计|累计).{0,20}")) {
      return Reason.SUBTOTAL;
    }
    boolean footer =
        first.matches("(?:填表|填报|制表|审核|备注|说明|注[:：]|负责人|联系人|联系电话|打印|导出|单位负责|报送).{0,200}");
    return footer ? Reason.FOOTER : Reason.NO_NUMBER;
  }

  private static String start(RawRow row) {
    String text = row.cells().stream().filter(c -> !c.isBlank()).findFirst().orElse("").strip();
    String shown = text.length() <= 30 ? text : text.substring(0, 30) + "…";
    return shown.replace('\uFFFD', '□');
  }

  private PenaltyCase penaltyCase(RawRow row) {
    Map<Field, String> raw = new EnumMap<>(Field.class);
    Map<Field, Object> values = new EnumMap<>(Field.class);
    List<CellNote> notes = new ArrayList<>();
    for (Field field : mapping.fields()) {
      for (ColumnMapping.Source source : mapping.sources(field)) {
        String cell = source.column() < row.cells().size() ? row.cells().get(source.column()) : "";
        String text = CellReader.clean(field, cell);
        if (!text.isEmpty()) {
          raw.put(field, text);
          AmountUnit unit = source.unit();
          CellReader.read(field, text, unit, notes).ifPresent(v -> values.put(field, v));
          break;
        }
      }
    }
    partyKind(values, notes);
    return new PenaltyCase(place(row), mapping.fields(), raw, values, notes);
  }

  private static void partyKind(Map<Field, Object> values, List<CellNote> notes) {
    Optional<String> id = Optional.ofNullable((String) values.get(Field.PARTY_ID));
    Optional<String> name = Optional.ofNullable((String) values.get(Field.PARTY_NAME));
    Optional<PartyKind> kind =
        values.get(Field.PARTY_KIND) instanceof PartyKind stated
            ? CellReader.corrected(stated, id, notes)
            : CellReader.foundedPartyKind(id, name);
    kind.ifPresent(k -> values.put(Field.PARTY_KIND, k));
  }

  /** Whether a header was found from which cases can be read. */
  boolean isUsable() {
    return mapping != null && mapping.isUsable();
  }

  /** The cells that look most like a header, for the message that none was found. */
  List<String> candidateHeader() {
    return mapping != null ? mapping.headers() : firstRow;
  }

  int cases() {
    return cases;
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
        filled,
        mapping.warnings());
  }
}
