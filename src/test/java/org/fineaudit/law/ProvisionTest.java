package org.fineaudit.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fineaudit.law.QueryBuilder.aCase;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.fineaudit.cases.Money;
import org.fineaudit.cases.PartyKind;
import org.fineaudit.law.ProvisionMatch.Found;
import org.fineaudit.law.ProvisionMatch.Unknown;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.RuleFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Labels, ranges in yuan, and what a table of provisions may not hold. */
class ProvisionTest {
  private static final Statutes STATUTES = Statutes.load(QueryBuilder.builtIn());
  private static final String HEADER =
      "law,aliases,version,article,paragraph,item,violation,subject,basis,base,min,max,"
          + "precondition,correction,dual_penalty,source,verified\n";

  private static Found found(QueryBuilder query) {
    return (Found) STATUTES.find(query.build());
  }

  @ParameterizedTest
  @CsvSource({
    "1,一",
    "10,十",
    "11,十一",
    "20,二十",
    "47,四十七",
    "101,一百零一",
    "110,一百一十",
    "111,一百一十一",
    "1000,一千",
    "1010,一千零一十",
    "1054,一千零五十四",
    "1190,一千一百九十",
    "2003,二千零三"
  })
  void numbersAreWrittenAsInLaws(String digits, String numeral) {
    assertThat(ArticleLabel.numeral(digits)).isEqualTo(numeral);
  }

  @Test
  void labelsLeaveOutWhatIsNotThere() {
    assertThat(ArticleLabel.of("某条例", "47", "1", "2")).isEqualTo("《某条例》第四十七条第一款第（二）项");
    assertThat(ArticleLabel.of("某条例", "9", "", "")).isEqualTo("《某条例》第九条");
  }

  @Test
  void aShareNeedsItsBase() {
    QueryBuilder query = aCase().citing("建设工程质量管理条例", "57").by(PartyKind.ORGANIZATION);
    assertThat(found(query).rangeUnknown()).contains(Unknown.BASE_UNKNOWN);
    assertThat(found(query.of("0")).rangeUnknown()).contains(Unknown.BASE_UNKNOWN);
    assertThat(found(query.of("99999999999999999999")).rangeUnknown())
        .contains(Unknown.BASE_UNKNOWN);
    assertThat(found(query.of("12345678.90")).range())
        .contains(new FineRange(new Money(12_345_679), true, new Money(24_691_358)));
  }

  @ParameterizedTest
  @CsvSource({
    "平顶山市城市市容和环境卫生管理条例,50,ORGANIZATION,3,1500,1500",
    "平顶山市城市市容和环境卫生管理条例,50,ORGANIZATION,50,10000,10000",
    "平顶山市城市市容和环境卫生管理条例,50,NATURAL_PERSON,200,5000,5000",
    "城市生活垃圾管理办法,38,ORGANIZATION,20000,0,30000",
    "城市生活垃圾管理办法,38,NATURAL_PERSON,200,0,600",
    "城市生活垃圾管理办法,38,NATURAL_PERSON,20000,0,1000"
  })
  void aCapHoldsWhateverTheBase(
      String law, String article, PartyKind kind, String base, long min, long max) {
    Found found = found(aCase().citing(law, article).by(kind).of(base));
    assertThat(found.range().orElseThrow().min()).isEqualTo(Money.yuan(min));
    assertThat(found.range().orElseThrow().max()).isEqualTo(Money.yuan(max));
  }

  @ParameterizedTest
  @CsvSource({"0.3,1000,5000", "1,1000,5000", "2.01,3000,15000"})
  void aPartOfASquareMetreOfGreenCountsAsOne(String area, long min, long max) {
    Found found = found(aCase().citing("平顶山市城市绿化条例", "43..2").of(area));
    assertThat(found.range()).contains(new FineRange(Money.yuan(min), true, Money.yuan(max)));
  }

  @Test
  void daysTimesSquareMetresIsNotOneBase() {
    assertThat(found(aCase().citing("平顶山市城市绿化条例", "43..3").of("12")).rangeUnknown())
        .contains(Unknown.BASE_UNKNOWN);
  }

  @Test
  void aFixedAmountIsNoRange() {
    assertThat(
            found(aCase().citing("平顶山市城市市容和环境卫生管理条例", "50").by(PartyKind.ORGANIZATION))
                .provision()
                .fixedAmount())
        .isTrue();
    assertThat(found(aCase().citing("大气法", "116")).provision().fixedAmount()).isFalse();
    assertThat(found(aCase().citing("城市绿化条例", "28")).provision().fixedAmount()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Unknown.class)
  void everyReasonHasWords(Unknown why) {
    assertThat(why.label()).isNotEqualTo(why.message().key());
    assertThat(why.message().in(Lang.EN)).isNotEqualTo(why.message().key());
  }

  @Test
  void everyMistakeOfBothTablesIsNamedWithItsLine() {
    String rows =
        """
        某条例,,2020-01-01,1,,,x,any,fixed,,1,2,,,no,,yes
        ,,2020-01-01,1,,,x,any,fixed,,1,2,,,no,,yes
        某条例,,,1,,,x,any,fixed,,1,2,,,no,,yes
        某条例,,2020年,1,,,x,any,fixed,,1,2,,,no,,yes
        某条例,,2020-01-01,一,,,x,any,fixed,,1,2,,,no,,yes
        某条例,,2020-01-01,1,,,x,any,flat,,1,2,,,no,,yes
        某条例,,2020-01-01,1,,,x,any,fixed,,1万,2万,,,no,,yes
        某条例,,2020-01-01,1,,,x,any,fixed,,3,2,,,no,,yes
        某条例,,2020-01-01,1,,,x,any,fixed,,3,,,,no,,yes
        某条例,,2020-01-01,1,,,x,any,percent,,,5,,,no,,yes
        某条例,,2020-01-01,1,,,x,,fixed,,,5,,,perhaps,,yes
        """;
    RuleFolder folder =
        folder(HEADER + rows, "law,valid_from,valid_to\n某条例,2021-01-01,2020-01-01\n");
    assertThatThrownBy(() -> Statutes.load(folder))
        .isInstanceOfSatisfying(
            UnusableException.class,
            e -> {
              assertThat(e.issues())
                  .extracting(Issue::line)
                  .containsExactly(2, 3, 4, 5, 6, 7, 8, 8, 9, 10, 11, 12, 12);
              assertThat(e.issues())
                  .allSatisfy(i -> assertThat(i.in(Lang.ZH)).doesNotContain("law."));
            });
  }

  @Test
  void aTableWithoutTheAddedColumnsCanBeRead() {
    RuleFolder folder =
        folder(
            HEADER + "某条例,,2020-01-01,1,,,x,施工单位,fixed,,1,2,,,no,,yes\n",
            "law,valid_from,valid_to,replaced_by,note,verified\n");
    Found found = (Found) Statutes.load(folder).find(aCase().citing("某条例", "1").build());
    assertThat(found.provision().subjectKind()).isEqualTo(SubjectKind.UNIT);
    assertThat(found.provision().line()).isEqualTo(2);
  }

  private static RuleFolder folder(String statutes, String versions) {
    return RuleFolder.of(
        Map.of(
            "statutes.csv",
            statutes.getBytes(StandardCharsets.UTF_8),
            "statute-versions.csv",
            versions.getBytes(StandardCharsets.UTF_8),
            "evidence.yaml",
            QueryBuilder.builtIn().file("evidence.yaml").orElseThrow()));
  }
}
