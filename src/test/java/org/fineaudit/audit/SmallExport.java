package org.fineaudit.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.fineaudit.intake.Intake;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.AuditResult.Undetermined;
import org.fineaudit.rules.RuleScope;
import org.fineaudit.tables.RuleFolders;

/** An export of a few cases, told column by column, and what an audit says of it. */
final class SmallExport {
  private static final RuleContext CONTEXT = context();
  private static final Map<String, String> ORDINARY = new LinkedHashMap<>();

  static {
    ORDINARY.put("行政处罚决定书文号", "");
    ORDINARY.put("处罚机关", "甲市城市管理局");
    ORDINARY.put("行政相对人名称", "甲市第一建材有限公司");
    ORDINARY.put("行政相对人类别", "法人及非法人组织");
    ORDINARY.put("案由", "擅自占用城市道路");
    ORDINARY.put("违法地点", "建设路8号");
    ORDINARY.put("违法行为发生日期", "2024-03-01");
    ORDINARY.put("发现日期", "2024-03-01");
    ORDINARY.put("处罚决定日期", "2024-04-01");
    ORDINARY.put("处罚依据", "《城市道路管理条例》第四十二条第（三）项");
    ORDINARY.put("违法事实", "当事人未经批准占用城市道路，有现场照片、询问笔录为证。");
    ORDINARY.put("裁量理由", "");
    ORDINARY.put("处罚内容", "责令改正；罚款人民币2000元。");
    ORDINARY.put("罚款金额(元)", "2000");
  }

  private final List<Map<String, String>> cases = new ArrayList<>();

  private static RuleContext context() {
    try {
      return RuleContext.load(RuleFolders.builtIn());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a rule judges: cases, or groups of them. */
  static RuleScope scope(String rule) {
    return CONTEXT.book().rule(rule).orElseThrow().scope();
  }

  /** Adds a case that differs from the ordinary one in these columns: name, value, name, value. */
  SmallExport with(String... columnsAndValues) {
    Map<String, String> one = new LinkedHashMap<>(ORDINARY);
    one.put("行政处罚决定书文号", "甲城管罚决字〔2024〕第" + (cases.size() + 1) + "号");
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      one.put(columnsAndValues[i], columnsAndValues[i + 1]);
    }
    cases.add(one);
    return this;
  }

  /** The same cases in another order. */
  SmallExport shuffled(long seed) {
    SmallExport other = new SmallExport();
    other.cases.addAll(cases);
    Collections.shuffle(other.cases, new Random(seed));
    return other;
  }

  AuditResult audit() throws IOException {
    return auditInFiles(1);
  }

  /** The audit of the cases dealt out to so many files. */
  AuditResult auditInFiles(int count) throws IOException {
    Set<String> columns = new LinkedHashSet<>();
    cases.forEach(one -> columns.addAll(one.keySet()));
    List<Path> files = new ArrayList<>();
    try {
      for (int f = 0; f < count; f++) {
        StringBuilder csv = new StringBuilder(CSVFormat.DEFAULT.format(columns.toArray()) + "\n");
        for (int i = f; i < cases.size(); i += count) {
          Map<String, String> one = cases.get(i);
          Object[] cells = columns.stream().map(c -> one.getOrDefault(c, "")).toArray();
          csv.append(CSVFormat.DEFAULT.format(cells)).append('\n');
        }
        Path file = Files.createTempFile("small", ".csv");
        files.add(file);
        Files.writeString(file, csv, StandardCharsets.UTF_8);
      }
      return new Auditor(
              CONTEXT,
              Intake.load(CONTEXT.folder(), Optional.empty()),
              new AuditResult.Tool("fine-audit", "test"))
          .run(
              files,
              new AuditOptions(
                  "自查自纠",
                  "",
                  LocalDate.of(2026, 11, 23),
                  LocalDate.of(2022, 1, 1),
                  Optional.empty(),
                  true));
    } finally {
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }

  /** The numbers of the cases that a rule flags with their strength, such as {@code 2 hard}. */
  Set<String> flaggedBy(String rule) throws IOException {
    return audit().findings().stream()
        .filter(f -> f.rule().equals(rule))
        .map(
            f ->
                f.decisionNumber().isEmpty()
                    ? f.caseName()
                    : serial(f.decisionNumber()) + " " + f.strength().id())
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  /** The numbers of the cases that a rule can't judge. */
  Set<String> undeterminedBy(String rule) throws IOException {
    return audit().undetermined().stream()
        .filter(u -> u.rule().equals(rule))
        .map(Undetermined::examples)
        .flatMap(List::stream)
        .map(SmallExport::serial)
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  private static String serial(String number) {
    return number.substring(number.indexOf('第') + 1, number.indexOf('号'));
  }
}
