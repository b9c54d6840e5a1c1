package org.fineaudit.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fineaudit.cases.CellNote;
import org.fineaudit.cases.DiscretionTier;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.Money;
import org.fineaudit.cases.PartyKind;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.Procedure;
import org.fineaudit.cases.SetAside;
import org.fineaudit.intake.CaseSink;
import org.fineaudit.result.Masking;

/** What an inspection keeps of the rows: first samples, and what gave trouble, with its places. */
final class Observations implements CaseSink {
  private static final int PLACES = 3;
  private static final int LONGEST = 24;

  private final Map<String, Map<Field, String>> samples = new HashMap<>();
  private final Map<Trouble, Seen> troubles = new LinkedHashMap<>();
  private final Map<SetAside.Reason, Seen> reasons = new LinkedHashMap<>();
  private final Set<Field> columns = EnumSet.noneOf(Field.class);

  /** A kind of trouble with a column. */
  record Trouble(Field field, String code) {}

  /** How often something was seen, and where first. */
  static final class Seen {
    private int count;
    private final List<Where> first = new ArrayList<>();

    int count() {
      return count;
    }

    List<Where> first() {
      return first;
    }

    private void at(int row, String words) {
      count++;
      if (first.size() < PLACES) {
        first.add(new Where(row, shortened(words)));
      }
    }
  }

  /** A row, and what stands there. */
  record Where(int row, String words) {}

  @Override
  public void accept(PenaltyCase read) {
    columns.addAll(read.columns());
    Map<Field, String> ofSheet =
        samples.computeIfAbsent(read.place().sheet(), s -> new HashMap<>());
    read.raw().forEach((field, raw) -> ofSheet.computeIfAbsent(field, f -> sample(read, f, raw)));
    for (CellNote note : read.notes()) {
      troubles
          .computeIfAbsent(new Trouble(note.field(), note.code()), t -> new Seen())
          .at(read.place().row(), note.raw());
    }
  }

  @Override
  public void setAside(SetAside row) {
    reasons.computeIfAbsent(row.reason(), r -> new Seen()).at(row.place().row(), row.detail());
  }

  /** The value as it was read, after the cell where that looks different; null if it was not. */
  private static String sample(PenaltyCase read, Field field, String raw) {
    Object value = read.values().get(field);
    if (value == null) {
      return null;
    }
    String shown = shown(value);
    String cell = shortened(raw);
    return Masking.ON.apply(value instanceof String ? cell : shown);
  }

  private static String shown(Object value) {
    if (value instanceof Money money) {
      return money.toYuan().toPlainString() + "元";
    } else if (value instanceof LocalDate date) {
      return date.toString();
    } else if (value instanceof PartyKind kind) {
      return kind.label();
    } else if (value instanceof Procedure procedure) {
      return procedure.label();
    } else if (value instanceof DiscretionTier tier) {
      return tier.label();
    }
    return String.valueOf(value);
  }

  private static String shortened(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  /** A value of the column as it was read, "" if none was. */
  String sample(String sheet, Field field) {
    return samples.getOrDefault(sheet, Map.of()).getOrDefault(field, "");
  }

  /** The fields that some sheet has a column for, or some document the text of. */
  Set<Field> columns() {
    return columns;
  }

  /** What gave trouble, the most frequent first. */
  List<Map.Entry<Trouble, Seen>> troubles() {
    return mostFirst(troubles);
  }

  /** Why rows were set aside, the most frequent first. */
  List<Map.Entry<SetAside.Reason, Seen>> reasons() {
    return mostFirst(reasons);
  }

  private static <K> List<Map.Entry<K, Seen>> mostFirst(Map<K, Seen> seen) {
    return seen.entrySet().stream()
        .sorted(Comparator.comparingInt(e -> -e.getValue().count()))
        .toList();
  }
}
