package org.fineaudit.attack;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * A damaged, odd or hostile file; its bytes are made when they are asked for.
 *
 * @param group what is attacked
 * @param name the file's name
 */
public record Attack(Group group, String name, Supplier<byte[]> content) {
  /** What an attack is aimed at, which says by which commands it is read. */
  public enum Group {
    EXPORT,
    DOCUMENT,
    RESULT,
    LEDGER,
    RULES,
    COLUMNS
  }

  static Attack export(String name, Supplier<byte[]> content) {
    return new Attack(Group.EXPORT, name, content);
  }

  static Attack export(String name, String text) {
    return export(name, () -> text.getBytes(StandardCharsets.UTF_8));
  }

  public byte[] bytes() {
    return content.get();
  }
}
