package org.fineaudit.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A node of a YAML file with the place where it begins. */
public sealed interface YamlNode {
  /** The line, from 1. */
  int line();

  /** The column, from 1. */
  int column();

  /**
   * A scalar; what type it has is for the reader to say.
   *
   * @param value the text
   * @param plain whether it stood without quotes and is no block
   * @param block whether it is a {@code |} or {@code >} block, whose text begins on the next line
   */
  record Scalar(int line, int column, String value, boolean plain, boolean block)
      implements YamlNode {}

  /** A list. */
  record Sequence(int line, int column, List<YamlNode> items) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** A map with text keys, in the order of the file. */
  record Mapping(int line, int column, Map<String, Entry> entries) implements YamlNode {
    public Mapping {
      entries = new LinkedHashMap<>(entries);
    }
  }

  /** A key with its place, and its value. */
  record Entry(Scalar key, YamlNode value) {}
}
