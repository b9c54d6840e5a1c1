package org.fineaudit.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.FieldType;
import org.fineaudit.intake.ColumnReport.Match;
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.Message;
import org.fineaudit.values.AmountUnit;

/**
 * A mapping file to edit, of what was found: the known headers as entries that change nothing, the
 * unknown ones as comments that become entries when their mark is taken off.
 */
public final class ColumnsDraft {
  private final Lang lang;
  private final Map<Field, Map<String, ColumnReport>> known = new EnumMap<>(Field.class);
  private final Map<String, ColumnReport> unknown = new LinkedHashMap<>();
  private final Map<String, ColumnReport> unused = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();
  private final List<String> files = new ArrayList<>();
  private final StringBuilder out = new StringBuilder();

  private ColumnsDraft(Lang lang) {
    this.lang = lang;
  }

  /** The text of the file; {@code --columns} accepts it as it is. */
  public static String of(List<FileReport> reports, Lang lang) {
    ColumnsDraft draft = new ColumnsDraft(lang);
    for (FileReport report : reports) {
      draft.files.add(report.file());
      report.sheets().forEach(sheet -> draft.collect(sheet.columns()));
    }
    draft.write();
    return draft.out.toString();
  }

  /** Columns that come first for a field come first here, since the order decides. */
  private void collect(List<ColumnReport> columns) {
    columns.stream().filter(column -> !column.spare()).forEach(this::collect);
    columns.stream().filter(ColumnReport::spare).forEach(this::collect);
  }

  private void collect(ColumnReport column) {
    String name = Header.of(column.header()).name();
    if (name.isEmpty() || !names.add(name)) {
      return;
    }
    if (column.field().isPresent()) {
      known
          .computeIfAbsent(column.field().get(), f -> new LinkedHashMap<>())
          .put(column.header(), column);
    } else {
      (column.match() == Match.UNKNOWN ? unknown : unused).put(column.header(), column);
    }
  }

  private void write() {
    comment("draft-head", String.join(" ", files));
    comment("draft-how");
    if (!unknown.isEmpty()) {
      out.append('\n');
      comment("draft-unknown");
      unknown.values().forEach(this::unknown);
    }
    out.append('\n');
    comment("draft-known");
    known.forEach(this::known);
    if (!unused.isEmpty()) {
      out.append('\n');
      comment("draft-unused");
      out.append("unused:\n");
      unused.keySet().forEach(header -> line("  - " + quoted(header)));
    }
    out.append('\n');
    comment("draft-fields");
    for (Field field : Field.values()) {
      line("# " + field.key() + " ".repeat(Math.max(1, 26 - field.key().length())) + field.label());
    }
  }

  private void known(Field field, Map<String, ColumnReport> columns) {
    String headers =
        columns.keySet().stream().map(ColumnsDraft::quoted).collect(Collectors.joining(", "));
    line("# " + field.label());
    if (field.type() != FieldType.AMOUNT) {
      line(field.key() + ": [" + headers + "]");
      return;
    }
    line(field.key() + ":");
    line("  headers: [" + headers + "]");
    List<String> units = new ArrayList<>();
    columns.forEach(
        (header, column) -> {
          if (column.unit() != AmountUnit.UNSTATED) {
            units.add(quoted(header) + ": " + (column.unit() == AmountUnit.WAN ? "万元" : "元"));
          }
        });
    if (units.size() < columns.size()) {
      comment("draft-unit");
    }
    line("  " + (units.isEmpty() ? "# " : "") + "units: {" + unitsOr(units, columns) + "}");
  }

  private static String unitsOr(List<String> units, Map<String, ColumnReport> columns) {
    return units.isEmpty()
        ? quoted(columns.keySet().iterator().next()) + ": 万元"
        : String.join(", ", units);
  }

  private void unknown(ColumnReport column) {
    String field = column.suggestion().map(Field::key).orElseGet(() -> say("draft-any-field"));
    String why =
        column.suggestion().map(f -> "   # " + say("draft-suggestion", f.label())).orElse("");
    line("# " + field + ": [" + quoted(column.header()) + "]" + why);
  }

  private static String quoted(String header) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else {
        text.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
    return text.append('"').toString();
  }

  private void comment(String key, Object... args) {
    say(key, args).lines().forEach(words -> line("# " + words));
  }

  private String say(String key, Object... args) {
    return Message.of("intake." + key, args).in(lang);
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
