package org.fineaudit.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fineaudit.cases.CellNote;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.FieldType;
import org.fineaudit.cases.PartyKind;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.Place;

/** Makes a case of a row: each field from the first of its columns that is filled. */
final class CaseBuilder {
  private static final Set<Field> ONE_ROW_ONLY = oneRowOnly();

  private final ColumnMapping mapping;
  private final Map<Field, String> raw = new EnumMap<>(Field.class);
  private final Map<Field, Object> values = new EnumMap<>(Field.class);
  private final List<CellNote> notes = new ArrayList<>();

  private CaseBuilder(ColumnMapping mapping) {
    this.mapping = mapping;
  }

  private static Set<Field> oneRowOnly() {
    Set<Field> fields =
        EnumSet.of(
            Field.DECISION_NUMBER, Field.CASE_NUMBER, Field.PENALTY_CONTENT, Field.DECISION_TEXT);
    for (Field field : Field.values()) {
      if (field.type() == FieldType.AMOUNT || field.type() == FieldType.NUMBER) {
        fields.add(field);
      }
    }
    return fields;
  }

  static PenaltyCase build(Place place, RawRow row, ColumnMapping mapping) {
    CaseBuilder builder = new CaseBuilder(mapping);
    mapping.fields().forEach(field -> builder.read(field, row));
    builder.partyKind();
    return new PenaltyCase(place, mapping.fields(), builder.raw, builder.values, builder.notes);
  }

  private void read(Field field, RawRow row) {
    for (ColumnMapping.Source source : mapping.sources(field)) {
      Cell cell = cell(field, source.column(), row);
      if (cell.kind() == Cell.Kind.ERROR) {
        notes.add(new CellNote(field, "note.cell-error", cell.text()));
      } else if (!CellReader.saysNothing(field, cell)) {
        raw.put(field, cell.shown().strip());
        CellReader.read(field, cell, source.unit(), notes)
            .ifPresent(v -> values.put(field, inWords(field, source.column(), v)));
        return;
      }
    }
  }

  /**
   * A cell, else what covers it. Not so a number, an amount or what it is read from: several rows
   * that share one would count it several times.
   */
  private static Cell cell(Field field, int column, RawRow row) {
    Cell own = row.cell(column);
    return own.isBlank() && !ONE_ROW_ONLY.contains(field)
        ? row.covered().getOrDefault(column, own)
        : own;
  }

  private Object inWords(Field field, int column, Object value) {
    return field == Field.CASE_STATUS && value instanceof String status
        ? CaseStatuses.word(mapping.headers().get(column), status)
        : value;
  }

  private void partyKind() {
    Optional<String> id = Optional.ofNullable((String) values.get(Field.PARTY_ID));
    Optional<String> name = Optional.ofNullable((String) values.get(Field.PARTY_NAME));
    Optional<PartyKind> kind =
        values.get(Field.PARTY_KIND) instanceof PartyKind stated
            ? PartyKinds.corrected(stated, id, notes)
            : PartyKinds.founded(id, name);
    kind.ifPresent(k -> values.put(Field.PARTY_KIND, k));
  }
}
