package org.fineaudit.intake;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.FieldType;
import org.fineaudit.cases.Money;
import org.fineaudit.cases.PartyKind;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.RuleFolders;
import org.fineaudit.values.AmountUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ColumnsTest {
  @TempDir private Path folder;

  private static ColumnCatalog builtIn() throws IOException {
    return ColumnCatalog.load(RuleFolders.builtIn(), Optional.empty());
  }

  private Collected read(String text) throws IOException {
    return Collected.from(Files.writeString(folder.resolve("导出.csv"), text));
  }

  private Path columns(String yaml) throws IOException {
    return Files.writeString(folder.resolve("列映射.yaml"), yaml);
  }

  @Test
  void namesUnderMergedGroupsAreReadTogetherWithTheirGroup() throws IOException {
    Collected collected =
        read(
            """
            序号,处罚决定书,,当事人信息,,案由,处罚情况,
            ,文号,日期,名称,类别,,罚款（元）,没收（元）
            1,甲罚〔2024〕1号,2024-06-01,甲公司,法人,占道,5000,300
            2,甲罚〔2024〕2号,2024-06-02,乙,个人,,100,
            """);

    PenaltyCase first = collected.cases.get(0);
    assertThat(collected.cases).hasSize(2);
    assertThat(first.text(Field.PARTY_NAME)).contains("甲公司");
    assertThat(first.text(Field.VIOLATION)).contains("占道");
    assertThat(first.date(Field.DECISION_DATE)).contains(LocalDate.of(2024, 6, 1));
    assertThat(first.amount(Field.CONFISCATION)).contains(Money.yuan(300));
  }

  @Test
  void whatHasNothingBelowItInAHeaderOfTwoRowsIsANameItself() throws IOException {
    String header =
        """
        序号,处罚决定书,,当事人信息,责令整改,,告知,,处罚依据,罚款金额(万元),处理经过
        ,文号,日期,名称,文书编号,日期,日期,罚款金额（元）,,
        """;
    Collected collected =
        read(
            header
                + "1,甲罚〔2024〕1号,2024-06-01,甲公司,甲改〔2024〕9号,2024-05-01,2024-05-20,3000,条例第三条,0.2,略\n"
                + header
                + "2,甲罚〔2024〕2号,2024-06-02,乙,,,2024-05-21,100,条例第三条,0.01,略\n");

    PenaltyCase first = collected.cases.get(0);
    assertThat(collected.cases).hasSize(2);
    assertThat(collected.reasons()).containsExactly("4 repeated-header", "5 repeated-header");
    assertThat(first.amount(Field.FINE)).contains(Money.yuan(2000));
    assertThat(first.text(Field.LEGAL_BASIS)).contains("条例第三条");
    assertThat(first.text(Field.CORRECTION_NOTICE_NUMBER)).contains("甲改〔2024〕9号");
    assertThat(first.date(Field.CORRECTION_DATE)).contains(LocalDate.of(2024, 5, 1));
    assertThat(first.date(Field.NOTICE_DATE)).contains(LocalDate.of(2024, 5, 20));
    assertThat(collected.sheet().unknownHeaders()).containsExactly("处理经过");
  }

  @Test
  void aUnitOtherThanYuanOrTenThousandsLeavesTheAmountOpen() throws IOException {
    assertThat(builtIn().claim(Header.of("罚款金额（千元）")).orElseThrow().unit())
        .isEqualTo(AmountUnit.UNSTATED);
    assertThat(builtIn().claim(Header.of("罚款金额（美元）")).orElseThrow().unit())
        .isEqualTo(AmountUnit.UNSTATED);
  }

  @ParameterizedTest
  @EnumSource
  void everyFieldIsKnownByItsChineseName(Field field) throws IOException {
    String header = field.type() == FieldType.AMOUNT ? field.label() + "(元)" : field.label();

    ColumnCatalog.Claim claim = builtIn().claim(Header.of(header)).orElseThrow();

    assertThat(claim.field()).isEqualTo(field);
    if (field.type() == FieldType.AMOUNT) {
      assertThat(claim.unit()).isEqualTo(AmountUnit.YUAN);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "行政处罚决定书文号：, decisionNumber",
    "*行政处罚决定书文号, decisionNumber",
    "行行政政处处罚罚决决定定书书文文号号, decisionNumber",
    "行政处罚文书号, decisionNumber",
    "行政处罚决定文号, decisionNumber",
    "行政处罚决定书号, decisionNumber",
    "行政处罚决定文书, decisionNumber",
    "税务处罚决定文书号, decisionNumber",
    "文书编号, decisionNumber",
    "案号, decisionNumber",
    "处罚决定书字号, decisionNumber",
    "处罚文书编号, decisionNumber",
    "被处罚单位或个人, partyName",
    "违法企业名称或违法自然人姓名, partyName",
    "行政处罚的种类和依据, penaltyContent",
    "作出处罚的机关名称和日期, authority",
    "处罚决定书下达时间, decisionDate",
    "行政处罚事先告知书送达日期, noticeDate",
    "立案审批时间, filingDate",
    "行政相对人名, partyName",
    "处罚对象, partyName",
    "行统一社会信用代码, partyId",
    "统一社会信用代, partyId",
    "罚类别, penaltyKinds",
    "罚款事由, violation",
    "当权状态, caseStatus",
    "'行政处罚\n决定书 文号', decisionNumber",
    "政处罚决定文书号, decisionNumber",
    "CF_WSH, decisionNumber",
    "cf_wsh, decisionNumber",
    "PENDECNO, decisionNumber",
    "行政相对人代码_1(统一社会信用代码), partyId",
    "行政相对人代码_3（统一社会信用代码）, partyId",
    "1（统一社会信用代码）, partyId",
    "（社会统一信用代码）, partyId",
    "行政相对人代码-4（居民身份证号）, partyId",
    "纳税人识别号（统一社会信用代码）, partyId",
    "兴处罚决定日期, decisionDate",
    "处罚是由, violation",
    "企业全称（中文）, partyName",
    "主要违法违规事实（案由）, violationFacts",
    "CF_SY, violationFacts",
    "处罚结果, penaltyContent",
    "fine_sum, penaltyContent",
    "XZCF_ZY, decisionText",
  })
  void knowsTheNamesOfRealExports(String header, String field) throws IOException {
    assertThat(builtIn().claim(Header.of(header)))
        .map(ColumnCatalog.Claim::field)
        .contains(Field.byKey(field).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "CF_NR_FK, WAN",
    "罚款金额（万元）, WAN",
    "罚款金额(万元), WAN",
    "'罚款金额(万元) Fine Amount, 10k Yuan', WAN",
    "罚款金额万元, WAN",
    "罚款金额（元）, YUAN",
    "FKJE, YUAN",
    "Fine Amount (yuan), YUAN",
    "'Fine (10,000 RMB)', WAN",
    "罚款金额, UNSTATED",
    "penaltyAmount, UNSTATED",
  })
  void takesTheUnitFromTheHeaderElseFromTheCode(String header, AmountUnit unit) throws IOException {
    ColumnCatalog.Claim claim = builtIn().claim(Header.of(header)).orElseThrow();

    assertThat(claim.field()).isEqualTo(Field.FINE);
    assertThat(claim.unit()).isEqualTo(unit);
  }

  @ParameterizedTest
  @CsvSource({"序号", "备注", "行政相对人代码_2(组织机构代码)", "行政相对人代码_1(工商登记码)", "处罚机关统一社会信用代码", "法定代表人"})
  void whatIsNotNeededIsNeitherReadNorSuspected(String header) throws IOException {
    assertThat(builtIn().claim(Header.of(header))).isEmpty();
    assertThat(builtIn().nearMiss(Header.of(header))).isEmpty();
    assertThat(builtIn().isUnused(Header.of(header))).isTrue();
  }

  @Test
  void aMisprintIsNotGuessedButNamed() throws IOException {
    Collected read = read("行政处罚决定书文号,处罚内容,处罚决顶日期\n甲1号,罚款五百元,2023-05-06\n");

    assertThat(read.only().has(Field.DECISION_DATE)).isFalse();
    assertThat(read.sheet().warnings())
        .extracting(issue -> issue.column() + issue.message().in(Lang.EN))
        .singleElement()
        .asString()
        .startsWith("3unknown header \"处罚决顶日期\", near to \"处罚决定日期\"");
  }

  @Test
  void severalColumnsOfOneFieldAreReadInOrder() throws IOException {
    Collected read =
        read(
            "case_name,fine_id,person_name,person_id,fine_reason,fine_law,fine_sum,institute,"
                + "fine_date,memo,company_name\n"
                + "甲案,2210000001,张某,410499********0018,乱倒污水,《某条例》第一条,罚款人民币壹佰元整。,某局,"
                + "2021-05-22,无,\n"
                + "乙案,2210000002,李某,91410499MA4000001K,未设容器,《某条例》第二条,罚款人民币伍佰元整。,某局,"
                + "2021-05-22,无,某餐饮有限公司\n");

    assertThat(read.cases)
        .extracting(c -> c.text(Field.PARTY_NAME).orElseThrow())
        .containsExactly("张某", "某餐饮有限公司");
    assertThat(read.cases)
        .extracting(c -> c.partyKind().orElseThrow())
        .containsExactly(PartyKind.NATURAL_PERSON, PartyKind.ORGANIZATION);
    assertThat(read.sheet().warnings())
        .extracting(issue -> issue.message().in(Lang.EN))
        .singleElement()
        .asString()
        .contains("company_name, person_name");
  }

  @Test
  void theCreditCodeGoesBeforeTheOperatorsNumber() throws IOException {
    Collected read =
        read(
            """
            证件号码,行政相对人代码_1(统一社会信用代码),行政处罚决定书文号,处罚内容
            410499199001010018,92410499MA4000002K,甲1号,罚款
            410499199001010018,/,甲2号,罚款
            """);

    assertThat(read.cases)
        .extracting(c -> c.text(Field.PARTY_ID).orElseThrow())
        .containsExactly("92410499MA4000002K", "410499199001010018");
  }

  @Test
  void aMappingFileGoesBeforeTheBuiltInNames() throws IOException {
    Path export = Files.writeString(folder.resolve("导出.csv"), "本局编码,数额,处罚金额\n甲1号,0.05,9\n");
    Path columns = columns("decisionNumber: 本局编码\n罚款金额:\n  headers: [数额]\n  units: {数额: 万元}\n");

    Collected read = Collected.from(export, Optional.of(columns));

    assertThat(read.only().amount(Field.FINE)).contains(Money.yuan(500));
  }

  @Test
  void aMappingFileMayLeaveAColumnOut() throws IOException {
    Path export = Files.writeString(folder.resolve("导出.csv"), "文号,罚款金额(元),案由\n甲1号,5,某\n");

    Collected read = Collected.from(export, Optional.of(columns("unused: [案由]\n")));

    assertThat(read.only().has(Field.VIOLATION)).isFalse();
  }

  @Test
  void everyMistakeOfAMappingFileIsNamedWithItsPlace() throws IOException {
    Path columns =
        columns(
            """
            decisionNumbr: [甲]
            fine:
              headers: [数额]
              units: {数额: 千元, 别的: 元}
            caseName: [乙, 乙]
            violation: {header: [丙]}
            """);

    assertThatThrownBy(() -> ColumnCatalog.load(RuleFolders.builtIn(), Optional.of(columns)))
        .isInstanceOf(UnusableException.class)
        .hasMessageContaining("列映射.yaml:1:1: there is no field \"decisionNumbr\"; did you mean")
        .hasMessageContaining("列映射.yaml:4:15: unknown unit \"千元\"")
        .hasMessageContaining("\"别的\" in units")
        .hasMessageContaining("列映射.yaml:5:15: the header \"乙\"")
        .hasMessageContaining("列映射.yaml:6:");
  }

  @Test
  void aMappingFileThatIsNotThereIsNamed() {
    assertThatThrownBy(
            () -> ColumnCatalog.load(RuleFolders.builtIn(), Optional.of(folder.resolve("没有.yaml"))))
        .isInstanceOf(UnusableException.class)
        .hasMessageContaining("没有.yaml");
  }

  @Test
  void theReportTellsHowEachColumnIsRead() throws IOException {
    Collected read = read("序号,文号,罚款金额（万元）,怪列\n1,甲1号,0.05,x\n");

    assertThat(read.sheet().columns())
        .extracting(ColumnReport::field)
        .isEqualTo(
            Arrays.asList(
                Optional.empty(),
                Optional.of(Field.DECISION_NUMBER),
                Optional.of(Field.FINE),
                Optional.empty()));
    assertThat(read.sheet().columns())
        .extracting(column -> column.why(Lang.ZH))
        .containsExactly("与检查无关，未使用", "同义", "表头·万元", "不认识的表头，未使用");
  }

  @Test
  void aMappingFileWithVeryManyHeadersIsReadAtOnce() throws IOException {
    String headers = IntStream.range(0, 60_000).mapToObj(i -> "金额" + i).collect(joining(", "));
    Path file = columns("fine: [" + headers + "]\n");
    ColumnCatalog catalog =
        assertTimeout(
            Duration.ofSeconds(10),
            () -> ColumnCatalog.load(RuleFolders.builtIn(), Optional.of(file)));
    assertThat(catalog.claim(Header.of("金额59999")).orElseThrow().field()).isEqualTo(Field.FINE);
  }
}
