package org.fineaudit.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Cohorts of cases whose truth is known: sizes 5 to 500, different scatter, planted outliers of
 * three times or a third of the usual, aggravated and mitigated cases that are heavier and lighter
 * for a reason, one act under two laws with tenfold ranges, amounts by the unit.
 */
final class KnownCohorts {
  /** How the fines of ordinary cases scatter about the usual one. */
  private enum Scatter {
    ALL_ALIKE,
    ROUND_AMOUNTS,
    WITHIN_TENTH,
    WITHIN_THIRD,
    SKEWED,
    WIDE,
    TWO_HABITS,
    FEW_STEPS;

    double of(Random random) {
      return switch (this) {
        case ALL_ALIKE -> 1;
        case ROUND_AMOUNTS -> new double[] {0.8, 1, 1, 1, 1.2, 1.5}[random.nextInt(6)];
        case WITHIN_TENTH -> 0.9 + 0.2 * random.nextDouble();
        case WITHIN_THIRD -> 0.7 + 0.6 * random.nextDouble();
        case SKEWED -> Math.exp(0.25 * random.nextGaussian());
        case WIDE -> Math.exp(0.3 * random.nextGaussian());
        case TWO_HABITS ->
            (random.nextBoolean() ? 0.75 : 1.25) * (0.95 + 0.1 * random.nextDouble());
        case FEW_STEPS -> new double[] {0.6, 0.6, 1, 1, 1, 1, 1, 1.6, 1.6}[random.nextInt(9)];
      };
    }
  }

  /** A provision, and one with tenfold figures that covers the same act; empty if there is none. */
  private record Norm(String violation, String cited, String other, int usual, boolean byUnit) {}

  private static final List<Norm> NORMS =
      List.of(
          new Norm(
              "随意倾倒建筑垃圾",
              "《城市建筑垃圾管理规定》第二十六条",
              "《中华人民共和国固体废物污染环境防治法》第一百一十一条第一款第（一）项",
              10_000,
              false),
          new Norm("运输车辆未密闭", "《中华人民共和国大气污染防治法》第一百一十六条", "", 4_000, false),
          new Norm("油烟直排", "《中华人民共和国大气污染防治法》第一百一十八条第一款", "", 8_000, false),
          new Norm("擅自砍伐树木", "《平顶山市城市绿化条例》第四十三条第六项", "", 5_000, true),
          new Norm("擅自张贴", "《甲市市容管理条例》第十八条", "", 2_000, false),
          new Norm("占道经营", "", "", 1_000, false));

  private static final List<String> KINDS = List.of("法人及非法人组织", "自然人", "个体工商户");

  private final Random random;
  private final List<String[]> cases = new ArrayList<>();
  private final Set<Integer> planted = new HashSet<>();
  private final Set<Integer> reasoned = new HashSet<>();

  KnownCohorts(long seed, int cohorts, int largest) {
    random = new Random(seed);
    for (int i = 0; i < cohorts; i++) {
      double share = (double) i / Math.max(1, cohorts - 1);
      int size = (int) Math.round(5 * Math.pow(largest / 5.0, share));
      cohort(i, size, NORMS.get(i % NORMS.size()));
    }
  }

  private void cohort(int serial, int size, Norm norm) {
    Scatter scatter = Scatter.values()[random.nextInt(Scatter.values().length)];
    String kind = norm.byUnit() ? KINDS.get(0) : KINDS.get(random.nextInt(2));
    String bureau = "第" + serial + "区城市管理局";
    int outliers = size / 40 + 1;
    for (int i = 0; i < size; i++) {
      double fine = norm.usual() * scatter.of(random);
      if (i < outliers) {
        planted.add(cases.size() + 1);
        fine = random.nextBoolean() ? norm.usual() * 3.0 : norm.usual() / 3.0;
      }
      add(norm, norm.cited(), bureau, kind, fine, "一般", "依照裁量基准确定罚款数额。");
    }
    for (int i = 0; i < size / 8; i++) {
      reasoned.add(cases.size() + 1);
      double fine = norm.usual() * (1.8 + 0.4 * random.nextDouble());
      add(norm, norm.cited(), bureau, kind, fine, "从重", "当事人多次违法，依法从重处罚。");
      reasoned.add(cases.size() + 1);
      double light = norm.usual() * (0.4 + 0.1 * random.nextDouble());
      add(norm, norm.cited(), bureau, kind, light, "从轻", "当事人主动消除违法行为危害后果，依法从轻处罚。");
    }
    for (int i = 0; i < size / 4 && !norm.other().isEmpty(); i++) {
      reasoned.add(cases.size() + 1);
      double fine = norm.usual() * 10 * scatter.of(random);
      add(norm, norm.other(), bureau, kind, fine, "一般", "依照裁量基准确定罚款数额。");
    }
  }

  private void add(
      Norm norm, String cited, String bureau, String kind, double fine, String tier, String why) {
    int base = norm.byUnit() ? 1 + random.nextInt(40) : 0;
    int step = fine >= 10_000 ? 500 : fine >= 2_000 ? 100 : 50;
    long one = Math.max(step, Math.round(fine / step) * step);
    long all = one * Math.max(1, base);
    String day = LocalDate.of(2024, 1, 2).plusDays(random.nextInt(350)).toString();
    cases.add(
        new String[] {
          "处罚机关",
          bureau,
          "行政相对人名称",
          kind + (cases.size() + 1),
          "行政相对人类别",
          kind,
          "案由",
          norm.violation(),
          "违法地点",
          "和平路" + (cases.size() + 1) + "号",
          "违法行为发生日期",
          day,
          "发现日期",
          day,
          "处罚决定日期",
          LocalDate.parse(day).plusDays(20).toString(),
          "处罚依据",
          cited,
          "处罚内容",
          "责令改正；罚款人民币" + all + "元。",
          "罚款金额(元)",
          Long.toString(all),
          "计罚基数",
          base == 0 ? "" : Integer.toString(base),
          "裁量档次",
          tier,
          "裁量理由",
          why
        });
  }

  /** The numbers of the outliers. */
  Set<Integer> planted() {
    return planted;
  }

  /** The numbers of cases that are heavier or lighter for a reason, or under another law. */
  Set<Integer> reasoned() {
    return reasoned;
  }

  int size() {
    return cases.size();
  }

  SmallExport export() {
    SmallExport export = new SmallExport();
    cases.forEach(export::with);
    return export;
  }
}
