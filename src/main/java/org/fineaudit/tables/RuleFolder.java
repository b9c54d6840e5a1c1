package org.fineaudit.tables;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A rule folder, read whole at once so that a run sees one state of it. Names are relative, with
 * {@code /}.
 */
public final class RuleFolder {
  private final String name;
  private final Map<String, byte[]> files;

  RuleFolder(String name, Map<String, byte[]> files) {
    this.name = name;
    this.files = new TreeMap<>(files);
  }

  /** A folder made of the given texts, for tests. */
  public static RuleFolder of(Map<String, byte[]> files) {
    return new RuleFolder(".", files);
  }

  /** The folder as the user gave it, or {@code .} for one that no user gave. */
  public String name() {
    return name;
  }

  /** The file's bytes, or empty if there is no such file. */
  public Optional<byte[]> file(String name) {
    return Optional.ofNullable(files.get(name)).map(byte[]::clone);
  }

  /** All names, sorted. */
  public List<String> names() {
    return List.copyOf(files.keySet());
  }
}
