package org.fineaudit.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fineaudit.cases.Citation;
import org.fineaudit.cases.DiscretionTier;
import org.fineaudit.cases.Money;
import org.fineaudit.cases.Truth;
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.RuleFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawTablesTest {
  private static final RuleFolder BUILT_IN = QueryBuilder.builtIn();
  private static final Statutes STATUTES = Statutes.load(BUILT_IN);
  private static final LawTables TABLES = LawTables.load(BUILT_IN, STATUTES);
  private static final LocalDate DAY = LocalDate.of(2024, 6, 3);
  private static final String TIERS =
      "region,law,article,paragraph,item,subject,tier,amount_basis,amount_min,amount_max,source,"
          + "valid_from,valid_to,sample\n";
  private static final String ROW = "甲市,城市建筑垃圾管理规定,22,1,,施工单位,";

  private static Citation cite(String law, String article) {
    return new Citation(law, article, "", "", Citation.Role.BASIS);
  }

  private static RuleFolder with(String file, String content) {
    Map<String, byte[]> files = new HashMap<>();
    BUILT_IN.names().forEach(name -> files.put(name, BUILT_IN.file(name).orElseThrow()));
    files.put(file, content.getBytes(StandardCharsets.UTF_8));
    return RuleFolder.of(files);
  }

  private static List<String> mistakes(String file, String content) {
    RuleFolder folder = with(file, content);
    return catchThrowableOfType(
            UnusableException.class, () -> LawTables.load(folder, Statutes.load(folder)))
        .issues()
        .stream()
        .map(issue -> issue.in(Lang.ZH))
        .toList();
  }

  private static List<Provision> clearing() {
    return STATUTES.at("城市建筑垃圾管理规定", "22", "1", "", DAY);
  }

  @Test
  void aStandardHoldsForItsRegionOnly() {
    Optional<DiscretionTable.TierRange> found =
        TABLES
            .discretion()
            .find(clearing(), DiscretionTier.NORMAL, "登封市城市管理局", DAY, Optional.empty());
    assertThat(found).isPresent();
    assertThat(found.get().min()).isEqualTo(Money.yuan(15_000));
    assertThat(found.get().max()).isEqualTo(Money.yuan(30_000));
    assertThat(found.get().sample()).isTrue();
    assertThat(
            TABLES
                .discretion()
                .find(clearing(), DiscretionTier.NORMAL, "叶县城市管理局", DAY, Optional.empty()))
        .isEmpty();
    assertThat(
            TABLES
                .discretion()
                .find(clearing(), DiscretionTier.SERIOUS, "登封市城市管理局", DAY, Optional.empty()))
        .isEmpty();
  }

  @Test
  void pricesNeedTheirBase() {
    RuleFolder folder =
        with("discretion.csv", TIERS + "甲市,城市绿线管理办法,17,,,any,一般,per-unit,10,20,某文件,,,no\n");
    DiscretionTable table = LawTables.load(folder, Statutes.load(folder)).discretion();
    List<Provision> rows = STATUTES.at("城市绿线管理办法", "17", "", "", DAY);
    assertThat(table.find(rows, DiscretionTier.NORMAL, "甲市城管局", DAY, Optional.empty())).isEmpty();
    assertThat(
            table
                .find(rows, DiscretionTier.NORMAL, "甲市城管局", DAY, Optional.of(BigDecimal.valueOf(3)))
                .orElseThrow()
                .max())
        .isEqualTo(Money.yuan(60));
  }

  @Test
  void tiersThatContradictThemselvesOrTheLawAreRefusedTogether() {
    List<String> mistakes =
        mistakes(
            "discretion.csv",
            TIERS
                + ROW
                + "轻微,fixed,4000,20000,某文件,,,no\n"
                + ROW
                + "一般,fixed,15000,30000,某文件,,,no\n"
                + ROW
                + "中等,fixed,30000,50000,某文件,,,no\n"
                + ROW
                + "严重,fixed,x,50000,某文件,2024-02-01,2023-02-01,no\n");
    assertThat(mistakes).anyMatch(m -> m.contains("discretion.csv:3") && m.contains("重叠"));
    assertThat(mistakes).anyMatch(m -> m.contains("discretion.csv:2") && m.contains("法定幅度"));
    assertThat(mistakes).anyMatch(m -> m.contains("discretion.csv:4") && m.contains("中等"));
    assertThat(mistakes).anyMatch(m -> m.contains("discretion.csv:5") && m.contains("amount_min"));
    assertThat(mistakes).anyMatch(m -> m.contains("discretion.csv:5") && m.contains("早于施行日"));
  }

  @Test
  void gapsAndMissingPartiesAreTold() {
    RuleFolder folder =
        with(
            "discretion.csv",
            TIERS
                + ROW
                + "轻微,fixed,5000,15000,某文件,,,no\n"
                + ROW
                + "一般,fixed,20000,30000,某文件,,2024-12-31,no\n"
                + ROW
                + "一般,fixed,15000,30000,某文件,2025-01-01,,no\n"
                + "甲市,城市建筑垃圾管理规定,25,,1,施工单位,一般,fixed,10000,100000,某文件,,,no\n");
    Statutes statutes = Statutes.load(folder);
    List<String> notices =
        LawTables.load(folder, statutes).discretion().notices(statutes).stream()
            .map(issue -> issue.in(Lang.ZH))
            .toList();
    assertThat(notices)
        .filteredOn(n -> n.contains("轻微档与一般档之间有缺口"))
        .singleElement()
        .asString()
        .contains("discretion.csv:3");
    assertThat(notices).anyMatch(n -> n.contains("discretion.csv:4") && n.contains("没有到法定上限"));
    assertThat(notices).anyMatch(n -> n.contains("没有建设单位、运输建筑垃圾的单位的档次"));
  }

  @ParameterizedTest
  @CsvSource({"中华人民共和国行政处罚法, 86", "行政处罚法, 86", "中华人民共和国大气污染防治法, 129", "城市道路管理条例（2019修订）, 45"})
  void theLastArticleOfALaw(String law, int last) {
    assertThat(TABLES.articles().last(law)).hasValue(last);
  }

  @Test
  void aProvisionBeyondTheLastArticleIsAMistakeOfTheTables() {
    assertThat(mistakes("law-articles.csv", "law,articles,source,verified\n城市道路管理条例,30,某处,no\n"))
        .anyMatch(m -> m.contains("城市道路管理条例") && m.contains("statutes.csv"));
  }

  @Test
  void lawsThatOnlyRuleProcedureGiveNoPowerToFine() {
    assertThat(TABLES.noFines().why(cite("行政处罚法", "28"))).isPresent();
    assertThat(TABLES.noFines().why(cite("中华人民共和国城乡规划法", "65"))).isPresent();
    assertThat(TABLES.noFines().why(cite("中华人民共和国城乡规划法", "64"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "27, 2024-06-03, 依照第二十七条从轻处罚, false, true",
    "27, 2021-07-14, 依照第二十七条从轻处罚, false, false",
    "27, 2024-06-03, 依法移送, false, false",
    "23, 2024-06-03, 依据, true, true",
    "32, 2024-06-03, 依照第三十二条从轻处罚, true, false",
    "32, 2024-06-03, 依照第三十二条听取陈述和申辩, false, true"
  })
  void staleArticleNumbers(
      String article, LocalDate decided, String around, boolean basis, boolean stale) {
    assertThat(
            TABLES
                .renumberings()
                .stale(cite("中华人民共和国行政处罚法", article), decided, around, basis)
                .isPresent())
        .isEqualTo(stale);
  }

  @Test
  void theSuccessorOfAProvisionIsFound() {
    Provision barbecue = STATUTES.at("中华人民共和国大气污染防治法", "118", "3", "", DAY).get(0);
    assertThat(TABLES.successors().of(barbecue))
        .hasValue(new Successors.Place("中华人民共和国生态环境法典", "1132", "3", ""));
  }

  @Test
  void aSuccessorThatIsNoProvisionIsRefused() {
    String header =
        "law,article,paragraph,item,new_law,new_article,new_paragraph,new_item,note,verified\n";
    assertThat(
            mistakes("successors.csv", header + "中华人民共和国大气污染防治法,118,3,,中华人民共和国生态环境法典,9,,,x,no\n"))
        .anyMatch(m -> m.contains("第九条"));
  }

  @Test
  void personsAreFinedWhereTheLawSaysSo() {
    Provision materials = STATUTES.at("建设工程质量管理条例", "65", "", "", DAY).get(0);
    PersonPenalties.Duty duty = TABLES.persons().forUnit(materials).orElseThrow();
    assertThat(duty.must()).isTrue();
    assertThat(duty.shareMin()).hasValue(new BigDecimal("0.05"));
    assertThat(TABLES.persons().forUnit(clearing().get(0))).isEmpty();
  }

  @Test
  void anEmptyListOfDevicesTellsNothing() {
    assertThat(TABLES.devices().registered("D-1", DAY)).isEqualTo(Truth.UNKNOWN);
    RuleFolder folder =
        with(
            "devices.csv",
            """
            number,calibrated_from,calibrated_to,disused_from
            D-1,2024-01-01,2024-12-31,
            D-2,,,2024-05-01
            """);
    Devices devices = LawTables.load(folder, Statutes.load(folder)).devices();
    assertThat(devices.registered("D-1", DAY)).isEqualTo(Truth.TRUE);
    assertThat(devices.registered("D-2", DAY)).isEqualTo(Truth.FALSE);
    assertThat(devices.registered("D-3", DAY)).isEqualTo(Truth.FALSE);
    assertThat(devices.calibrated("D-1", DAY)).isEqualTo(Truth.TRUE);
    assertThat(devices.calibrated("D-1", LocalDate.of(2025, 1, 1))).isEqualTo(Truth.FALSE);
    assertThat(devices.calibrated("D-2", DAY)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void aListOfExemptionsHoldsForItsRegion() {
    RuleFolder folder =
        with(
            "exemptions.csv",
            """
            region,law,article,violation_words,matter,conditions,source,valid_from,valid_to,sample
            甲市,,,店外经营,店外经营,首次并及时改正,某文件,2023-01-01,,no
            """);
    Exemptions list = LawTables.load(folder, Statutes.load(folder)).exemptions();
    assertThat(list.find(List.of(), "店外经营", "甲市城管局", DAY)).hasValue("店外经营：首次并及时改正");
    assertThat(list.find(List.of(), "店外经营", "甲市城管局", LocalDate.of(2022, 1, 1))).isEmpty();
    assertThat(list.find(List.of(), "乱倒垃圾", "甲市城管局", DAY)).isEmpty();
    assertThat(list.covers("乙市城管局")).isFalse();
  }
}
