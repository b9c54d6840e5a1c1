package org.fineaudit.cli;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;

/** Writes result, ledger and comparison of two exports in turn, again and again. */
final class EndlessRuns {
  private EndlessRuns() {}

  /** {@code FOLDER}: in it a.csv, b.csv, rules, a.json and the folder out. */
  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    while (true) {
      for (String export : List.of("a", "b")) {
        for (List<String> command : commands(folder, folder.resolve("out"), export)) {
          int code = AttackRun.run(new ByteArrayOutputStream(), command);
          if (code != 0) {
            System.exit(code);
          }
          System.out.print('x');
          System.out.flush();
        }
      }
    }
  }

  static List<List<String>> commands(Path folder, Path out, String export) {
    return List.of(
        List.of(
            "audit",
            folder.resolve(export + ".csv").toString(),
            "--rules",
            folder.resolve("rules").toString(),
            "--date",
            "2026-01-01",
            "--unit",
            export,
            "--out",
            out.resolve("r.json").toString(),
            "--ledger",
            out.resolve("l.xlsx").toString()),
        List.of(
            "diff",
            folder.resolve("a.json").toString(),
            out.resolve("r.json").toString(),
            "--out",
            out.resolve("d.xlsx").toString()));
  }
}
