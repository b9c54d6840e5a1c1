package org.fineaudit.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.FieldType;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.Place;
import org.fineaudit.cases.SetAside;
import org.fineaudit.facts.DerivedFact;
import org.fineaudit.facts.ExportUsage;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactDeriver;
import org.fineaudit.facts.FactPool;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.FactType;
import org.fineaudit.facts.Facts;
import org.fineaudit.intake.CaseSink;
import org.fineaudit.values.CaseIdentity;

/** The first pass: rows become facts, and texts that nobody needs later are let go. */
final class CaseCollector implements CaseSink {
  /** What findings show of a case, besides the facts that rules name. */
  private static final Set<Field> SHOWN =
      Set.of(
          Field.CASE_NUMBER,
          Field.DECISION_NUMBER,
          Field.AUTHORITY,
          Field.CASE_NAME,
          Field.PARTY_NAME,
          Field.PARTY_ID,
          Field.PARTY_KIND,
          Field.VIOLATION,
          Field.LEGAL_BASIS,
          Field.DISCRETION_TIER);

  /** What links cases with one another. */
  private static final Set<Field> LINKING =
      Set.of(Field.VIOLATION_PLACE, Field.RECEIPT_NUMBER, Field.DEVICE_NUMBER);

  /** Needed until the sheet is settled. */
  private static final Set<Fact> UNTIL_SETTLED =
      Set.of(Facts.of(Field.CORRECTION_NOTICE_NUMBER), Facts.of(Field.REINSPECTION_RESULT));

  private final FactDeriver deriver;
  private final AuditOptions options;
  private final List<Fact> forgotten;
  private final List<Fact> forgottenAtOnce;
  private final FactPool pool = new FactPool();
  private final Map<Place, ExportUsage> usage = new LinkedHashMap<>();
  private final Map<Place, int[]> outOfScope = new HashMap<>();
  private final List<Long> keysOutOfScope = new ArrayList<>();
  private LocalDate earliest;
  private LocalDate latest;
  private final List<FactRow> rows = new ArrayList<>();
  private final List<SetAside> setAside = new ArrayList<>();
  private final List<Field> compared;
  private int[] fingerprints = new int[1024];
  private int settled;

  /**
   * Collects cases.
   *
   * @param needed the facts that rules read
   * @param compared the fields that tell whether a case has changed
   */
  CaseCollector(FactDeriver deriver, AuditOptions options, Set<Fact> needed, List<Field> compared) {
    this.compared = List.copyOf(compared);
    this.deriver = deriver;
    this.options = options;
    this.forgotten = Facts.all().stream().filter(f -> !needed.contains(f) && droppable(f)).toList();
    this.forgottenAtOnce = forgotten.stream().filter(f -> !UNTIL_SETTLED.contains(f)).toList();
  }

  private static boolean droppable(Fact fact) {
    Optional<Field> field = Field.byKey(fact.name());
    return field.isPresent()
        && fact.type() == FactType.TEXT
        && !SHOWN.contains(field.get())
        && !LINKING.contains(field.get())
        && isFree(field.get());
  }

  private static boolean isFree(Field field) {
    return field.type() == FieldType.TEXT || field.type() == FieldType.LONG_TEXT;
  }

  @Override
  public void accept(PenaltyCase penaltyCase) {
    prepare(penaltyCase).run();
  }

  @Override
  public Runnable prepare(PenaltyCase penaltyCase) {
    Optional<LocalDate> decided = penaltyCase.date(Field.DECISION_DATE);
    if (!options.inScope(decided)) {
      long key = identity(penaltyCase).key();
      return () -> {
        outOfScope.computeIfAbsent(sheet(penaltyCase.place()), s -> new int[1])[0]++;
        keysOutOfScope.add(key);
        decided.ifPresent(this::outOfScope);
      };
    }
    FactRow row = deriver.derive(penaltyCase);
    row.set(Facts.of(DerivedFact.REPORTING_DATE), options.date());
    forgottenAtOnce.forEach(row::forget);
    int fingerprint = CaseFingerprint.of(penaltyCase, row, compared);
    row.pack(pool);
    return () -> add(penaltyCase, row, fingerprint);
  }

  private void outOfScope(LocalDate decided) {
    earliest = earliest == null || decided.isBefore(earliest) ? decided : earliest;
    latest = latest == null || decided.isAfter(latest) ? decided : latest;
  }

  private void add(PenaltyCase penaltyCase, FactRow row, int fingerprint) {
    Place sheet = sheet(penaltyCase.place());
    ExportUsage ofSheet = usage.computeIfAbsent(sheet, s -> deriver.usage());
    ofSheet.add(penaltyCase);
    ofSheet.add(penaltyCase, row);
    if (rows.size() == fingerprints.length) {
      fingerprints = Arrays.copyOf(fingerprints, rows.size() + rows.size() / 2);
    }
    fingerprints[rows.size()] = fingerprint;
    rows.add(row);
  }

  private static CaseIdentity identity(PenaltyCase penaltyCase) {
    return CaseIdentity.of(
        penaltyCase.text(Field.AUTHORITY).orElse(""),
        penaltyCase.text(Field.DECISION_NUMBER).orElse(""),
        penaltyCase.text(Field.CASE_NUMBER).orElse(""));
  }

  /** Closes a file: what depends on the whole of a sheet can be settled now. */
  void endOfFile() {
    usage.values().forEach(ExportUsage::settleUnits);
    rows.subList(settled, rows.size()).parallelStream().forEach(this::settle);
    settled = rows.size();
    usage.clear();
    outOfScope.clear();
  }

  private void settle(FactRow row) {
    usage.get(sheet(row.place())).settle(row);
    UNTIL_SETTLED.stream().filter(forgotten::contains).forEach(row::forget);
    row.compact();
  }

  @Override
  public void setAside(SetAside row) {
    setAside.add(row);
  }

  /** The sheet that a place lies on. */
  static Place sheet(Place place) {
    return new Place(place.file(), place.sheet(), 0);
  }

  List<FactRow> rows() {
    return rows;
  }

  /** Makes the rows small again after facts were set in many of them. */
  void sweep() {
    pool.sweep(rows);
  }

  List<SetAside> setAside() {
    return setAside;
  }

  /** Whether the export said the same of a case as another did. */
  int fingerprint(int row) {
    return fingerprints[row];
  }

  /** What fingerprints cover. */
  List<String> compared() {
    return compared.stream().map(Field::key).toList();
  }

  /** The keys of the cases out of scope, of all files. */
  List<Long> outOfScope() {
    return keysOutOfScope;
  }

  /** The first decision date of the cases out of scope. */
  Optional<LocalDate> earliestOutOfScope() {
    return Optional.ofNullable(earliest);
  }

  /** The last one. */
  Optional<LocalDate> latestOutOfScope() {
    return Optional.ofNullable(latest);
  }

  /** How many cases of a sheet of the file being read are out of scope. */
  int outOfScope(Place sheet) {
    int[] count = outOfScope.get(sheet);
    return count == null ? 0 : count[0];
  }
}
