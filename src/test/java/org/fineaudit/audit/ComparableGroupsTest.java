package org.fineaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.fineaudit.result.Finding;
import org.junit.jupiter.api.Test;

/** Findings about groups of comparable cases. */
class ComparableGroupsTest {
  private static SmallExport add(
      SmallExport export, int count, String authority, int fine, String... more) {
    for (int i = 0; i < count; i++) {
      int one = fine + 100 * (i % 3);
      String[] columns = {
        "处罚机关", authority,
        "行政相对人名称", authority + i,
        "违法地点", "和平路" + i + "号",
        "罚款金额(元)", Integer.toString(one),
        "处罚内容", "责令改正；罚款人民币" + one + "元。"
      };
      String[] all = java.util.Arrays.copyOf(columns, columns.length + more.length);
      System.arraycopy(more, 0, all, columns.length, more.length);
      export.with(all);
    }
    return export;
  }

  private static List<Finding> findings(SmallExport export, String rule) throws IOException {
    return export.audit().findings().stream().filter(f -> f.rule().equals(rule)).toList();
  }

  @Test
  void anAuthorityThatFinesTwiceAsMuchAsTheOthersIsOneFinding() throws IOException {
    SmallExport export = new SmallExport();
    add(export, 12, "甲区城市管理局", 4000);
    add(export, 12, "乙区城市管理局", 2000);
    add(export, 12, "丙区城市管理局", 2000);
    List<Finding> found = findings(export, "authority-level-differs");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).authority()).isEqualTo("甲区城市管理局");
    assertThat(found.get(0).scope()).isEqualTo("group");
    assertThat(found.get(0).message()).contains("12件").contains("其他机关24件");
    assertThat(found.get(0).message()).contains("概率不超过0.0001");
    assertThat(findings(export.shuffled(3), "authority-level-differs"))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.id()).isEqualTo(found.get(0).id());
              assertThat(f.evidence().get("groupChance"))
                  .isEqualTo(found.get(0).evidence().get("groupChance"));
            });
  }

  @Test
  void fewCasesAreListedWithTheirNumberAndNotJudged() throws IOException {
    SmallExport export = new SmallExport();
    add(export, 6, "甲区城市管理局", 4000);
    add(export, 12, "乙区城市管理局", 2000);
    assertThat(findings(export, "authority-level-differs")).isEmpty();
    assertThat(export.audit().undetermined())
        .filteredOn(u -> u.rule().equals("authority-level-differs"))
        .singleElement()
        .satisfies(u -> assertThat(u.examples().toString()).contains("甲区城市管理局").contains("6件"));
  }

  @Test
  void oneActUnderTwoLawsAtTheSameTimeIsOneFindingAndNeverMixed() throws IOException {
    String waste = "《中华人民共和国固体废物污染环境防治法》第一百一十一条第一款第（一）项";
    SmallExport export = new SmallExport();
    add(export, 8, "甲区城市管理局", 5000, "处罚依据", "《城市生活垃圾管理办法》第四十二条", "案由", "随意倾倒生活垃圾");
    add(export, 2, "甲区城市管理局", 60_000, "处罚依据", waste, "案由", "随意倾倒生活垃圾");
    List<Finding> found = findings(export, "one-act-two-laws");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).message()).contains("2件").contains("8件").contains("固体废物");
    assertThat(findings(export, "unequal-to-comparable-cases")).isEmpty();
  }

  @Test
  void aNewLawAfterAnOldOneIsNoChoice() throws IOException {
    String waste = "《中华人民共和国固体废物污染环境防治法》第一百一十一条第一款第（一）项";
    SmallExport export = new SmallExport();
    add(export, 8, "甲区城市管理局", 5000, "处罚依据", "《城市生活垃圾管理办法》第四十二条", "案由", "随意倾倒生活垃圾");
    add(export, 2, "甲区城市管理局", 60_000, "处罚依据", waste, "案由", "随意倾倒生活垃圾", "处罚决定日期", "2024-06-01");
    assertThat(findings(export, "one-act-two-laws")).isEmpty();
  }
}
