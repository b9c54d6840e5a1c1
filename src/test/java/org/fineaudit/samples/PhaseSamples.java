package org.fineaudit.samples;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.ProblemType;

/**
 * Three exports of the same three bureaus, as they stood in three phases, and the story of each
 * problem from one to the next.
 */
final class PhaseSamples {
  private static final Set<Bureau> BUREAUS = Set.of(Bureau.YEXIAN, Bureau.ZHANHE, Bureau.BAOFENG);
  private static final String ROADSIDE = "叶城管罚决字〔2022〕第5号";

  private final List<Story> stories = new ArrayList<>();
  private final Map<String, List<Consumer<Map<Field, String>>>> edits = new LinkedHashMap<>();
  private final List<SampleCase> all;

  /**
   * What becomes of a problem.
   *
   * @param from the number of the older phase
   * @param cause the cause that must be named
   */
  private record Story(
      int from, String number, ProblemType problem, String state, String cause, String why) {}

  private PhaseSamples(List<SampleCase> cases) {
    this.all = cases.stream().filter(c -> BUREAUS.contains(c.bureau())).toList();
  }

  static Map<String, byte[]> files(List<SampleCase> cases) {
    PhaseSamples samples = new PhaseSamples(cases);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("phases/phase-1.csv", CsvExports.utf8(samples.first()));
    files.put("phases/phase-2.csv", CsvExports.utf8(samples.second()));
    files.put("phases/phase-3.csv", CsvExports.utf8(samples.third()));
    samples.tell();
    files.put("phases/story.csv", samples.stories());
    return files;
  }

  /** Before the bureaus put their data in order. */
  private List<SampleCase> first() {
    edits.clear();
    edit("宝城管罚决字〔2024〕第3号", cells -> cells.remove(Field.LEGAL_BASIS));
    edit("宝城管罚决字〔2023〕第9号", cells -> order(cells, "宝城管责改字〔2023〕第77号", "2023-06-02"));
    edit("宝城管罚决字〔2024〕第2号", cells -> cells.put(Field.DECISION_DATE, "2021-04-30"));
    return edited(number -> !number.equals("平湛城管罚决字〔2025〕第1号"));
  }

  /** Half a year later. */
  private List<SampleCase> second() {
    edits.clear();
    edit(
        "叶城管罚决字〔2024〕第2号",
        cells -> cells.keySet().removeAll(Set.of(Field.VIOLATION_DATE, Field.VIOLATION_END_DATE)));
    edit("叶城管罚决字〔2024〕第2号", cells -> cells.put(Field.VIOLATION_FACTS, "详见案卷。"));
    edit("叶城管罚决字〔2023〕第3号", cells -> order(cells, "叶城管责改字〔2023〕第91号", "2023-03-01"));
    edit("叶城管罚决字〔2023〕第4号", cells -> cells.put(Field.DECISION_DATE, "2021-12-28"));
    edit("平湛城管罚决字〔2023〕第2号", cells -> fine(cells, "9500"));
    edit("平湛城管罚决字〔2022〕第7号", cells -> fine(cells, "60000"));
    edit("平湛城管罚决字〔2022〕第5号", cells -> order(cells, "平湛城管责改字〔2022〕第83号", "2022-03-01"));
    edit(
        "宝城管罚决字〔2024〕第4号",
        cells -> cells.keySet().removeAll(Set.of(Field.DECISION_NUMBER, Field.CASE_NUMBER)));
    Set<String> gone = roadside();
    return edited(number -> !number.equals("叶城管罚决字〔2023〕第5号") && !gone.contains(number));
  }

  /** A year later: one bureau has not reported, and the rules have been changed. */
  private List<SampleCase> third() {
    edits.clear();
    edit("叶城管罚决字〔2023〕第4号", cells -> cells.put(Field.DECISION_DATE, "2021-12-28"));
    edit("平湛城管罚决字〔2023〕第2号", cells -> fine(cells, "9500"));
    edit("平湛城管罚决字〔2022〕第7号", cells -> fine(cells, "24000"));
    edit("平湛城管罚决字〔2022〕第5号", cells -> order(cells, "平湛城管责改字〔2022〕第83号", "2022-03-01"));
    Set<String> gone = roadside();
    return edited(number -> !number.startsWith("宝") && !gone.contains(number));
  }

  /** So many of the cases comparable with one that too few are left. */
  private Set<String> roadside() {
    String violation =
        all.stream()
            .filter(c -> c.decisionNumber().equals(ROADSIDE))
            .findFirst()
            .orElseThrow()
            .cell(Field.VIOLATION);
    return all.stream()
        .filter(c -> c.bureau() == Bureau.YEXIAN && c.cell(Field.VIOLATION).equals(violation))
        .map(SampleCase::decisionNumber)
        .filter(number -> !number.equals(ROADSIDE))
        .collect(java.util.stream.Collectors.toSet());
  }

  private void tell() {
    becomes(1, "叶城管罚决字〔2023〕第5号", ProblemType.MAXIMUM_TIER, "已销号", "case-absent", "第二份导出表里没有这件案件");
    becomes(1, ROADSIDE, ProblemType.UNEQUAL_PENALTY, "已销号", "others-changed", "类案从导出表里消失，剩下的不足六件");
    becomes(
        1, "叶城管罚决字〔2024〕第2号", ProblemType.EXPIRED_LIMITATION, "已销号", "undetermined", "违法行为日期空了");
    becomes(
        1, "叶城管罚决字〔2023〕第3号", ProblemType.NO_CORRECTION_ORDER, "已销号", "case-changed", "补录了责令改正");
    becomes(
        1, "叶城管罚决字〔2023〕第4号", ProblemType.MISSED_LENIENCY, "已销号", "out-of-scope", "决定日期更正到2021年");
    becomes(1, "平湛城管罚决字〔2022〕第7号", ProblemType.UNEQUAL_PENALTY, "变化", "case-changed", "罚款减为60000元");
    becomes(1, "平湛城管罚决字〔2024〕第5号", ProblemType.UNEQUAL_PENALTY, "持续", "unchanged", "没有变化");
    becomes(1, "平湛城管罚决字〔2023〕第1号", ProblemType.EXPIRED_LIMITATION, "持续", "unchanged", "没有变化");
    becomes(
        1, "平湛城管罚决字〔2022〕第5号", ProblemType.NO_CORRECTION_ORDER, "已销号", "clean", "补录了责令改正，审查没有这个问题");
    becomes(1, "平湛城管罚决字〔2025〕第1号", ProblemType.MISSED_LENIENCY, "新增", "case-new", "第一份导出表没有这件案件");
    becomes(
        1, "宝城管罚决字〔2024〕第3号", ProblemType.MAXIMUM_TIER, "新增", "was-undetermined", "第一次没有处罚依据，无法判定");
    becomes(1, "宝城管罚决字〔2023〕第9号", ProblemType.NO_CORRECTION_ORDER, "新增", "was-clean", "第一次填有责令改正");
    becomes(
        1,
        "宝城管罚决字〔2024〕第2号",
        ProblemType.EXPIRED_LIMITATION,
        "新增",
        "was-out-of-scope",
        "第一次决定日期误作2021年");
    becomes(
        1, "宝城管罚决字〔2024〕第4号", ProblemType.MISSED_LENIENCY, "已销号", "may-be-set-aside", "文号空了，这一行搁置");
    becomes(2, "平湛城管罚决字〔2023〕第2号", ProblemType.MAXIMUM_TIER, "已销号", "rule-changed", "界线从0.7改为0.95");
    becomes(2, "平湛城管罚决字〔2023〕第1号", ProblemType.EXPIRED_LIMITATION, "已销号", "rule-off", "规则停用");
    becomes(2, "平湛城管罚决字〔2022〕第7号", ProblemType.UNEQUAL_PENALTY, "已销号", "clean", "罚款减到类案水平");
    becomes(
        2, "叶城管罚决字〔2023〕第3号", ProblemType.NO_CORRECTION_ORDER, "新增", "case-changed", "责令改正又没有了");
    becomes(2, "宝城管罚决字〔2023〕第6号", ProblemType.UNEQUAL_PENALTY, "已销号", "unit-absent", "宝丰县没有报数据");
  }

  private void becomes(
      int from, String number, ProblemType problem, String state, String cause, String why) {
    stories.add(new Story(from, number, problem, state, cause, why));
  }

  private byte[] stories() {
    StringBuilder text = new StringBuilder("old,new,decisionNumber,problem,state,cause,why\r\n");
    for (Story story : stories) {
      text.append(
              CSVFormat.DEFAULT.format(
                  story.from(),
                  story.from() + 1,
                  story.number(),
                  story.problem().id(),
                  story.state(),
                  story.cause(),
                  story.why()))
          .append("\r\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void edit(String number, Consumer<Map<Field, String>> change) {
    edits.computeIfAbsent(number, n -> new ArrayList<>()).add(change);
  }

  private static void order(Map<Field, String> cells, String notice, String day) {
    cells.put(Field.CORRECTION_NOTICE_NUMBER, notice);
    cells.put(Field.CORRECTION_DATE, day);
  }

  private static void fine(Map<Field, String> cells, String yuan) {
    cells.put(Field.FINE, yuan + ".00");
    cells.put(Field.PAID_AMOUNT, yuan + ".00");
    cells.put(Field.PENALTY_CONTENT, "责令改正；罚款人民币" + yuan + "元。");
  }

  private List<SampleCase> edited(Predicate<String> kept) {
    List<SampleCase> cases = new ArrayList<>();
    for (SampleCase one : all) {
      if (kept.test(one.decisionNumber())) {
        Map<Field, String> cells = new EnumMap<>(one.cells());
        edits.getOrDefault(one.decisionNumber(), List.of()).forEach(e -> e.accept(cells));
        cases.add(new SampleCase(one.bureau(), cells, one.plants()));
      }
    }
    return cases;
  }
}
