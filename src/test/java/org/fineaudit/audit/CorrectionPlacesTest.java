package org.fineaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A finding says where it looked for an order to correct, and names no column that isn't there. */
class CorrectionPlacesTest {
  private static final String RULE = "fine-without-correction-order";

  @Test
  void onlyColumnsOfTheExportAreNamed() throws IOException {
    SmallExport export =
        new SmallExport().with("处罚内容", "罚款人民币2000元。", "责令改正日期", "").with("责令改正日期", "2024-03-02");

    assertThat(export.audit().findings())
        .filteredOn(finding -> finding.rule().equals(RULE))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .contains("责令改正日期、处罚内容、违法事实、裁量理由中没有责令改正的记载")
                    .doesNotContain("责令改正文书号"));
  }

  @Test
  void wordsInAColumnOfDatesAreNotAnEmptyCell() throws IOException {
    SmallExport export =
        new SmallExport()
            .with("处罚内容", "罚款人民币2000元。", "责令改正日期", "当场责令立即改正")
            .with("责令改正日期", "2024-03-02");

    assertThat(export.flaggedBy(RULE)).isEmpty();
    assertThat(export.undeterminedBy(RULE)).containsExactly("1");
  }
}
