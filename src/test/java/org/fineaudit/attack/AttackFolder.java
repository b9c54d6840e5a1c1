package org.fineaudit.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the attacks as files, for runs of the program itself: {@code FOLDER RESULT LEDGER}. */
final class AttackFolder {
  private AttackFolder() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    write(folder, Attacks.exports());
    write(folder, Attacks.documents());
    write(folder, ResultAttacks.of(Files.readAllBytes(Path.of(args[1]))));
    write(folder, LedgerAttacks.of(Files.readAllBytes(Path.of(args[2]))));
    write(folder, RuleAttacks.all());
    write(folder, RuleAttacks.columns());
  }

  private static void write(Path folder, List<Attack> attacks) throws IOException {
    int number = 0;
    for (Attack attack : attacks) {
      String group = attack.group().name().toLowerCase(java.util.Locale.ROOT);
      boolean rule = attack.group() == Attack.Group.RULES;
      Path own = folder.resolve(group);
      Path in = rule ? own.resolve("%03d".formatted(number++)) : own;
      Files.createDirectories(in);
      Files.write(in.resolve(attack.name()), attack.bytes());
    }
  }
}
