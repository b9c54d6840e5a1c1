package org.fineaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fineaudit.ledger.LedgerLayout;
import org.fineaudit.ledger.LedgerWorkbook;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.AuditResult.Coverage;
import org.fineaudit.result.AuditResult.Undetermined;
import org.fineaudit.result.Finding;
import org.fineaudit.result.Masking;
import org.fineaudit.rules.RuleScope;
import org.fineaudit.tables.RuleFolders;

/**
 * Whatever an export holds and lacks, every rule's figures add up, in the result and in the ledger
 * alike: each case is flagged, clear, undetermined or not concerned.
 */
class CoverageSumsTest {
  private static final Map<String, List<String>> VALUES = new TreeMap<>();

  static {
    VALUES.put("行政相对人名称", List.of("甲公司", "乙公司", "张某某", ""));
    VALUES.put("行政相对人类别", List.of("法人及非法人组织", "自然人", "个体工商户", "不详", ""));
    VALUES.put("证件号码", List.of("410402200708120014", "91410402MA44AB1234", ""));
    VALUES.put("案由", List.of("擅自占用城市道路", "店外经营", "露天烧烤", ""));
    VALUES.put("违法地点", List.of("建设路8号", "光明路3号", ""));
    VALUES.put("违法行为发生日期", List.of("2024-03-01", "2021-02-01", "某日", ""));
    VALUES.put("发现日期", List.of("2024-03-01", "2023-06-01", ""));
    VALUES.put("立案日期", List.of("2024-03-02", "2023-01-02", ""));
    VALUES.put("处罚决定日期", List.of("2024-04-01", "2024-04-30", ""));
    VALUES.put("责令改正文书号", List.of("责改1号", ""));
    VALUES.put("复查结果", List.of("已改正", "拒不改正", ""));
    VALUES.put("程序类型", List.of("普通程序", "简易程序", ""));
    VALUES.put("处罚依据", List.of("《城市道路管理条例》第四十二条", "《平顶山市城市市容和环境卫生管理条例》第四十四条", "会议纪要", ""));
    VALUES.put("裁量档次", List.of("一般", "从轻", "从重", ""));
    VALUES.put("裁量理由", List.of("情节轻微，及时改正，没有造成危害后果。", "当事人屡教不改。", ""));
    VALUES.put("处罚内容", List.of("责令改正；罚款2000元。", "罚款贰佰元", ""));
    VALUES.put("罚款金额(元)", List.of("2000", "200", "20000", "0", ""));
    VALUES.put("实缴金额(元)", List.of("2000", "100", ""));
    VALUES.put("电子监控设备编号", List.of("D-1", ""));
    VALUES.put("案件状态", List.of("已结案", "已撤销", ""));
  }

  private static final DataFormatter SHOWN = new DataFormatter(Locale.ROOT);

  /** Which columns an export has, and what its cases hold. */
  @Provide
  Arbitrary<List<List<String>>> exports() {
    return Arbitraries.of(VALUES.keySet())
        .set()
        .ofMinSize(4)
        .flatMap(
            columns -> {
              List<Arbitrary<String>> cells = new ArrayList<>();
              columns.forEach(c -> cells.add(Arbitraries.of(VALUES.get(c)).map(v -> c + "\t" + v)));
              return Combinators.combine(cells).as(List::copyOf).list().ofMinSize(1).ofMaxSize(40);
            });
  }

  @Property(tries = 12)
  void everyRulesFiguresAddUp(@ForAll("exports") List<List<String>> cases) throws IOException {
    SmallExport export = new SmallExport();
    cases.forEach(
        one -> export.with(one.stream().flatMap(CoverageSumsTest::cell).toArray(String[]::new)));
    AuditResult result = export.audit();
    Map<String, List<String>> inLedger = coverageOfTheLedger(result);
    assertThat(inLedger).hasSize(result.coverage().size());
    for (Coverage rule : result.coverage()) {
      addsUp(result, rule);
      assertThat(inLedger.get(rule.rule()))
          .as(rule.rule())
          .containsExactly(
              figures(
                  rule.judged(),
                  rule.flagged(),
                  rule.clear(),
                  rule.undetermined(),
                  rule.notApplicable()));
    }
  }

  private static Stream<String> cell(String columnAndValue) {
    return Stream.of(columnAndValue.split("\t", -1));
  }

  private static String[] figures(int... counts) {
    return Arrays.stream(counts).mapToObj(String::valueOf).toArray(String[]::new);
  }

  private static void addsUp(AuditResult result, Coverage rule) {
    boolean ofCases = SmallExport.scope(rule.rule()) == RuleScope.CASE;
    int all = rule.judged() + rule.undetermined() + rule.notApplicable();
    assertThat(rule.judged()).as(rule.rule()).isEqualTo(rule.flagged() + rule.clear());
    if (ofCases) {
      assertThat(all).as(rule.rule()).isEqualTo(result.summary().rowsAudited());
    }
    assertThat(result.findings().stream().map(Finding::rule).filter(rule.rule()::equals))
        .as(rule.rule())
        .hasSize(rule.flagged());
    List<Undetermined> reasons =
        result.undetermined().stream().filter(u -> u.rule().equals(rule.rule())).toList();
    assertThat(sum(reasons.stream().filter(u -> !u.smallSample()).toList()))
        .as(rule.rule())
        .isEqualTo(rule.undetermined());
    assertThat(sum(reasons.stream().filter(Undetermined::smallSample).toList()))
        .as(rule.rule())
        .isEqualTo(ofCases ? 0 : rule.notApplicable());
    Map<String, Integer> byField = new TreeMap<>();
    for (Undetermined reason : reasons) {
      assertThat(reason.missing()).as(rule.rule()).isNotEmpty();
      if (!reason.smallSample()) {
        reason.missing().forEach(field -> byField.merge(field, reason.cases(), Integer::sum));
      }
    }
    assertThat(byField).as(rule.rule()).isEqualTo(new TreeMap<>(rule.missing()));
  }

  private static int sum(List<Undetermined> reasons) {
    return reasons.stream().mapToInt(Undetermined::cases).sum();
  }

  /** Judged, flagged, clear, undetermined, not applicable: as the sheet 运行信息 shows them. */
  private static Map<String, List<String>> coverageOfTheLedger(AuditResult result)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LedgerWorkbook.write(
        List.of(result),
        LedgerLayout.load(RuleFolders.builtIn()),
        Optional.empty(),
        Masking.ON,
        out);
    Map<String, List<String>> coverage = new TreeMap<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      Sheet sheet = workbook.getSheet("运行信息");
      boolean in = false;
      for (Row row : sheet) {
        List<String> cells = shown(row);
        in |= cells.get(0).startsWith("各规则判定情况");
        if (in && cells.size() > 6 && cells.get(2).matches("\\d+")) {
          coverage.put(cells.get(0).split(" ", 2)[0], cells.subList(2, 7));
        }
      }
    }
    return coverage;
  }

  private static List<String> shown(Row row) {
    return StreamSupport.stream(row.spliterator(), false).map(SHOWN::formatCellValue).toList();
  }
}
