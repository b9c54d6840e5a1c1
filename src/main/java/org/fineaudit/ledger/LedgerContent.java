package org.fineaudit.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fineaudit.cases.Place;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.Finding;
import org.fineaudit.result.Masking;

/**
 * What a ledger says.
 *
 * @param results masked, each once
 * @param findings each id once, but for ids that one result has twice
 * @param typed what people filled in above the header
 * @param runs marks of the results
 */
record LedgerContent(
    List<AuditResult> results,
    List<Found> findings,
    LedgerRows rows,
    String unit,
    LocalDate date,
    Map<String, String> typed,
    Set<String> runs,
    List<Message> doubts,
    List<StrayWords> strays) {
  private static final int NAMED_UNITS = 3;
  private static final int MARK = 8;

  /** That of {@link Finding#ORDER}; most are told apart without reading them whole. */
  private static final Comparator<Found> ORDER =
      Comparator.comparing(Found::authority)
          .thenComparing(Found::problem)
          .thenComparing(
              Found::decisionDate, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(Found::finding, Finding.ORDER)
          .thenComparingInt(Found::result);

  /** A row of an input of one of the results: a case. */
  private record CaseKey(int result, Place place) {}

  static LedgerContent of(
      List<AuditResult> results,
      LedgerLayout layout,
      List<PreviousLedger> previous,
      Masking masking) {
    List<AuditResult> masked = once(results).stream().map(masking::apply).toList();
    List<Message> doubts = new ArrayList<>();
    if (results.size() > masked.size()) {
      doubts.add(Message.of("ledger.doubt-result-twice", results.size() - masked.size()));
    }
    List<Found> findings = findings(masked, doubts);
    Set<String> runs = masked.stream().map(LedgerContent::mark).collect(Collectors.toSet());
    LedgerRows rows =
        previous.isEmpty()
            ? LedgerRows.of(findings)
            : LedgerRows.of(findings, previous, runs, layout);
    if (rows.rows().size() > SheetPen.MOST_ROWS) {
      throw new UnusableException(
          Issue.of(SheetNames.LEDGER, Message.of("ledger.too-many-rows", rows.rows().size())));
    }
    doubts.addAll(rows.doubts());
    Map<String, String> typed = typed(previous);
    String unit = units(masked);
    Set<StrayWords> strays = new LinkedHashSet<>(rows.strays());
    previous.forEach(p -> unitTyped(p, unit, strays));
    return new LedgerContent(
        masked,
        findings,
        rows,
        unit.isBlank() ? typed.getOrDefault(LedgerField.UNIT, "") : unit,
        masked.stream().map(AuditResult::date).max(Comparator.naturalOrder()).orElseThrow(),
        typed,
        runs,
        List.copyOf(doubts),
        List.copyOf(strays));
  }

  /** Comparing a result means to go through all its findings. */
  private static List<AuditResult> once(List<AuditResult> results) {
    return results.size() == 1 ? results : results.stream().distinct().toList();
  }

  private static Map<String, String> typed(List<PreviousLedger> previous) {
    Map<String, Set<String>> all = new LinkedHashMap<>();
    for (PreviousLedger ledger : previous) {
      ledger
          .fields()
          .forEach((label, text) -> all.computeIfAbsent(label, l -> new TreeSet<>()).add(text));
    }
    Map<String, String> typed = new HashMap<>();
    all.forEach((label, texts) -> typed.put(label, String.join("、", texts)));
    return typed;
  }

  /** A unit that people typed over the one the tool wrote. */
  private static void unitTyped(PreviousLedger ledger, String unit, Set<StrayWords> strays) {
    String typed = ledger.fields().getOrDefault(LedgerField.UNIT, "");
    boolean written =
        ledger.memory().rowSums().contains(Checks.text(LedgerField.UNIT + "：" + typed));
    if (!typed.isEmpty() && !unit.isBlank() && !written && !unit.contains(typed)) {
      strays.add(StrayWords.of(typed, Message.of("ledger.stray-unit", unit), ledger.file()));
    }
  }

  /** The mark of an audit: the same for the same inputs, rules and scope, whatever the day. */
  private static String mark(AuditResult result) {
    StringBuilder text = new StringBuilder();
    text.append(result.tool().version()).append('|').append(result.phase());
    text.append('|').append(result.unit()).append('|').append(result.from());
    text.append('|').append(result.to()).append('|').append(result.rules().sha256());
    result.inputs().stream()
        .map(i -> i.sha256() + "|" + i.sheet())
        .sorted()
        .forEach(i -> text.append('|').append(i));
    result.findings().forEach(f -> text.append('|').append(f.id()));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, MARK);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The findings of all results; what several results say counts as the latest says it. */
  private static List<Found> findings(List<AuditResult> results, List<Message> doubts) {
    List<Integer> latestFirst =
        IntStream.range(0, results.size())
            .boxed()
            .sorted(
                Comparator.comparing((Integer i) -> results.get(i).date())
                    .reversed()
                    .thenComparing(i -> i))
            .toList();
    Map<String, Integer> saidBy = new HashMap<>();
    Map<CaseKey, Integer> caseNumbers = new HashMap<>();
    List<Found> findings = new ArrayList<>();
    int again = 0;
    for (int i : latestFirst) {
      List<Finding> own = results.get(i).findings();
      for (int f = 0; f < own.size(); f++) {
        Finding finding = own.get(f);
        if (results.size() == 1 || saidBy.computeIfAbsent(finding.id(), id -> i) == i) {
          int number =
              caseNumbers.computeIfAbsent(
                  new CaseKey(i, finding.source()), k -> caseNumbers.size());
          findings.add(new Found(i, own, f, finding, number));
        } else {
          again++;
        }
      }
    }
    if (again > 0) {
      doubts.add(Message.of("ledger.doubt-finding-twice", again));
    }
    findings.sort(ORDER);
    return findings;
  }

  private static String units(List<AuditResult> results) {
    Set<String> units = new LinkedHashSet<>();
    for (AuditResult result : results) {
      if (!result.unit().isBlank()) {
        units.add(result.unit());
      } else if (result.summary().units().size() == 1) {
        units.add(result.summary().units().get(0).unit());
      }
    }
    if (units.size() > NAMED_UNITS) {
      return units.iterator().next() + "等" + units.size() + "个单位";
    }
    return String.join("、", units);
  }
}
