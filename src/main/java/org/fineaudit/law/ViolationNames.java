package org.fineaudit.law;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fineaudit.messages.Message;
import org.fineaudit.tables.CsvTable;
import org.fineaudit.tables.RuleFolder;

/**
 * How bureaus write one and the same 案由 (violation-names.csv), so that cases without a citation can
 * be compared. A name's words are alternatives; an alternative is written as parts joined by +, all
 * of which must occur.
 */
public final class ViolationNames {
  static final String FILE = "violation-names.csv";

  private final List<Entry> entries;
  private final List<String> fillers;
  private final Map<String, Name> known = new ConcurrentHashMap<>();

  private record Entry(String name, List<List<String>> alternatives, List<String> not) {
    boolean fits(String text) {
      return not.stream().noneMatch(text::contains)
          && alternatives.stream().anyMatch(parts -> parts.stream().allMatch(text::contains));
    }
  }

  /**
   * What a 案由 is called.
   *
   * @param name without blanks and words that tell nothing
   * @param listed whether the table has it under that name
   */
  public record Name(String name, boolean listed) {}

  private ViolationNames(List<Entry> entries, List<String> fillers) {
    this.entries = List.copyOf(entries);
    this.fillers = List.copyOf(fillers);
  }

  /**
   * Reads the table.
   *
   * @param fillers words that tell nothing about the act
   * @throws org.fineaudit.messages.UnusableException with every mistake in it
   */
  public static ViolationNames load(RuleFolder folder, List<String> fillers) {
    TableReader reader = new TableReader(folder);
    List<Entry> entries = new ArrayList<>();
    for (CsvTable.Row row : reader.rows(FILE, List.of("name", "words", "not"))) {
      String name = reader.filled(row, "name");
      reader.filled(row, "words");
      if (entries.stream().anyMatch(entry -> entry.name().equals(name))) {
        reader.complain(row, Message.of("law.twice", "name", name));
      }
      List<List<String>> alternatives =
          TableReader.words(row.get("words")).stream()
              .map(words -> List.of(words.split("\\+", -1)))
              .toList();
      if (alternatives.stream().flatMap(List::stream).anyMatch(String::isBlank)) {
        reader.complain(row, Message.of("law.empty-part", row.get("words")));
      }
      entries.add(new Entry(name, alternatives, TableReader.words(row.get("not"))));
    }
    reader.finish();
    return new ViolationNames(entries, fillers);
  }

  /** The name of a 案由; its own words where the table has none, or more than one, for it. */
  public Name of(String violation) {
    Name name = known.get(violation);
    return name == null ? known.computeIfAbsent(violation, this::named) : name;
  }

  private Name named(String violation) {
    String plain = Normalizer.normalize(violation, Normalizer.Form.NFKC).replaceAll("\\s", "");
    List<Entry> fitting = entries.stream().filter(entry -> entry.fits(plain)).toList();
    if (fitting.size() == 1) {
      return new Name(fitting.get(0).name(), true);
    }
    String told = plain;
    for (String filler : fillers) {
      told = told.replace(filler, "");
    }
    return new Name(told.isEmpty() ? plain : told, false);
  }

  /** The pairs of neighbouring characters by which names are compared. */
  public static Set<Integer> pairs(String name) {
    return Bigrams.of(name);
  }

  /** The share of pairs that two names have in common (Dice), 0 to 1. */
  public static double similarity(Set<Integer> a, Set<Integer> b) {
    long both = a.stream().filter(b::contains).count();
    return a.isEmpty() || b.isEmpty() ? 0 : 2.0 * both / (a.size() + b.size());
  }
}
