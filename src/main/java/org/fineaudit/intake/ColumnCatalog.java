package org.fineaudit.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fineaudit.cases.Field;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.Suggestion;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.tables.RuleFolders;
import org.fineaudit.values.AmountUnit;

/** Which header stands for which field: {@code columns.yaml}, and what a mapping file adds. */
final class ColumnCatalog {
  static final String FILE = "columns.yaml";

  /** Shorter names are near to too much. */
  private static final int SHORTEST_MISS = 4;

  private static final int MOST_MISSES = 2;
  private static final int SHORTEST_PART = 3;

  private final Map<String, Claim> claims = new HashMap<>();
  private final Set<String> unused = new HashSet<>();

  /**
   * A header's meaning.
   *
   * @param priority lower goes first where several columns claim one field
   */
  record Claim(Field field, int priority, AmountUnit unit) {}

  /**
   * Loads the rule folder's file; what a mapping file says goes before it.
   *
   * @throws UnusableException with every mistake of both
   */
  static ColumnCatalog load(RuleFolder folder, Optional<Path> extra) {
    byte[] bytes =
        folder
            .file(FILE)
            .orElseThrow(
                () -> new UnusableException(Issue.of(FILE, Message.of("tables.missing-file"))));
    List<Issue> issues = new ArrayList<>();
    ColumnsFile own = ColumnsFile.read(FILE, bytes, issues);
    Optional<ColumnsFile> added =
        extra.map(path -> ColumnsFile.read(String.valueOf(path.getFileName()), read(path), issues));
    if (!issues.isEmpty()) {
      throw new UnusableException(issues);
    }
    ColumnCatalog catalog = new ColumnCatalog();
    catalog.add(own, 0);
    added.ifPresent(columns -> catalog.add(columns, -columns.entries().size()));
    return catalog;
  }

  private static byte[] read(Path path) {
    try {
      return RuleFolders.readFile(path);
    } catch (NoSuchFileException e) {
      String name = String.valueOf(path.getFileName());
      throw new UnusableException(Issue.of(name, Message.of("intake.columns-unreadable")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(ColumnsFile columns, int firstPriority) {
    int priority = firstPriority;
    for (ColumnsFile.Entry entry : columns.entries()) {
      unused.remove(key(entry.header().name()));
      claims.put(key(entry.header().name()), new Claim(entry.field(), priority++, entry.unit()));
    }
    for (Header header : columns.unused()) {
      claims.remove(key(header.name()));
      unused.add(key(header.name()));
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** What a header means, or empty if it is not known or not needed. */
  Optional<Claim> claim(Header header) {
    for (String name : header.names()) {
      if (unused.contains(key(name))) {
        return Optional.empty();
      }
      Claim claim = claims.get(key(name));
      if (claim != null) {
        AmountUnit unit = header.unit() == AmountUnit.UNSTATED ? claim.unit() : header.unit();
        return Optional.of(new Claim(claim.field(), claim.priority(), unit));
      }
    }
    return Optional.empty();
  }

  /** Whether a header is known as one that nothing here needs. */
  boolean isUnused(Header header) {
    return header.names().stream().anyMatch(name -> unused.contains(key(name)));
  }

  /** The known header that an unknown one is probably meant to be. */
  Optional<String> nearMiss(Header header) {
    String name = key(header.name());
    return name.length() < SHORTEST_MISS || isUnused(header)
        ? Optional.empty()
        : Suggestion.nearest(name, claims.keySet())
            .filter(near -> Suggestion.distance(name, near) <= MOST_MISSES);
  }

  /**
   * The field that an unknown header may be meant for: that of the known header which it is nearest
   * to, or of the longest one that it contains.
   */
  Optional<Field> suggestion(Header header) {
    String name = key(header.name());
    return nearMiss(header)
        .or(
            () ->
                claims.keySet().stream()
                    .filter(known -> known.length() >= SHORTEST_PART && name.contains(known))
                    .max(
                        Comparator.comparingInt(String::length)
                            .thenComparing(Comparator.naturalOrder())))
        .map(known -> claims.get(known).field());
  }
}
