package org.fineaudit.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fineaudit.cases.DiscretionTier;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.PartyKind;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.cases.Strength;

/**
 * A case as one sentence: {@code aCase("…").of(bureau).under(offence).against(kind).fined(5000)}.
 * What is not said is ordinary: found on the day of the act, corrected when ordered, paid in time.
 */
final class CaseDraft {
  /** Where the correction order can be seen. */
  enum Order {
    COLUMNS_AND_TEXT,
    COLUMNS_ONLY,
    TEXT_ONLY,
    NOWHERE
  }

  private final String name;
  private final Map<Field, LocalDate> dates = new EnumMap<>(Field.class);
  private final Map<Field, String> cells = new EnumMap<>(Field.class);
  private final Set<Field> blank = EnumSet.noneOf(Field.class);
  private final List<Plant> plants = new ArrayList<>();
  private Optional<LocalDate> birth = Optional.empty();
  private Optional<String> scene = Optional.empty();
  private Optional<String> reason = Optional.empty();
  private Optional<String> content = Optional.empty();
  private Optional<String> refusal = Optional.empty();
  private Optional<Bureau> bureau = Optional.empty();
  private Optional<Offence> offence = Optional.empty();
  private PartyKind kind = PartyKind.ORGANIZATION;
  private DiscretionTier tier = DiscretionTier.NORMAL;
  private Order order = Order.COLUMNS_AND_TEXT;
  private long fine;
  private long proposed;
  private long base;
  private boolean onTheSpot;
  private boolean heard;

  private CaseDraft(String name) {
    this.name = name;
  }

  /** Begins a case; the name must be its own, chance is drawn from it. */
  static CaseDraft aCase(String name) {
    return new CaseDraft(name);
  }

  CaseDraft of(Bureau value) {
    bureau = Optional.of(value);
    return this;
  }

  CaseDraft under(Offence value) {
    offence = Optional.of(value);
    return this;
  }

  CaseDraft against(PartyKind value) {
    kind = value;
    return this;
  }

  CaseDraft bornOn(String date) {
    birth = Optional.of(LocalDate.parse(date));
    return against(PartyKind.NATURAL_PERSON);
  }

  CaseDraft fined(long yuan) {
    fine = yuan;
    return this;
  }

  CaseDraft proposing(long yuan) {
    proposed = yuan;
    return this;
  }

  /** The number that a fine by unit, share or multiple is reckoned from. */
  CaseDraft measured(long value) {
    base = value;
    return this;
  }

  CaseDraft tier(DiscretionTier value) {
    tier = value;
    return this;
  }

  CaseDraft because(String words) {
    reason = Optional.of(words);
    return this;
  }

  /** Replaces what the facts say before the correction. */
  CaseDraft scene(String words) {
    scene = Optional.of(words);
    return this;
  }

  CaseDraft content(String words) {
    content = Optional.of(words);
    return this;
  }

  CaseDraft ordered(Order value) {
    order = value;
    return this;
  }

  /** A re-inspection found the act going on. */
  CaseDraft notCorrected(String words) {
    refusal = Optional.of(words);
    return this;
  }

  CaseDraft found(String date) {
    return on(Field.DISCOVERY_DATE, date);
  }

  /** Fixes a date; the later ones follow from it. */
  CaseDraft on(Field field, String date) {
    dates.put(field, LocalDate.parse(date));
    return this;
  }

  CaseDraft with(Field field, String words) {
    cells.put(field, words);
    return this;
  }

  /** Leaves a column blank. */
  CaseDraft without(Field field) {
    blank.add(field);
    return this;
  }

  CaseDraft onTheSpot() {
    onTheSpot = true;
    return this;
  }

  /** Told of the right to a hearing for another reason than the amount. */
  CaseDraft heard() {
    heard = true;
    return this;
  }

  CaseDraft flagged(ProblemType problem, Strength strength, String why) {
    plants.add(new Plant(problem, "flagged", strength.id(), why));
    return this;
  }

  CaseDraft clear(ProblemType problem, String why) {
    plants.add(new Plant(problem, "clear", "", why));
    return this;
  }

  CaseDraft undetermined(ProblemType problem, String why) {
    plants.add(new Plant(problem, "undetermined", "", why));
    return this;
  }

  String name() {
    return name;
  }

  Bureau bureau() {
    return bureau.orElseThrow();
  }

  Offence offence() {
    return offence.orElseThrow();
  }

  PartyKind kind() {
    return kind;
  }

  DiscretionTier tier() {
    return tier;
  }

  Order order() {
    return order;
  }

  long fine() {
    return fine;
  }

  long proposedFine() {
    return proposed == 0 ? fine : proposed;
  }

  long base() {
    return base;
  }

  boolean isOnTheSpot() {
    return onTheSpot;
  }

  /**
   * Henan tells of the right to a hearing from 5,000 yuan for persons, here shops too, and from
   * 50,000 for organizations.
   */
  boolean needsHearing() {
    return heard || proposedFine() >= (kind == PartyKind.ORGANIZATION ? 50_000 : 5_000);
  }

  /** What the re-inspection found if the act went on. */
  Optional<String> refusal() {
    return refusal.or(() -> Optional.of(offence().refusal()).filter(words -> !words.isEmpty()));
  }

  Optional<LocalDate> birth() {
    return birth;
  }

  Optional<String> scene() {
    return scene;
  }

  Optional<String> reason() {
    return reason;
  }

  Optional<String> content() {
    return content;
  }

  Optional<LocalDate> date(Field field) {
    return Optional.ofNullable(dates.get(field));
  }

  Map<Field, String> cells() {
    return cells;
  }

  Set<Field> blank() {
    return blank;
  }

  List<Plant> plants() {
    return plants;
  }
}
