package org.fineaudit.tables;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads one YAML document into nodes with places. Aliases, explicit tags, duplicate keys, non-text
 * keys and deep nesting are refused: rule files need none of them, and attacks do.
 */
public final class YamlFile {
  private static final int MAX_DEPTH = 12;

  /** The largest of the built-in files has 41 KB; the parser takes a second for each MB. */
  private static final int MAX_BYTES = 1 << 20;

  private YamlFile() {}

  /**
   * Parses the bytes of a file.
   *
   * @throws UnusableException with line and column, if it is no such document
   */
  public static YamlNode parse(String file, byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw new UnusableException(
          Issue.of(file, Message.of("tables.yaml-too-large", MAX_BYTES >> 20)));
    }
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(MAX_DEPTH);
    options.setCodePointLimit(MAX_BYTES);
    try {
      Node root = new Yaml(options).compose(new StringReader(CsvTable.decode(file, bytes)));
      if (root == null) {
        throw new UnusableException(Issue.of(file, 1, 1, Message.of("tables.empty-yaml")));
      }
      return convert(file, root, 0);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      int column = e.getProblemMark() == null ? 0 : e.getProblemMark().getColumn() + 1;
      throw new UnusableException(
          Issue.of(
              file, line, column, Message.of("tables.not-yaml", YamlMistake.of(e.getProblem()))));
    } catch (StackOverflowError e) {
      throw new UnusableException(Issue.of(file, 1, 1, Message.of("tables.yaml-feature")));
    } catch (YAMLException e) {
      throw new UnusableException(
          Issue.of(file, Message.of("tables.not-yaml", YamlMistake.of(e.getMessage()))));
    }
  }

  private static YamlNode convert(String file, Node node, int depth) {
    int line = node.getStartMark().getLine() + 1;
    int column = node.getStartMark().getColumn() + 1;
    if (depth > MAX_DEPTH || node.getAnchor() != null || !standardTag(node)) {
      throw new UnusableException(Issue.of(file, line, column, Message.of("tables.yaml-feature")));
    }
    if (node instanceof ScalarNode scalar) {
      ScalarStyle style = scalar.getScalarStyle();
      boolean block = style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
      return new YamlNode.Scalar(
          line, column, scalar.getValue(), style == ScalarStyle.PLAIN, block);
    }
    if (node instanceof SequenceNode sequence) {
      List<YamlNode> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        items.add(convert(file, item, depth + 1));
      }
      return new YamlNode.Sequence(line, column, items);
    }
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : ((MappingNode) node).getValue()) {
      if (!(convert(file, tuple.getKeyNode(), depth + 1) instanceof YamlNode.Scalar key)) {
        throw new UnusableException(
            Issue.of(file, line, column, Message.of("tables.yaml-feature")));
      }
      YamlNode.Entry entry =
          new YamlNode.Entry(key, convert(file, tuple.getValueNode(), depth + 1));
      if (entries.put(key.value(), entry) != null) {
        throw new UnusableException(
            Issue.of(
                file, key.line(), key.column(), Message.of("tables.duplicate-key", key.value())));
      }
    }
    return new YamlNode.Mapping(line, column, entries);
  }

  private static boolean standardTag(Node node) {
    String tag = node.getTag().getValue();
    return tag.startsWith(Tag.PREFIX) && !tag.equals(Tag.BINARY.getValue());
  }
}
