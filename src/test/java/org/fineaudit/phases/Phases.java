package org.fineaudit.phases;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fineaudit.audit.AuditOptions;
import org.fineaudit.audit.Auditor;
import org.fineaudit.audit.RuleContext;
import org.fineaudit.intake.Intake;
import org.fineaudit.result.AuditResult;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.tables.RuleFolders;

/** The samples' phases, audited. */
final class Phases {
  private static final Path FOLDER = Path.of("samples/phases");

  private Phases() {}

  static Phase first() throws IOException {
    return PhaseFile.of("1.json", audit(1, "自查自纠", RuleFolders.builtIn(), "2025-12-31"));
  }

  static Phase second() throws IOException {
    return PhaseFile.of("2.json", audit(2, "监督检查", RuleFolders.builtIn(), "2026-06-30"));
  }

  static Phase third() throws IOException {
    return PhaseFile.of("3.json", audit(3, "整改提升", changedRules(), "2026-12-31"));
  }

  static AuditResult audit(int phase, String name, RuleFolder rules, String date)
      throws IOException {
    AuditOptions options =
        new AuditOptions(
            name,
            "平顶山市城市管理局",
            LocalDate.parse(date),
            LocalDate.of(2022, 1, 1),
            Optional.empty(),
            false);
    return new Auditor(
            RuleContext.load(rules),
            Intake.load(rules, Optional.empty()),
            new AuditResult.Tool("fine-audit", "test"))
        .run(List.of(FOLDER.resolve("phase-" + phase + ".csv")), options);
  }

  /** The built-in rules with one threshold raised and one rule switched off. */
  static RuleFolder changedRules() throws IOException {
    RuleFolder builtIn = RuleFolders.builtIn();
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name : builtIn.names()) {
      files.put(name, builtIn.file(name).orElseThrow());
    }
    replace(files, "maximum-tier.yaml", "value: 0.7\n", "value: 0.95\n");
    replace(
        files,
        "expired-limitation.yaml",
        "  - id: discovered-after-limitation\n",
        "  - id: discovered-after-limitation\n    off: 改由法制科人工审查\n");
    return RuleFolder.of(files);
  }

  private static void replace(Map<String, byte[]> files, String name, String old, String now) {
    String text = new String(files.get(name), StandardCharsets.UTF_8);
    if (!text.contains(old)) {
      throw new IllegalStateException(name + " has no " + old);
    }
    files.put(name, text.replace(old, now).getBytes(StandardCharsets.UTF_8));
  }
}
