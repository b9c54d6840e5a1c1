package org.fineaudit.rules;

import dev.cel.common.ast.CelExpr;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fineaudit.facts.Facts;

/**
 * Trees of conditions that CEL's checker has passed when the program was built. Loading CEL and
 * checking the built-in rules takes longer than auditing some hundred cases. A tree is found by the
 * whole text of its condition and the types of its parameters, so a changed rule is checked anew.
 */
final class PreparedConditions {
  static final String RESOURCE = "conditions.bin";

  private final Map<String, byte[]> trees;

  private PreparedConditions(Map<String, byte[]> trees) {
    this.trees = Map.copyOf(trees);
  }

  private static final class BuiltIn {
    static final PreparedConditions ALL = load();

    private static PreparedConditions load() {
      try (InputStream in = PreparedConditions.class.getResourceAsStream(RESOURCE)) {
        return in == null
            ? new PreparedConditions(Map.of())
            : read(new DataInputStream(new ByteArrayInputStream(in.readAllBytes())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Those that travel in the program; none when it runs from classes that were just compiled. */
  static PreparedConditions builtIn() {
    return BuiltIn.ALL;
  }

  /**
   * Reads what {@link ConditionPreparation} wrote; nothing if it was written with other facts.
   *
   * @throws IOException if it can't be read
   */
  static PreparedConditions read(DataInputStream in) throws IOException {
    Map<String, byte[]> trees = new HashMap<>();
    if (in.readUTF().equals(facts())) {
      for (int left = in.readInt(); left > 0; left--) {
        String key = in.readUTF();
        trees.put(key, in.readNBytes(in.readInt()));
      }
    }
    return new PreparedConditions(trees);
  }

  int size() {
    return trees.size();
  }

  /** The checked tree of a condition, or empty if it was not prepared. */
  Optional<CelExpr> find(String source, Collection<Parameter> parameters) {
    byte[] tree = trees.get(key(source, parameters));
    return Optional.ofNullable(tree).map(CheckedTree::read);
  }

  /** Everything that the tree of a condition depends on. */
  static String key(String source, Collection<Parameter> parameters) {
    return Stream.concat(
            Stream.of(source), parameters.stream().map(p -> p.name() + ":" + type(p)).sorted())
        .collect(Collectors.joining("\n"));
  }

  private static String type(Parameter parameter) {
    return parameter.value() instanceof java.util.List<?>
        ? "List"
        : parameter.value().getClass().getSimpleName();
  }

  /** The names and types of all facts, as one short text. */
  static String facts() {
    int hash = 0;
    for (var fact : Facts.all()) {
      hash = 31 * hash + Objects.hash(fact.name(), fact.type().name());
    }
    return Facts.all().size() + ":" + Integer.toHexString(hash);
  }
}
