package org.fineaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** One event with several parties, and one party at different times. */
class EventFinesTest {
  private static final String EVENT = "one-event-different-fines";
  private static final String JUMP = "same-party-fine-jumps";

  private static String[] fined(int fine, String... more) {
    String[] all = new String[more.length + 6];
    all[0] = "罚款金额(元)";
    all[1] = Integer.toString(fine);
    all[2] = "处罚内容";
    all[3] = "责令改正；罚款人民币" + fine + "元。";
    all[4] = "裁量理由";
    all[5] = "依照裁量基准“一般”档次确定罚款数额，当事人没有从轻、从重情节。";
    System.arraycopy(more, 0, all, 6, more.length);
    return all;
  }

  @Test
  void theHeavierPartyToAnEventIsNamedWithTheOther() throws IOException {
    SmallExport export =
        new SmallExport()
            .with(fined(6000))
            .with(fined(2000, "行政相对人名称", "甲市第二建材有限公司"))
            .with(fined(9000, "行政相对人名称", "甲市第三建材有限公司", "违法地点", "建设路9号"))
            .with(fined(9000, "行政相对人名称", "李四", "行政相对人类别", "自然人"));
    assertThat(export.flaggedBy(EVENT)).containsExactly("1 soft");
    assertThat(export.audit().findings())
        .filteredOn(f -> f.rule().equals(EVENT))
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("第2号（2024-04-01，甲市第二建材有限公司，罚款2000元）"));
    assertThat(export.shuffled(4).flaggedBy(EVENT)).containsExactly("1 soft");
  }

  @Test
  void withoutAPlaceNothingIsSaidOfEvents() throws IOException {
    SmallExport export = new SmallExport().with(fined(6000, "违法地点", ""));
    assertThat(export.undeterminedBy(EVENT)).containsExactly("1");
  }

  @Test
  void theLaterOfTwoUnlikeFinesForOnePartyIsNamed() throws IOException {
    SmallExport export =
        new SmallExport()
            .with(fined(1000))
            .with(
                fined(4000, "处罚决定日期", "2025-02-01", "违法行为发生日期", "2025-01-05", "发现日期", "2025-01-05"))
            .with(
                fined(
                    4000, "处罚决定日期", "2025-03-01", "违法行为发生日期", "2025-02-05", "发现日期", "2025-02-05"));
    assertThat(export.flaggedBy(JUMP)).containsExactly("2 soft");
    assertThat(export.shuffled(2).flaggedBy(JUMP)).containsExactly("2 soft");
  }

  @Test
  void afterTwoYearsOrWithAReasonAJumpIsNoLead() throws IOException {
    String[] reason = fined(4000, "处罚决定日期", "2025-02-01", "违法行为发生日期", "2025-01-05");
    reason[5] = "当事人一年内多次违法，依法从重处罚。";
    SmallExport export =
        new SmallExport()
            .with(fined(1000))
            .with(reason)
            .with(fined(9000, "处罚决定日期", "2026-05-02", "违法行为发生日期", "2026-04-05"));
    assertThat(export.flaggedBy(JUMP)).isEmpty();
  }
}
