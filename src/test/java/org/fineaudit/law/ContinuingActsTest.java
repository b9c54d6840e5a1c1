package org.fineaudit.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.fineaudit.cases.Truth;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.RuleFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContinuingActsTest {
  private static final ContinuingActs ACTS = ContinuingActs.load(QueryBuilder.builtIn());

  @ParameterizedTest
  @CsvSource({
    "未取得建设工程规划许可证进行建设,TRUE",
    "在楼顶擅自搭建彩钢房,TRUE",
    "占道经营水果,TRUE",
    "擅自占用城市道路停放设备,TRUE",
    "擅自占用城市绿地,TRUE",
    "未经批准设置大型户外广告,TRUE",
    "在小区公共区域私装地锁,TRUE",
    "未办理排水许可手续,TRUE",
    "餐饮店未安装油烟净化设施,TRUE",
    "运输渣土遗撒路面,FALSE",
    "运输车辆抛洒物料,FALSE",
    "随意倾倒建筑垃圾,FALSE",
    "随地吐痰,FALSE",
    "乱扔果皮,FALSE",
    "违规燃放烟花爆竹,FALSE",
    "露天焚烧落叶,FALSE",
    "擅自砍伐城市树木,FALSE",
    "在电线杆张贴小广告,FALSE",
    "占用绿地并砍伐树木,UNKNOWN",
    "不服从管理,UNKNOWN",
    "'',UNKNOWN"
  })
  void acts(String violation, Truth continuing) {
    assertThat(ACTS.isContinuing(violation)).isEqualTo(continuing);
  }

  @Test
  void aKindThatIsNeitherIsNamed() {
    RuleFolder folder =
        RuleFolder.of(
            Map.of(
                "continuing-acts.csv",
                "words,kind\n占道,sometimes\n,one-off\n".getBytes(StandardCharsets.UTF_8)));
    assertThatThrownBy(() -> ContinuingActs.load(folder))
        .isInstanceOfSatisfying(
            UnusableException.class,
            e -> assertThat(e.issues()).extracting("line").containsExactly(2, 3));
  }
}
