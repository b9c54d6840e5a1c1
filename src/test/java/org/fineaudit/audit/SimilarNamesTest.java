package org.fineaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.fineaudit.result.Finding;
import org.junit.jupiter.api.Test;

/** Cases without a citation are compared by their 案由, and the finding says how sure that is. */
class SimilarNamesTest {
  private static final String RULE = "unequal-to-comparable-cases";

  private static SmallExport add(SmallExport export, int count, String violation, int fine) {
    for (int i = 0; i < count; i++) {
      export.with(
          "处罚依据",
          "",
          "案由",
          violation,
          "行政相对人名称",
          violation + i,
          "违法地点",
          violation + i + "号",
          "罚款金额(元)",
          Integer.toString(fine + i),
          "处罚内容",
          "责令改正；罚款人民币" + (fine + i) + "元。");
    }
    return export;
  }

  private static List<Finding> findings(SmallExport export) throws IOException {
    return export.audit().findings().stream().filter(f -> f.rule().equals(RULE)).toList();
  }

  @Test
  void namesOfOneActInTheTableAreOne() throws IOException {
    SmallExport export = new SmallExport();
    add(export, 3, "擅自占道经营", 1000);
    add(export, 3, "占用城市道路经营", 1000);
    add(export, 1, "占用人行道摆摊经营", 6000);
    assertThat(findings(export))
        .singleElement()
        .satisfies(
            f -> assertThat(f.message()).contains("案由“占道经营”", "没有引用条款，案由归为一类", "连同本案7件（同一机关）"));
  }

  @Test
  void namesThatAreOnlyWrittenAlikeAreTheLastStepAndSaidSo() throws IOException {
    SmallExport export = new SmallExport();
    add(export, 6, "在公园内擅自燃放孔明灯", 1000);
    add(export, 1, "在公园内燃放孔明灯的", 6000);
    assertThat(findings(export))
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("案由写法相近的案件", "先核对是否同一违法行为"));
  }

  @Test
  void otherActsAreNoComparison() throws IOException {
    SmallExport export = new SmallExport();
    add(export, 6, "在公园内擅自燃放孔明灯", 1000);
    add(export, 1, "在湖泊内擅自捕捞水产品", 6000);
    assertThat(findings(export)).isEmpty();
  }
}
