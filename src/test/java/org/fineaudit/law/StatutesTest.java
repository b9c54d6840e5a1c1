package org.fineaudit.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fineaudit.law.QueryBuilder.aCase;

import java.time.LocalDate;
import java.util.Optional;
import org.fineaudit.cases.Citation.Role;
import org.fineaudit.cases.Money;
import org.fineaudit.cases.PartyKind;
import org.fineaudit.cases.Truth;
import org.fineaudit.law.ProvisionMatch.Found;
import org.fineaudit.law.ProvisionMatch.NotFound;
import org.fineaudit.law.ProvisionMatch.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which provision a case was decided under. */
class StatutesTest {
  private static final Statutes STATUTES = Statutes.load(QueryBuilder.builtIn());
  private static final String APPEARANCE = "平顶山市城市市容和环境卫生管理条例";
  private static final String GAS = "城镇燃气管理条例";
  private static final String AIR = "中华人民共和国大气污染防治法";
  private static final String WASTE = "中华人民共和国固体废物污染环境防治法";
  private static final String NOISE = "中华人民共和国噪声污染防治法";
  private static final String CODE = "中华人民共和国生态环境法典";
  private static final String PLANNING = "中华人民共和国城乡规划法";
  private static final String GREEN = "平顶山市城市绿化条例";
  private static final String RUBBLE = "城市建筑垃圾管理规定";
  private static final String PROVINCE = "河南省〈城市市容和环境卫生管理条例〉实施办法";

  private static Found found(QueryBuilder query) {
    assertThat(STATUTES.find(query.build())).isInstanceOf(Found.class);
    return (Found) STATUTES.find(query.build());
  }

  private static NotFound notFound(QueryBuilder query) {
    assertThat(STATUTES.find(query.build())).isInstanceOf(NotFound.class);
    return (NotFound) STATUTES.find(query.build());
  }

  private static void assertUnknown(QueryBuilder query, Unknown why) {
    assertThat(notFound(query).why()).isEqualTo(why);
  }

  private static void assertRange(QueryBuilder query, long min, long max) {
    Found found = found(query);
    assertThat(found.range())
        .contains(new FineRange(Money.yuan(min), found.range().get().minStated(), Money.yuan(max)));
  }

  @ParameterizedTest
  @CsvSource({
    "中华人民共和国大气污染防治法",
    "大气污染防治法",
    "大气法",
    "《大气污染防治法》",
    "《中华人民共和国大气污染防治法》（2018修正）",
    "中华人民共和国大气污染防治法(2018年10月26日修正)",
    "大气污染防治法〔2018〕",
    "中华人民 共和国大气污染防治法"
  })
  void aLawIsKnownByItsNames(String name) {
    assertRange(aCase().citing(name, "116"), 2_000, 20_000);
    assertThat(STATUTES.canonicalLaw(name, Optional.empty())).contains(AIR);
  }

  @ParameterizedTest
  @CsvSource({
    "国务院令第583号,城镇燃气管理条例",
    "《城镇燃气管理条例》（国务院令第583号）,城镇燃气管理条例",
    "河南省《城市市容和环境卫生管理条例》实施办法,河南省〈城市市容和环境卫生管理条例〉实施办法",
    "省市容实施办法,河南省〈城市市容和环境卫生管理条例〉实施办法",
    "城市绿化条例,城市绿化条例",
    "物业管理条例,物业管理条例",
    "行政处罚法,中华人民共和国行政处罚法",
    "治安管理处罚法（2012修正）,中华人民共和国治安管理处罚法",
    "环境噪声污染防治法,中华人民共和国环境噪声污染防治法"
  })
  void namesLeadToTheFullName(String name, String law) {
    assertThat(STATUTES.canonicalLaw(name, Optional.empty())).contains(law);
  }

  @ParameterizedTest
  @CsvSource({"上海市绿化条例", "郑州市城市市容和环境卫生管理条例", "某某条例", "''"})
  void anotherCitysLawIsNotOurs(String name) {
    assertThat(STATUTES.canonicalLaw(name, Optional.empty())).isEmpty();
    assertUnknown(aCase().citing(name, "44"), Unknown.LAW_NOT_IN_TABLE);
  }

  @Test
  void aShortNameOfTwoLawsIsToldApartByTheArticle() {
    assertThat(STATUTES.canonicalLaw("市容条例", Optional.empty())).isEmpty();
    assertThat(found(aCase().citing("市容条例", "53..1")).provision().law()).isEqualTo(APPEARANCE);
    assertThat(found(aCase().citing("绿化条例", "43..4")).provision().law()).isEqualTo(GREEN);
  }

  @Test
  void aShortNameIsDecidedByTheDateIfOneLawWasInForce() {
    assertThat(STATUTES.canonicalLaw("市容条例", Optional.of(LocalDate.of(2018, 6, 1))))
        .contains("城市市容和环境卫生管理条例");
    assertThat(STATUTES.canonicalLaw("市容条例", Optional.of(LocalDate.of(2024, 6, 1)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"49.1.4", "49..4", "49.1.4"})
  void anItemMayBeCitedWithoutItsParagraph(String place) {
    Found found = found(aCase().citing(GAS, place).by(PartyKind.NATURAL_PERSON));
    assertThat(found.label()).isEqualTo("《城镇燃气管理条例》第四十九条第一款第（四）项");
    assertThat(found.range()).contains(new FineRange(Money.ZERO, false, Money.yuan(1_000)));
  }

  @Test
  void itemsWithOneRangeNeedNotBeToldApart() {
    Found found = found(aCase().citing(GAS, "49").by(PartyKind.ORGANIZATION));
    assertThat(found.range().orElseThrow().max()).isEqualTo(Money.yuan(100_000));
    assertThat(found.sameRange()).hasSize(8);
    assertThat(found.label()).isEqualTo("《城镇燃气管理条例》第四十九条第一款");
  }

  @Test
  void aParagraphThatTheTableDoesNotSplitIsAccepted() {
    assertRange(aCase().citing(AIR, "116.1"), 2_000, 20_000);
  }

  @Test
  void t8TheParagraphOfTheAmountIsAsRightAsTheParagraphOfTheAct() {
    for (String place : new String[] {"111.1.1", "111.2", "111..1", "111", "111.2.1"}) {
      assertRange(
          aCase()
              .citing(WASTE, place)
              .by(PartyKind.NATURAL_PERSON)
              .doing("随意倾倒、堆放生活垃圾")
              .afterRefusal(Truth.FALSE),
          100,
          500);
    }
  }

  @Test
  void t8CitingActAndAmountIsOneProvision() {
    Found found =
        found(aCase().citing(WASTE, "111.1.7").citing(WASTE, "111.2").by(PartyKind.ORGANIZATION));
    assertThat(found.provision().item()).isEqualTo("7");
    assertThat(found.range())
        .contains(new FineRange(Money.yuan(50_000), true, Money.yuan(500_000)));
  }

  @Test
  void aRowThatStandsInTheParagraphOfTheAmountIsFoundByThatOfTheAct() {
    assertRange(aCase().citing(RUBBLE, "20.1.3").by(PartyKind.ORGANIZATION), 5_000, 10_000);
  }

  @Test
  void theBasisGoesBeforeWhatWasViolated() {
    assertRange(
        aCase().citing(APPEARANCE, "53..1", Role.VIOLATED).citing(APPEARANCE, "53..3", Role.BASIS),
        5_000,
        50_000);
    assertRange(
        aCase()
            .citing(APPEARANCE, "53..1", Role.VIOLATED)
            .citing(APPEARANCE, "53..3", Role.UNSTATED),
        5_000,
        50_000);
    assertRange(aCase().citing(APPEARANCE, "53..1", Role.VIOLATED), 2_000, 20_000);
  }

  @Test
  void aBasisThatIsNotInTheTableIsNotReplacedByTheViolatedArticle() {
    assertUnknown(
        aCase().citing("某市市容条例", "20").citing(APPEARANCE, "53..1", Role.VIOLATED),
        Unknown.LAW_NOT_IN_TABLE);
  }

  @Test
  void dutiesAndLawsOnProcedureAreIgnored() {
    assertRange(
        aCase()
            .citing("中华人民共和国行政处罚法", "32")
            .citing(APPEARANCE, "22", Role.UNSTATED)
            .citing(APPEARANCE, "53..1", Role.UNSTATED),
        2_000,
        20_000);
    NotFound only = notFound(aCase().citing("行政处罚法", "28"));
    assertThat(only.why()).isEqualTo(Unknown.LAW_NOT_IN_TABLE);
    assertThat(only.law()).contains("中华人民共和国行政处罚法");
  }

  @Test
  void whatIsNotCitedIsUnknown() {
    assertUnknown(aCase(), Unknown.NO_CITATION);
    NotFound lawOnly = notFound(aCase().citing("大气法", ""));
    assertThat(lawOnly.why()).isEqualTo(Unknown.NO_CITATION);
    assertThat(lawOnly.law()).contains(AIR);
    NotFound otherArticle = notFound(aCase().citing(AIR, "12"));
    assertThat(otherArticle.why()).isEqualTo(Unknown.ARTICLE_NOT_IN_TABLE);
    assertThat(otherArticle.law()).contains(AIR);
    assertUnknown(aCase().citing(GAS, "49.1.9"), Unknown.ARTICLE_NOT_IN_TABLE);
  }

  @Test
  void unitsAndIndividualsHaveTheirOwnRanges() {
    QueryBuilder query = aCase().citing(NOISE, "82..2");
    assertRange(query.by(PartyKind.ORGANIZATION), 2_000, 20_000);
    assertRange(query.by(PartyKind.NATURAL_PERSON), 200, 1_000);
  }

  @Test
  void withoutTheKindOfPartyTheRangeIsUnknownOnlyIfItDiffers() {
    assertUnknown(aCase().citing(NOISE, "82..2"), Unknown.PARTY_KIND_UNKNOWN);
    assertRange(aCase().citing(AIR, "116"), 2_000, 20_000);
  }

  @Test
  void anIndividualBusinessIsAUnitUnlessTheLawAlsoNamesIndividuals() {
    QueryBuilder shop = aCase().by(PartyKind.INDIVIDUAL_BUSINESS);
    assertRange(shop.citing("住房租赁条例", "42.1").decided("2025-12-01"), 20_000, 100_000);
    assertUnknown(
        aCase().by(PartyKind.INDIVIDUAL_BUSINESS).citing(NOISE, "82..2"), Unknown.AMBIGUOUS);
  }

  @Test
  void aNamedSubjectIsAUnit() {
    assertRange(aCase().citing(AIR, "115.1.1").by(PartyKind.ORGANIZATION), 10_000, 100_000);
  }

  @Test
  void aPersonInChargeIsFinedByTheRowForPersons() {
    assertRange(aCase().citing(WASTE, "103").by(PartyKind.NATURAL_PERSON), 20_000, 100_000);
    assertRange(aCase().citing(WASTE, "103").by(PartyKind.ORGANIZATION), 50_000, 200_000);
    assertRange(
        aCase().citing("建设工程质量管理条例", "65").citing("建设工程质量管理条例", "73").by(PartyKind.ORGANIZATION),
        100_000,
        200_000);
  }

  @Test
  void aPersonUnderARowForUnitsOnlyShowsThatRow() {
    Found found = found(aCase().citing(RUBBLE, "23").by(PartyKind.NATURAL_PERSON));
    assertThat(found.provision().covers(PartyKind.NATURAL_PERSON)).isEqualTo(Truth.FALSE);
  }

  @Test
  void aSubjectThatTheCaseNamesTellsRowsApart() {
    QueryBuilder query = aCase().citing(RUBBLE, "25..1").by(PartyKind.ORGANIZATION);
    assertUnknown(query, Unknown.AMBIGUOUS);
    assertRange(query.doing("施工单位未经核准擅自处置建筑垃圾"), 10_000, 100_000);
    assertRange(query.doing("当事人作为某小区项目建设单位，擅自处置建筑垃圾"), 5_000, 30_000);
    assertUnknown(query.doing("当事人在某工地（建设单位为甲公司）处置建筑垃圾"), Unknown.AMBIGUOUS);
  }

  @Test
  void afterARefusalTheHigherRangeApplies() {
    QueryBuilder query = aCase().citing(NOISE, "81..1").by(PartyKind.ORGANIZATION);
    assertRange(query.afterRefusal(Truth.FALSE), 5_000, 50_000);
    assertRange(query.afterRefusal(Truth.TRUE), 50_000, 200_000);
    assertUnknown(query.afterRefusal(Truth.UNKNOWN), Unknown.AMBIGUOUS);
  }

  @Test
  void aPreconditionWithoutCounterpartExcludesNothing() {
    for (Truth refused : Truth.values()) {
      assertRange(aCase().citing(APPEARANCE, "49").afterRefusal(refused), 500, 2_000);
    }
  }

  @Test
  void aRefusalDoesNotHideActsThatNeedNone() {
    assertRange(
        aCase().citing(GREEN, "43").doing("商业摊点不服从公园绿地管理单位的管理").afterRefusal(Truth.TRUE), 100, 500);
  }

  @Test
  void graveConsequencesMustBeStatedOrDenied() {
    QueryBuilder query = aCase().citing("城镇排水与污水处理条例", "50.2");
    assertUnknown(query.doing("不按照许可证的要求排放污水"), Unknown.AMBIGUOUS);
    assertRange(query.doing("不按照许可证的要求排放污水，未造成严重后果"), 0, 50_000);
    assertRange(query.doing("不按照许可证的要求排放污水，造成严重后果"), 50_000, 500_000);
    assertRange(query.doing("不按照要求排放污水，不属于情节严重的情形"), 0, 50_000);
  }

  @Test
  void severalActsOfOneArticleAreToldApartByTheirWords() {
    QueryBuilder query = aCase().citing("河南省物业管理条例", "83.1").by(PartyKind.ORGANIZATION);
    assertUnknown(query, Unknown.AMBIGUOUS);
    assertRange(query.doing("物业公司未按照规定办理移交手续，逾期不改正"), 200_000, 200_000);
    assertRange(query.doing("物业公司未按约定时间提前撤出物业管理区域"), 50_000, 100_000);
    assertUnknown(query.doing("物业公司违反物业管理规定"), Unknown.AMBIGUOUS);
  }

  @Test
  void theSameRangeIsFoundWhateverTheAct() {
    Found found = found(aCase().citing("城市道路管理条例", "42").doing("损害城市道路"));
    assertThat(found.label()).isEqualTo("《城市道路管理条例》第四十二条");
    assertThat(found.range()).contains(new FineRange(Money.ZERO, false, Money.yuan(20_000)));
  }

  @Test
  void aDecisionOnSeveralActsHasNoSingleRange() {
    assertUnknown(
        aCase().citing(APPEARANCE, "53..1").citing(APPEARANCE, "53..3"), Unknown.AMBIGUOUS);
    assertUnknown(aCase().citing(AIR, "116").citing(AIR, "118.1"), Unknown.AMBIGUOUS);
    assertUnknown(aCase().citing(AIR, "115.1.1").citing(AIR, "115.1.2"), Unknown.AMBIGUOUS);
    assertUnknown(aCase().citing(AIR, "116").citing(APPEARANCE, "54"), Unknown.AMBIGUOUS);
  }

  @Test
  void t5ThePracticeOfThePlanningLawIsVisible() {
    Found found =
        found(
            aCase()
                .citing(PLANNING, "64")
                .doing("未取得建设工程规划许可证进行建设，尚可采取改正措施消除对规划实施的影响")
                .of("2000000"));
    assertThat(found.provision().practice()).contains("5%", "10%", "建法〔2012〕99号");
    assertThat(found.range())
        .contains(new FineRange(Money.yuan(100_000), true, Money.yuan(200_000)));
    assertThat(found(aCase().citing(AIR, "116")).provision().practice()).isEmpty();
  }

  @Test
  void t5TwoLawsOnTheSameActWithTheSameFiguresAreOneRange() {
    assertRange(
        aCase()
            .citing(PLANNING, "64")
            .citing("河南省实施《中华人民共和国城乡规划法》办法", "71.1")
            .doing("未取得建设工程规划许可证进行建设，尚可采取改正措施消除影响")
            .of("100000"),
        5_000,
        10_000);
    assertUnknown(aCase().citing(PLANNING, "64").of("100000"), Unknown.AMBIGUOUS);
  }

  @Test
  void t6TheStateCouncilsRegulationsStateNoAmount() {
    Found found = found(aCase().citing("城市市容和环境卫生管理条例", "34..1"));
    assertThat(found.range()).isEmpty();
    assertThat(found.rangeUnknown()).contains(Unknown.NO_FIGURE);
  }

  @Test
  void t6TheAmountComesFromTheProvincialRules() {
    Found found = found(aCase().citing("城市市容和环境卫生管理条例", "34..1").citing(PROVINCE, "30..1"));
    assertThat(found.provision().law()).isEqualTo(PROVINCE);
    assertThat(found.range()).contains(new FineRange(Money.yuan(5), true, Money.yuan(50)));
  }

  @Test
  void t7TheSameActHasTheRangeOfTheLawThatWasApplied() {
    String act = "运输渣土车辆未采取密闭措施，造成物料遗撒";
    assertRange(aCase().citing(AIR, "116").doing(act), 2_000, 20_000);
    assertRange(aCase().citing(APPEARANCE, "53..3").doing(act), 5_000, 50_000);
    assertRange(aCase().citing(PROVINCE, "30..7").doing(act), 200, 1_000);
    assertUnknown(
        aCase().citing(AIR, "116").citing(APPEARANCE, "53..3").doing(act), Unknown.AMBIGUOUS);
  }

  @Test
  void t15TheLawOfTheDayOfTheActApplies() {
    assertRange(aCase().citing(AIR, "116").on("2026-08-14").decided("2026-10-09"), 2_000, 20_000);
    assertUnknown(
        aCase().citing(AIR, "116").on("2026-08-15").decided("2026-10-09"), Unknown.NOT_IN_FORCE);
    assertRange(aCase().citing(CODE, "1129").on("2026-08-15").decided("2026-10-09"), 2_000, 20_000);
    assertUnknown(
        aCase().citing(CODE, "1129").on("2026-08-14").decided("2026-10-09"), Unknown.NOT_IN_FORCE);
  }

  @Test
  void t15CitingOldAndNewLawLeavesTheOneThatApplied() {
    QueryBuilder both = aCase().citing(AIR, "118.3").citing(CODE, "1132.3");
    assertRange(both.on("2026-08-01").decided("2026-09-20"), 500, 20_000);
    assertRange(both.on("2026-08-20").decided("2026-09-20").afterRefusal(Truth.FALSE), 500, 5_000);
  }

  @Test
  void t15WithoutTheDayOfTheActAnEndedLawStaysOpen() {
    assertUnknown(aCase().citing(AIR, "116").decided("2026-10-09"), Unknown.DATE_UNKNOWN);
    assertUnknown(aCase().citing(CODE, "1129").decided("2026-08-01"), Unknown.NOT_IN_FORCE);
    assertUnknown(aCase().citing(AIR, "116").undated(), Unknown.DATE_UNKNOWN);
  }

  @Test
  void anOlderWordingThatTheTableLacksIsNeverAWrongRange() {
    NotFound found = notFound(aCase().citing(WASTE, "111.1.1").on("2020-08-31"));
    assertThat(found.why()).isEqualTo(Unknown.NOT_IN_FORCE);
    assertThat(found.law()).contains(WASTE);
  }

  @Test
  void anActUnderAnOldLawBesideAnotherActIsNotOneRange() {
    assertUnknown(
        aCase().citing(WASTE, "111.1.7").citing(AIR, "116").on("2020-08-31"), Unknown.AMBIGUOUS);
  }

  @Test
  void aLawThatEndedBeforeTheActIsNotInForce() {
    assertUnknown(aCase().citing("环境噪声污染防治法", "58").on("2023-01-10"), Unknown.NOT_IN_FORCE);
  }

  @ParameterizedTest
  @CsvSource({
    "中华人民共和国大气污染防治法,2026-08-14,TRUE",
    "中华人民共和国大气污染防治法,2026-08-15,FALSE",
    "中华人民共和国大气污染防治法,2017-01-01,UNKNOWN",
    "中华人民共和国生态环境法典,2026-08-14,FALSE",
    "中华人民共和国生态环境法典,2026-08-15,TRUE",
    "中华人民共和国治安管理处罚法,2025-12-31,TRUE",
    "中华人民共和国治安管理处罚法,2026-01-01,TRUE",
    "城镇燃气管理条例,2024-01-01,TRUE",
    "城镇燃气管理条例,2010-01-01,UNKNOWN",
    "没有的法,2024-01-01,UNKNOWN"
  })
  void lawsHaveTheirTime(String law, LocalDate date, Truth expected) {
    assertThat(STATUTES.inForce(law, date)).isEqualTo(expected);
  }

  @Test
  void everyRowCanBeFoundByItsOwnPlaceAndWords() {
    long found =
        STATUTES.provisions().stream()
            .filter(
                p ->
                    STATUTES.find(
                                aCase()
                                    .citing(
                                        p.law(), p.article() + "." + p.paragraph() + "." + p.item())
                                    .by(
                                        p.subjectKind() == SubjectKind.UNIT
                                                || p.subjectKind() == SubjectKind.ANY
                                            ? PartyKind.ORGANIZATION
                                            : PartyKind.NATURAL_PERSON)
                                    .doing(p.subject() + p.violation() + p.precondition())
                                    .afterRefusal(Truth.of(!p.precondition().isEmpty()))
                                    .on(p.validFrom().toString())
                                    .build())
                            instanceof Found f
                        && f.provision().figures().equals(p.figures()))
            .count();
    assertThat(found).isGreaterThanOrEqualTo(STATUTES.provisions().size() - 15L);
  }
}
