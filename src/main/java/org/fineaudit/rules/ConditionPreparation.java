package org.fineaudit.rules;

import dev.cel.common.ast.CelExpr;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fineaudit.tables.RuleFolders;

/** Writes {@link PreparedConditions} of a rule folder; a step of the build. */
public final class ConditionPreparation {
  private ConditionPreparation() {}

  /**
   * Prepares the conditions of a folder.
   *
   * @param args the rule folder, and the folder of compiled classes
   * @throws IOException if one can't be read or written
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[1], PreparedConditions.class.getPackageName().replace('.', '/'));
    Path file = folder.resolve(PreparedConditions.RESOURCE);
    Files.deleteIfExists(file);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(RuleBook.load(RuleFolders.read(Path.of(args[0]))), new DataOutputStream(bytes));
    Files.write(file, bytes.toByteArray());
  }

  static void write(RuleBook book, DataOutputStream out) throws IOException {
    SortedMap<String, byte[]> trees = new TreeMap<>();
    for (Rule rule : book.rules()) {
      CelEnvironment environment = new CelEnvironment(rule.parameters().values());
      conditions(rule)
          .map(Condition::source)
          .forEach(
              source -> {
                CelExpr tree = environment.checkAgainstAll(source).tree().getExpr();
                trees.put(
                    PreparedConditions.key(source, rule.parameters().values()),
                    CheckedTree.write(tree));
              });
    }
    out.writeUTF(PreparedConditions.facts());
    out.writeInt(trees.size());
    for (Map.Entry<String, byte[]> tree : trees.entrySet()) {
      out.writeUTF(tree.getKey());
      out.writeInt(tree.getValue().length);
      out.write(tree.getValue());
    }
  }

  static Stream<Condition> conditions(Rule rule) {
    return Stream.concat(Stream.of(rule.when(), rule.flag()), rule.hardWhen().stream());
  }
}
