package org.fineaudit.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.tables.RuleFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViolationNamesTest {
  private static final List<String> FILLERS = List.of("涉嫌", "擅自", "违法", "行为", "案");

  private static ViolationNames names() throws IOException {
    return ViolationNames.load(RuleFolders.builtIn(), FILLERS);
  }

  @ParameterizedTest
  @CsvSource({
    "擅自占道经营, 占用城市道路经营",
    "占道经营案, 涉嫌占用人行道摆摊设点经营",
    "未取得建设工程规划许可证进行建设, 未经规划许可建设房屋",
    "运输渣土未采取密闭措施, 车辆未密闭运输",
    "随意倾倒建筑垃圾, 乱倒建筑垃圾"
  })
  void oneActIsWrittenInManyWays(String one, String other) throws IOException {
    assertThat(names().of(one)).isEqualTo(names().of(other));
    assertThat(names().of(one).listed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "擅自占道经营, 擅自占道施工",
    "占道经营, 出店经营",
    "未取得建设工程规划许可证进行建设, 未按照建设工程规划许可证的规定进行建设",
    "随意倾倒生活垃圾, 随意倾倒建筑垃圾",
    "人行道违规停放机动车, 人行道违规停放非机动车",
    "占用绿地, 毁坏绿地",
    "未取得施工许可证施工, 夜间施工噪声扰民"
  })
  void actsThatSoundAlikeStayApart(String one, String other) throws IOException {
    assertThat(names().of(one).name()).isNotEqualTo(names().of(other).name());
  }

  @Test
  void whatTheTableDoesNotKnowKeepsItsWords() throws IOException {
    assertThat(names().of("涉嫌擅自 改装水表案")).isEqualTo(new ViolationNames.Name("改装水表", false));
    assertThat(names().of("违法行为案")).isEqualTo(new ViolationNames.Name("违法行为案", false));
  }

  @Test
  void similarityIsTheShareOfCommonPairs() {
    assertThat(similarity("擅自改装水表", "擅自改装水表")).isEqualTo(1);
    assertThat(similarity("占道经营", "露天烧烤")).isZero();
    assertThat(similarity("未取得规划许可证建设", "未按照规划许可证建设")).isLessThan(0.8);
    assertThat(similarity("", "露天烧烤")).isZero();
  }

  private static double similarity(String a, String b) {
    return ViolationNames.similarity(ViolationNames.pairs(a), ViolationNames.pairs(b));
  }

  @Test
  void everyMistakeOfTheTableIsNamedWithItsLine() {
    String table = "name,words,not\n占道经营,占道+经营,\n占道经营,占道+,\n,摆摊,\n";
    RuleFolder folder = folder(table);
    assertThatThrownBy(() -> ViolationNames.load(folder, FILLERS))
        .isInstanceOfSatisfying(
            UnusableException.class,
            e -> {
              assertThat(e.issues()).hasSize(3);
              assertThat(e.issues()).allMatch(i -> i.toString().contains("violation-names.csv"));
            });
  }

  private static RuleFolder folder(String table) {
    Map<String, byte[]> files = Map.of(ViolationNames.FILE, table.getBytes(StandardCharsets.UTF_8));
    return RuleFolder.of(files);
  }
}
