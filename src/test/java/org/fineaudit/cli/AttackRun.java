package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fineaudit.attack.Attack;
import org.fineaudit.attack.Attacks;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.ResultFile;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.tables.RuleFolders;
import org.junit.jupiter.api.Assertions;

/**
 * One command over one attack, and what must hold whatever comes in: an exit code of the contract,
 * words instead of a trace, a short console, outputs whole or absent, nothing left behind.
 */
final class AttackRun {
  /** Half of it is allowed; a machine with other work to do is slower. */
  private static final Duration LONGEST =
      Duration.ofSeconds(Integer.getInteger("fineaudit.attack.seconds", 60));

  private static final int MOST_CONSOLE = 1 << 16;
  private static final String EARLIER = "earlier";

  /** All tables and the rules of one problem: compiling all of them would take most of the time. */
  private static final RuleFolder FEW_RULES = fewRules();

  private final Path folder;
  private final Path out;
  private final Path export;
  private final Path rules;

  /** A run in a folder of its own. */
  AttackRun(Path folder) throws IOException {
    this.folder = folder;
    this.out = Files.createDirectories(folder.resolve("out"));
    this.export = Files.writeString(folder.resolve("sound.csv"), Attacks.soundExport());
    this.rules = Files.createDirectories(folder.resolve("rules"));
    for (String name : FEW_RULES.names()) {
      Files.write(rules.resolve(name), FEW_RULES.file(name).orElseThrow());
    }
  }

  private static RuleFolder fewRules() {
    try {
      RuleFolder all = RuleFolders.builtIn();
      Map<String, byte[]> few = new LinkedHashMap<>();
      for (String name : all.names()) {
        byte[] bytes = all.file(name).orElseThrow();
        boolean rules = new String(bytes, StandardCharsets.UTF_8).contains("problem: ");
        if (!rules || name.equals("repeated-fine.yaml")) {
          few.put(name, bytes);
        }
      }
      return RuleFolder.of(few);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A rule folder that loads quickly. */
  Path rules() {
    return rules;
  }

  /** The command that reads an attack of this kind, writing to the first path after the file. */
  List<List<String>> commands(Attack attack) throws IOException {
    Path file = write(attack);
    String sound = export.toString();
    String result = out.resolve("r.json").toString();
    String ledger = out.resolve("l.xlsx").toString();
    String with = rules.toString();
    return switch (attack.group()) {
      case EXPORT -> List.of(List.of("audit", "" + file, "--rules", with, "--out", result));
      case DOCUMENT ->
          List.of(
              List.of(
                  "audit",
                  sound,
                  "--rules",
                  with,
                  "--documents",
                  "" + file.getParent(),
                  "--out",
                  result));
      case RESULT ->
          List.of(
              List.of("ledger", "" + file, "--out", ledger),
              List.of("diff", "" + file, "" + file, "--out", ledger));
      case LEDGER ->
          List.of(
              List.of("audit", sound, "--rules", with, "--previous", "" + file, "--ledger", ledger),
              List.of("ledger", result(), "--template", "" + file, "--out", ledger),
              List.of("diff", "" + file, "" + file, "--out", ledger));
      case RULES -> {
        Files.copy(file, rules.resolve(attack.name()), StandardCopyOption.REPLACE_EXISTING);
        yield List.of(List.of("rules", "check", with));
      }
      case COLUMNS ->
          List.of(
              List.of("audit", sound, "--rules", with, "--columns", "" + file, "--out", result));
    };
  }

  /** A sound result. */
  private String result() {
    String result = folder.resolve("sound.json").toString();
    List<String> command =
        List.of("audit", export.toString(), "--rules", rules.toString(), "--out", result);
    assertThat(run(new ByteArrayOutputStream(), command)).isZero();
    return result;
  }

  private Path write(Attack attack) throws IOException {
    Path own = Files.createDirectories(folder.resolve("in"));
    return Files.write(own.resolve(attack.name()), attack.bytes());
  }

  /** Runs a command and checks what must hold. */
  int check(List<String> command) throws IOException {
    Path target = Path.of(command.get(command.size() - 1));
    if (target.startsWith(out) && target.toString().endsWith(".json")) {
      Files.writeString(target, EARLIER);
    }
    List<String> temporary = temporary();
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    ByteArrayOutputStream chatter = new ByteArrayOutputStream();
    PrintStream err = System.err;
    System.setErr(new PrintStream(chatter, true, StandardCharsets.UTF_8));
    int code;
    try {
      code = Assertions.assertTimeoutPreemptively(LONGEST, () -> run(console, command));
    } finally {
      System.setErr(err);
    }
    String said = console.toString(StandardCharsets.UTF_8);
    assertThat(code).as(said).isIn(0, 2, 3, 4);
    assertThat(said).doesNotContain("\tat ", "Exception", "org.apache", "java.lang", "org.xml");
    assertThat(said).doesNotContainPattern("(?m)^javax?\\.|: javax?\\.");
    assertThat(said.length()).isLessThan(MOST_CONSOLE);
    if (code != 0) {
      assertThat(said).isNotBlank();
      assertThat(names(out)).isSubsetOf("r.json");
      if (Files.exists(out.resolve("r.json"))) {
        assertThat(out.resolve("r.json")).hasContent(EARLIER);
      }
      Files.deleteIfExists(out.resolve("r.json"));
    } else if (target.toString().endsWith(".json")) {
      balances(target);
    }
    if (target.startsWith(out)) {
      Files.deleteIfExists(target);
    }
    assertThat(temporary()).isSubsetOf(temporary);
    return code;
  }

  static int run(ByteArrayOutputStream console, List<String> command) {
    String[] args = command.toArray(String[]::new);
    Console both = Console.of(console, console, Main.langOf(args));
    int code = CommandLineFactory.create(both).execute(args);
    both.flush();
    return code;
  }

  private static void balances(Path result) throws IOException {
    AuditResult read = ResultFile.read(result);
    AuditResult.Summary rows = read.summary();
    assertThat(rows.rowsRead())
        .isEqualTo(rows.rowsAudited() + rows.rowsOutOfScope() + rows.rowsSetAside());
    assertThat(rows.rowsAudited() + rows.rowsOutOfScope()).as("else exit 3").isPositive();
    assertThat(read.setAside()).hasSize(rows.rowsSetAside()).allMatch(r -> r.place().row() > 0);
    assertThat(Files.readString(result)).doesNotContain("\uFFFD");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }

  private static List<String> temporary() throws IOException {
    return names(Path.of(System.getProperty("java.io.tmpdir"))).stream()
        .filter(AttackRun::ours)
        .toList();
  }

  /** Other processes use the folder for temporary files as well. */
  private static boolean ours(String name) {
    return name.startsWith("poi") || name.contains("-" + ProcessHandle.current().pid() + "-");
  }

  /** Every violation of a list of attacks, for runs by hand. */
  static List<String> violations(Path folder, List<Attack> attacks) throws IOException {
    List<String> violations = new ArrayList<>();
    for (Attack attack : attacks) {
      Path own = Files.createTempDirectory(folder, "run");
      AttackRun run = new AttackRun(own);
      for (List<String> command : run.commands(attack)) {
        long start = System.nanoTime();
        String outcome;
        try {
          outcome = "exit " + run.check(command);
        } catch (Throwable e) {
          outcome = "VIOLATION " + e;
          violations.add(attack.name() + " " + command.get(0) + ": " + e);
        }
        System.out.printf(
            "%-40s %-8s %6d ms %s%n",
            attack.name(), command.get(0), (System.nanoTime() - start) / 1_000_000, outcome);
      }
      delete(own);
    }
    return violations;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(java.util.Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
    }
  }

  /** {@code FOLDER [RESULT LEDGER]}. */
  public static void main(String[] args) throws IOException {
    List<Attack> attacks = new ArrayList<>();
    String only = System.getProperty("fineaudit.attack.only", "");
    attacks.addAll(Attacks.exports());
    attacks.addAll(Attacks.documents());
    attacks.addAll(org.fineaudit.attack.RuleAttacks.all());
    attacks.addAll(org.fineaudit.attack.RuleAttacks.columns());
    if (args.length > 2) {
      attacks.addAll(org.fineaudit.attack.ResultAttacks.of(Files.readAllBytes(Path.of(args[1]))));
      attacks.addAll(org.fineaudit.attack.LedgerAttacks.of(Files.readAllBytes(Path.of(args[2]))));
    }
    attacks.removeIf(a -> !a.name().startsWith(only));
    List<String> violations = violations(Path.of(args[0]), attacks);
    System.out.println(attacks.size() + " attacks, " + violations.size() + " violations");
    System.exit(violations.isEmpty() ? 0 : 1);
  }
}
