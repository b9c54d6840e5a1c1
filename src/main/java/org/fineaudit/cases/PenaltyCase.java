package org.fineaudit.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One penalty decision as an export gives it: what each cell says, and its typed value where it
 * could be read. A field that is absent here is unknown, not "no".
 *
 * @param place where it stands
 * @param columns the fields that the export has a column for, whether or not this row fills it
 * @param raw the cells as they stand in the file, blank ones left out
 * @param values the typed values: {@link String}, {@link LocalDate}, {@link Money}, {@link
 *     BigDecimal}, {@link PartyKind}, {@link Procedure} or {@link DiscretionTier}, as the field's
 *     type says; a cell that could not be read is in {@code raw} but not here
 * @param notes what a reader of this row should know, such as a cell that could not be read
 */
public record PenaltyCase(
    Place place,
    Set<Field> columns,
    Map<Field, String> raw,
    Map<Field, Object> values,
    List<CellNote> notes) {

  public PenaltyCase {
    Objects.requireNonNull(place);
    columns = Set.copyOf(columns);
    raw = new EnumMap<>(asEnumMap(raw));
    values = new EnumMap<>(asEnumMap(values));
    notes = List.copyOf(notes);
    for (Map.Entry<Field, Object> e : values.entrySet()) {
      if (!javaType(e.getKey().type()).isInstance(e.getValue())) {
        throw new IllegalArgumentException(
            e.getKey().key() + " can't hold a " + e.getValue().getClass().getSimpleName());
      }
    }
  }

  private static <V> Map<Field, V> asEnumMap(Map<Field, V> map) {
    Map<Field, V> copy = new EnumMap<>(Field.class);
    copy.putAll(map);
    return copy;
  }

  private static Class<?> javaType(FieldType type) {
    return switch (type) {
      case TEXT, LONG_TEXT -> String.class;
      case DATE -> LocalDate.class;
      case AMOUNT -> Money.class;
      case NUMBER -> BigDecimal.class;
      case PARTY_KIND -> PartyKind.class;
      case PROCEDURE -> Procedure.class;
      case TIER -> DiscretionTier.class;
    };
  }

  /** Whether the export has a column for the field. */
  public boolean has(Field field) {
    return columns.contains(field);
  }

  public Optional<String> text(Field field) {
    return value(field, String.class);
  }

  public Optional<LocalDate> date(Field field) {
    return value(field, LocalDate.class);
  }

  public Optional<Money> amount(Field field) {
    return value(field, Money.class);
  }

  public Optional<BigDecimal> number(Field field) {
    return value(field, BigDecimal.class);
  }

  public Optional<PartyKind> partyKind() {
    return value(Field.PARTY_KIND, PartyKind.class);
  }

  public Optional<Procedure> procedure() {
    return value(Field.PROCEDURE, Procedure.class);
  }

  public Optional<DiscretionTier> tier() {
    return value(Field.DISCRETION_TIER, DiscretionTier.class);
  }

  private <T> Optional<T> value(Field field, Class<T> type) {
    return Optional.ofNullable(values.get(field)).map(type::cast);
  }
}
