package org.fineaudit.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fineaudit.cases.Citation;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.Money;
import org.fineaudit.cases.PartyKind;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.Truth;
import org.fineaudit.tables.RuleFolders;
import org.fineaudit.text.DecisionText;
import org.fineaudit.text.TextFacts;
import org.fineaudit.text.TextReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole exports of the forms that bureaus have, each in a few invented rows; see FORMS.md. */
class ExportFormsTest {
  @TempDir private Path folder;

  private Collected read(String... lines) throws IOException {
    Path file = folder.resolve("导出.csv");
    return Collected.from(Files.writeString(file, String.join("\n", lines) + "\n"));
  }

  private static TextFacts text(PenaltyCase read) throws IOException {
    return TextReader.load(RuleFolders.builtIn()).read(DecisionText.of(read));
  }

  private static List<String> basis(PenaltyCase read) throws IOException {
    return text(read).citations().stream().map(Citation::key).toList();
  }

  private static void isTheWholeRow(PenaltyCase read) {
    assertThat(read.text(Field.PARTY_NAME)).contains("平石县远川建材有限公司");
    assertThat(read.text(Field.PARTY_ID)).contains("91410499MA4000001K");
    assertThat(read.partyKind()).contains(PartyKind.ORGANIZATION);
    assertThat(read.text(Field.DECISION_NUMBER)).contains("城管【2019】1号");
    assertThat(read.text(Field.VIOLATION)).contains("占道经营");
    assertThat(read.text(Field.VIOLATION_FACTS)).contains("当事人占道经营");
    assertThat(read.text(Field.LEGAL_BASIS)).contains("《某条例》第一条");
    assertThat(read.text(Field.PENALTY_KINDS)).contains("罚款");
    assertThat(read.text(Field.PENALTY_CONTENT)).contains("罚款2000元");
    assertThat(read.amount(Field.FINE)).contains(Money.yuan(2000));
    assertThat(read.date(Field.DECISION_DATE)).contains(LocalDate.of(2019, 10, 10));
    assertThat(read.text(Field.AUTHORITY)).contains("平石县城市管理局");
    assertThat(read.notes()).isEmpty();
  }

  @Test
  void theStandardOf2019ByItsCodes() throws IOException {
    Collected read =
        read(
            "CF_XDR_MC,CF_XDR_LB,CF_XDR_SHXYM,CF_XDR_GSZC,CF_XDR_ZZJG,CF_XDR_SWDJ,CF_XDR_SYDW,"
                + "CF_XDR_SHZZ,CF_FRDB,CF_FR_ZJLX,CF_FR_ZJHM,CF_XDR_ZJLX,CF_XDR_ZJHM,CF_WSH,CF_WFXW,"
                + "CF_SY,CF_YJ,CF_CFLB,CF_NR,CF_NR_FK,CF_NR_WFFF,CF_NR_ZKDX,CF_JDRQ,CF_YXQ,CF_GSJZQ,"
                + "CF_CFJG,CF_CFJGDM,CF_SJLY,CF_SJLYDM,BZ",
            "平石县远川建材有限公司,法人及非法人组织,91410499MA4000001K,null,null,null,null,null,佟某,null,"
                + "410499199001010018,null,null,城管【2019】1号,占道经营,当事人占道经营,《某条例》第一条,罚款,"
                + "罚款2000元,0.2,null,null,2019-10-10,null,2020-10-17,平石县城市管理局,null,null,null,null");

    isTheWholeRow(read.only());
    assertThat(read.sheet().columns())
        .noneMatch(column -> column.match() == ColumnReport.Match.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "行政相对人代码_1(统一社会信用代码), 罚款金额（万元）, 没收违法所得、没收非法财物的金额（万元）, 处罚内容",
    "行政相对人代码_3(统一社会信用代码), 罚款金额(万元), 没收违法所得, 处罚内容:",
  })
  void theStandardOf2019ByItsNames(String code, String fine, String confiscated, String content)
      throws IOException {
    Collected read =
        read(
            "行政相对人名称,行政相对人类别,"
                + code
                + ",行政相对人代码_2(工商注册号),法定代表人,证件类型,证件号码,行政处罚决定书文号,违法行为类型,违法事实,处罚依据,处罚类别,"
                + content
                + ","
                + fine
                + ","
                + confiscated
                + ",暂扣或吊销证照名称及编号,处罚决定日期,处罚有效期,公示截止期,处罚机关,处罚机关统一社会信用代码,数据来源单位,"
                + "数据来源单位统一社会信用代码,备注",
            "平石县远川建材有限公司,法人及非法人组织,91410499MA4000001K,,佟某,,,城管【2019】1号,占道经营,当事人占道经营,"
                + "《某条例》第一条,罚款,罚款2000元,0.200000,,,2019/10/10,2099/12/31,2020/10/10,"
                + "平石县城市管理局,,,,");

    isTheWholeRow(read.only());
    assertThat(read.sheet().columns())
        .noneMatch(column -> column.match() == ColumnReport.Match.UNKNOWN);
  }

  @Test
  void aNaturalPersonOfTheStandardIsKnownByHisOwnNumber() throws IOException {
    Collected read =
        read(
            "行政相对人名称,行政相对人类别,证件类型,证件号码,行政处罚决定书文号,处罚内容,罚款金额（万元）",
            "佟某,自然人,身份证,410499199001010018,甲〔2023〕1号,罚款50元,0.005");

    assertThat(read.only().partyKind()).contains(PartyKind.NATURAL_PERSON);
    assertThat(read.only().text(Field.PARTY_ID)).contains("410499199001010018");
    assertThat(read.only().amount(Field.FINE)).contains(Money.yuan(50));
  }

  @Test
  void theOlderStandardHasTheAmountInItsResult() throws IOException {
    Collected read =
        read(
            "CF_WSH,CF_CFMC,CF_CFLB1,CF_CFLB2,CF_SY,CF_YJ,CF_XDR_MC,CF_XDR_SHXYM,CF_XDR_ZDM,"
                + "CF_XDR_GSDJ,CF_XDR_SWDJ,CF_XDR_SFZ,CF_FR,CF_JG,CF_JDRQ,CF_XZJG,CF_ZT,DFBM,SJC,BZ",
            "甲〔2017〕1号,占道案,罚款,,占道经营,《某条例》第一条,佟某,,,,,410499199001010018,,100.00,2017/5/6,某局,0,"
                + "410499,2017/5/9,",
            "甲〔2017〕2号,占道案,罚款,,占道经营,《某条例》第一条,蔺某,,,,,,,罚款人民币贰佰元整,2017/5/6,某局,0,410499,,");

    assertThat(text(read.cases.get(0)).fine()).contains(Money.yuan(100));
    assertThat(text(read.cases.get(1)).fine()).contains(Money.yuan(200));
    assertThat(read.cases.get(0).text(Field.PARTY_ID)).contains("410499199001010018");
    assertThat(read.cases.get(0).text(Field.AUTHORITY)).contains("某局");
    assertThat(read.sheet().columns())
        .noneMatch(column -> column.match() == ColumnReport.Match.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"CF_ZT,0,正常", "CF_ZT,1,撤销", "当前状态,1,撤销", "当前状态,撤销,撤销", "XZCF_STATE,1,1"})
  void theCodesOfTheCurrentStateAreTakenAsWords(String header, String code, String word)
      throws IOException {
    Collected read = read("CF_WSH,CF_JG," + header, "甲〔2017〕1号,罚款100元," + code);

    assertThat(read.only().text(Field.CASE_STATUS)).contains(word);
    assertThat(read.only().raw()).containsEntry(Field.CASE_STATUS, code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"序号", ""})
  void theOlderUploadSheetMayLeadWithACount(String first) throws IOException {
    Collected read =
        read(
            first + ",行政处罚决定书文号,处罚名称,处罚类别,处罚事由,处罚依据,行政相对人名称,处罚结果,处罚决定日期,处罚机关",
            "1,甲地税简罚〔2018〕41号,未申报案,罚款,逾期未申报,《某法》第一条,佟某,100.00,2018年5月25日,某局");

    assertThat(text(read.only()).fine()).contains(Money.yuan(100));
    assertThat(read.only().date(Field.DECISION_DATE)).contains(LocalDate.of(2018, 5, 25));
    assertThat(read.only().text(Field.CASE_NAME)).contains("未申报案");
  }

  @Test
  void creditSitesNameColumnsInTwoLanguagesAndMarkBlanks() throws IOException {
    Collected read =
        read(
            "行政处罚决定书文号 Decision No.,处罚内容 Content,\"罚款金额(万元) Fine Amount, 10k Yuan\","
                + "处罚机关 Authority,处罚依据,违法事实,处罚类别",
            "甲〔2022〕1号,罚款人民币零元(0元),— —,某市城市管理局 处罚日期:2022年3月1日,——,/,其他-警告",
            "甲〔2022〕2号,警告&警告&警告,无,某局,,null,警告；其他-其他",
            "甲〔2022〕3号,违法事实不能成立。,,某局,,,",
            "甲〔2022〕4号,不予行政处罚。,,某局,,,");

    assertThat(read.cases).hasSize(4).allMatch(c -> c.amount(Field.FINE).isEmpty());
    assertThat(read.notes()).isEmpty();
    assertThat(read.cases.get(0).text(Field.AUTHORITY)).contains("某市城市管理局");
    assertThat(read.cases.get(0).text(Field.LEGAL_BASIS)).isEmpty();
    assertThat(read.cases.get(0).text(Field.VIOLATION_FACTS)).isEmpty();
    assertThat(text(read.cases.get(0)).fine()).contains(Money.ZERO);
    assertThat(text(read.cases.get(1)).warning()).isTrue();
    assertThat(text(read.cases.get(1)).fined()).isEqualTo(Truth.FALSE);
    assertThat(text(read.cases.get(2)).fine()).isEmpty();
    assertThat(text(read.cases.get(3)).fined()).isEqualTo(Truth.FALSE);
  }

  @Test
  void provincesShortenTheCodes() throws IOException {
    Collected read =
        read(
            "JDSWH,CFMC,CFLB1,CFLB2,CFSY,CFYJ,CF_WFXW,CFJG,JDRQ,ZXQK,XZJG,XXFL,CF_NR_FK,CF_NR_WFFF",
            "甲〔2022〕1号,占道案,罚款,,当事人占道经营,《某条例》第一条,占道,某局,2022-05-06,已执行,某局,A,0.02,0");

    PenaltyCase only = read.only();
    assertThat(only.amount(Field.FINE)).contains(Money.yuan(200));
    assertThat(only.text(Field.VIOLATION_FACTS)).contains("当事人占道经营");
    assertThat(only.text(Field.CASE_STATUS)).contains("已执行");
    assertThat(only.text(Field.AUTHORITY)).contains("某局");
  }

  @Test
  void theEnterpriseSystemMayTellTheViolationWhereThePenaltyBelongs() throws IOException {
    Collected read =
        read(
            "penDecNo,illegActType,penContent,penAuth_CN,penDecIssDate,publicDate",
            "甲〔2022〕1号,无照经营,当事人未取得营业执照从事经营,某局,2022-05-06,2022-05-09");

    assertThat(read.only().text(Field.VIOLATION)).contains("无照经营");
    assertThat(read.only().date(Field.DECISION_DATE)).contains(LocalDate.of(2022, 5, 6));
    assertThat(text(read.only()).fine()).isEmpty();
    assertThat(text(read.only()).fined()).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void theFullContentGoesBeforeTheShortOne() throws IOException {
    Collected read =
        read(
            "PENDECNO,PENCONTENT,PENDECCONTENT,ILLEGACTTYPE,JUDAUTH,PENDECISSDATE,ENTNAME,UNISCID,"
                + "DWFDDBR,CASEID,PENTYPE_CN,PENAM,FORFAM",
            "甲〔2022〕1号,罚款,罚款人民币叁佰元整,无照,某局,2022-05-06,平石县远川建材有限公司,91410499MA4000001K,佟某,"
                + "c1,罚款,0.03万元,0");

    assertThat(read.only().text(Field.PENALTY_CONTENT)).contains("罚款人民币叁佰元整");
    assertThat(read.only().text(Field.CASE_NUMBER)).contains("c1");
    assertThat(read.only().amount(Field.FINE)).contains(Money.yuan(300));
    assertThat(read.only().partyKind()).contains(PartyKind.ORGANIZATION);
  }

  @Test
  void companyDataHasTheLawInTheReason() throws IOException {
    Collected read =
        read(
            "departmentName,reason,evidence,remark,source,type,content,decisionDate,punishName,"
                + "punishNumber,legalPersonName",
            "某局,《某某管理条例》第三条,,——,网站,1,罚款500元,2022-05-06,占道案,甲〔2022〕1号,佟某");

    assertThat(basis(read.only())).containsExactly("某某管理条例|3||");
    assertThat(text(read.only()).fine()).contains(Money.yuan(500));
    assertThat(read.only().text(Field.AUTHORITY)).contains("某局");
  }

  @Test
  void shanghaiWritesFinesInCapitalsWithLineBreaks() throws IOException {
    Collected read =
        read(
            "case_name,fine_id,person_name,person_id,fine_reason,fine_law,fine_sum,institute,fine_date,"
                + "memo,company_name\r",
            "甲案,2210000001,佟某,410499********0018,占道,"
                + "\"《某市临时占用城市道路管理办法》第十六条第一款第（二）项、第二款\",\"一、警告;\n二、罚款人民币壹佰元整。\",某局,"
                + "2021-05-22,无,\r");

    TextFacts text = text(read.only());
    assertThat(text.fine()).contains(Money.yuan(100));
    assertThat(text.warning()).isTrue();
    assertThat(basis(read.only())).containsExactly("某市临时占用城市道路管理办法|16|1|2", "某市临时占用城市道路管理办法|16|2|");
    assertThat(read.only().partyKind()).contains(PartyKind.NATURAL_PERSON);
  }

  @Test
  void aFormNamesPenaltiesThatWereNotImposed() throws IOException {
    Collected read =
        read(
            "行政处罚决定书文号,处罚内容",
            "甲〔2022〕1号,\"□1.警告\n□2.没收违法所得： 元\n☑3.罚款： 罚款人民币肆仟元整（￥4000.00）\n□4.责令停产停业\"");

    TextFacts text = text(read.only());
    assertThat(text.fine()).contains(Money.yuan(4000));
    assertThat(text.warning()).isFalse();
    assertThat(text.confiscation()).isEmpty();
  }

  @Test
  void zhejiangKeepsWithdrawnDecisionsWithTheReason() throws IOException {
    Collected read =
        read(
            "XZCFWS_CODE,XZCFWS_NAME,BXZCF_TYPE,BXZCF_NAME,BXZCF_CARDNUMBER,BXZCF_LEGALMAN,XZCF_NAME,"
                + "XZCF_CODE,XZCF_ZY,XZCF_DATE,XZCF_STATE,XZCF_CANCEL",
            "甲〔2022〕1号,占道案,自然人,佟某,410499199001010018,,对占道的处罚,Q1,罚款人民币贰佰元,20220506,1,",
            "甲〔2022〕2号,占道案,自然人,佟某,410499199001010018,,对占道的处罚,Q1,罚款人民币贰佰元,20220506,1,复议撤销");

    assertThat(text(read.cases.get(0)).fine()).contains(Money.yuan(200));
    assertThat(text(read.cases.get(0)).fullText()).isFalse();
    assertThat(read.cases.get(0).text(Field.REVOCATION_REASON)).isEmpty();
    assertThat(read.cases.get(1).text(Field.REVOCATION_REASON)).contains("复议撤销");
  }

  @Test
  void theZhejiangPortalShowsFewColumns() throws IOException {
    Collected read = read("序号,案件名称,处罚对象,决定书文号,处罚决定日期,处罚内容", "1,占道案,佟某,甲〔2022〕1号,2022-05-06,罚款100元");

    assertThat(read.only().text(Field.CASE_NAME)).contains("占道案");
    assertThat(read.only().text(Field.PARTY_NAME)).contains("佟某");
  }

  @Test
  void theMarketListHasRowsWithNothingButALink() throws IOException {
    Collected read =
        read(
            "处罚文书号,文书下载链接,当事人名称,处罚机关,处罚日期,处罚内容",
            "甲市监处罚〔 2024〕304   号,http://x/1,佟某;佟某,某局,2026年03月16日,一、警告\\n二、罚款2000元",
            ",http://x/2,,,,",
            "292,http://x/3,蔺某,某局,2026/1/22,2000元");

    assertThat(read.reasons()).containsExactly("3 no-number");
    assertThat(read.cases).hasSize(2);
    assertThat(read.cases.get(0).text(Field.PARTY_NAME)).contains("佟某");
    assertThat(text(read.cases.get(0)).fine()).contains(Money.yuan(2000));
    assertThat(read.cases.get(1).text(Field.DECISION_NUMBER)).contains("292");
    assertThat(text(read.cases.get(1)).fine()).contains(Money.yuan(2000));
  }

  @ParameterizedTest(name = "{1} / {2}: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "罚款0.1300万元|1300|",
        "没收违法所得1.2345万元，罚款1.2345万元|12345|12345",
        "罚款金额4,600元；没收违法所得0.66元；行政处罚种类：罚款,没收违法所得；|4600|0.66",
        "对佟某进行了:\\n1.罚款:金额3000元;\\n以上处罚内容共计壹项，罚没款合计3000元，大写叁仟元整。|3000|",
        "罚款3.123206万元#没收违法所得#|31232.06|",
        "1；罚款贰仟陆佰壹拾伍元贰角捌分；2；没收违法所得叁拾元|2615.28|30",
        "罚款3000元|3000|",
        "3000元|3000|",
        "依据《某法》第五条“…可以并处五千元以下的罚款”。本局决定：罚款196.23元；没收违法所得3元；罚没款合计199.23元。|196.23|3",
        "经营者违反明码标价规定的，责令改正，没收违法所得，可以并处五千元以下的罚款||",
      })
  void theTemplatesOfCaseSystemsAreRead(String content, String fine, String taken)
      throws IOException {
    Collected read = read("处罚文书号,处罚内容", "甲〔2024〕1号,\"" + content + "\"");

    TextFacts text = text(read.only());
    assertThat(text.fine()).isEqualTo(money(fine));
    assertThat(text.confiscation()).isEqualTo(money(taken));
  }

  private static Optional<Money> money(String yuan) {
    return Optional.ofNullable(yuan).map(java.math.BigDecimal::new).map(Money::yuan);
  }

  @Test
  void shenzhenGivesAmountsInTenThousandsAndTheLawAsPaths() throws IOException {
    Collected read =
        read(
            "id,WH,vlass,vdate,vlaw,chufa,payment,illegal",
            "7,甲〔2022〕1号,罚款;没收违法所得,20220516,某某法/第二章/第三条/第一款,罚款67.5元并没收违法所得,0.00675,0.002");

    PenaltyCase only = read.only();
    assertThat(only.date(Field.DECISION_DATE)).contains(LocalDate.of(2022, 5, 16));
    assertThat(only.raw()).containsEntry(Field.FINE, "0.00675");
    assertThat(basis(only)).containsExactly("某某法|3|1|");
  }

  @Test
  void financeRegulatorsTellDownwards() throws IOException {
    Collected read =
        read(
            "行政处罚信息公开表\t\t\t",
            "行政处罚决定书文号\t\t甲金罚决字〔2023〕1号\t",
            "被处罚当事人\t单位\t名称\t平石县远川建材有限公司",
            "\t\t法定代表人\t佟某",
            "主要违法违规事实（案由）\t\t未按规定报告\t",
            "行政处罚依据\t\t《某某法》第四十六条\t",
            "行政处罚决定\t\t罚款20万元\t",
            "作出处罚决定的机关名称\t\t某监管分局\t",
            "作出处罚决定的日期\t\t2023年5月6日\t");

    PenaltyCase only = read.only();
    assertThat(only.text(Field.DECISION_NUMBER)).contains("甲金罚决字〔2023〕1号");
    assertThat(only.text(Field.PARTY_NAME)).contains("平石县远川建材有限公司");
    assertThat(text(only).fine()).contains(Money.yuan(200_000));
    assertThat(only.date(Field.DECISION_DATE)).contains(LocalDate.of(2023, 5, 6));
  }

  @Test
  void theCentralBankListsCompanies() throws IOException {
    Collected read =
        read(
            "序号,企业名称,处罚决定书文号,违法行为类型,行政处罚内容,作出行政处罚决定机关名称,作出行政处罚决定日期",
            "1,平石县远川建材有限公司,甲银罚〔2023〕1号,未按规定报送,罚款5万元,某分行,2023年5月6日");

    assertThat(text(read.only()).fine()).contains(Money.yuan(50_000));
    assertThat(read.only().text(Field.AUTHORITY)).contains("某分行");
    assertThat(read.only().date(Field.DECISION_DATE)).contains(LocalDate.of(2023, 5, 6));
  }

  @Test
  void anAmountWithoutAnyUnitStaysUnknownAndSaysSo() throws IOException {
    Collected read =
        read(
            "documentNumber,penaltyAmount,penaltyDate,noticeDate,CASEID",
            "甲环罚〔2023〕1号,2.00,null,2023-04-01,1",
            "null,2.00,null,2023-04-01,2");

    assertThat(read.cases).hasSize(2).allMatch(c -> c.amount(Field.FINE).isEmpty());
    assertThat(read.notes()).containsOnly("note.unit-unstated").hasSize(2);
    assertThat(read.cases.get(0).date(Field.DECISION_DATE)).isEmpty();
    assertThat(read.cases.get(0).date(Field.NOTICE_DATE)).contains(LocalDate.of(2023, 4, 1));
  }

  @Test
  void taxOfficesCodeInPinyin() throws IOException {
    Collected read =
        read(
            "NSRSBH,SHXYDM,CFRQ,FKJE,WH,NSRMC,CFYJ",
            "91410499MA4000001K,91410499MA4000001K,20211214,50,甲税简罚〔2021〕1号,平石县远川建材有限公司,null");

    assertThat(read.only().amount(Field.FINE)).contains(Money.yuan(50));
    assertThat(read.only().date(Field.DECISION_DATE)).contains(LocalDate.of(2021, 12, 14));
    assertThat(read.only().text(Field.LEGAL_BASIS)).isEmpty();
  }

  @Test
  void trafficListsPlates() throws IOException {
    Collected read =
        read(
            "车牌号,行政处罚决定书文号,违法时间,处罚决定日期,罚款金额(元),执法机构名称",
            "豫X00001,甲〔2023〕1号,2023-05-01 08:30,2023-05-06,\"1,000\",某队");

    assertThat(read.only().amount(Field.FINE)).contains(Money.yuan(1000));
    assertThat(read.only().date(Field.VIOLATION_DATE)).contains(LocalDate.of(2023, 5, 1));
    assertThat(read.only().text(Field.AUTHORITY)).contains("某队");
  }

  @Test
  void safetyCreditHasItsOwnNames() throws IOException {
    Collected read =
        read(
            "组织机构代码,入库日期,工商注册号/统一社会信用代码,处罚名称,处罚决定书文号,被处罚当事人,处罚事由,处罚种类,行政处罚依据,"
                + "行政处罚结论,没收违法所得,罚款金额,失信等级,处罚机关全称,行政处罚日期,是否公示,公示起始日期,公示截止日期,"
                + "执行完成日期,执行情况,企业全称（中文）",
            "x,2023-05-09,91410499MA4000001K,未设案,甲应急罚〔2023〕1号,平石县远川建材有限公司,未设标志,罚款,《某某法》第九十九条,"
                + "罚款2万元,,20000元,一般,某应急局,2023-05-06,是,,,,已缴纳,平石县远川建材有限公司");

    PenaltyCase only = read.only();
    assertThat(only.amount(Field.FINE)).contains(Money.yuan(20_000));
    assertThat(only.text(Field.PARTY_ID)).contains("91410499MA4000001K");
    assertThat(only.text(Field.VIOLATION)).contains("未设标志");
    assertThat(only.text(Field.PENALTY_CONTENT)).contains("罚款2万元");
    assertThat(only.text(Field.PARTY_NAME)).contains("平石县远川建材有限公司");
  }

  @Test
  void aTitleMayStandAboveTheHeader() throws IOException {
    Collected read =
        read(
            "行政处罚信息,,,,,,,,,,,,",
            "案发时间,案由,案件类型,执行类别,案件结果,处罚决定书签发日期,处罚机关,主要违法事实,处罚依据,处罚种类,处罚结果,处罚金额,处罚执行情况,案号",
            "2023-05-01,占道,一般,自动,罚款,2023-05-06,某局,当事人占道,《某条例》第一条,罚款,罚款300元,300元,已执行,甲〔2023〕1号");

    assertThat(read.sheet().headerRow()).isEqualTo(2);
    assertThat(read.only().amount(Field.FINE)).contains(Money.yuan(300));
    assertThat(read.only().date(Field.VIOLATION_DATE)).contains(LocalDate.of(2023, 5, 1));
  }

  @Test
  void aWordTableHasKeyAndValueSideBySide() throws IOException {
    Collected read =
        read(
            "行政处罚决定书文号,甲罚﹝2023﹞1号,当事人,佟某",
            "违法事实,当事人占道,处罚内容,罚款300元",
            "处罚决定日期,2023-05-06 00:00:00,没收金额（元）,0.0");

    assertThat(read.only().text(Field.DECISION_NUMBER)).contains("甲罚﹝2023﹞1号");
    assertThat(read.only().text(Field.PARTY_NAME)).contains("佟某");
    assertThat(text(read.only()).fine()).contains(Money.yuan(300));
    assertThat(read.only().date(Field.DECISION_DATE)).contains(LocalDate.of(2023, 5, 6));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "（京）文执罚〔2021〕第400154号",
        "京海市监工罚（2020）299号",
        "德环罚字【2019】0013号",
        "成华环保罚字〔2012〕1130-01号",
        "济环罚字〔2020〕TQ第Q-4008号",
        "秦山公（消）行罚决字（2018）0015号",
        "河公【闸】行罚决字(2014)719-721号",
        "（鄂托克旗）应急罚（2025）危化1-16号",
        "洪行执西字[2014]6110034号",
        "深龙华民治综行罚决字〔2026〕1号"
      })
  void aNumberIsKeptAsItIsWritten(String number) throws IOException {
    Collected read = read("行政处罚决定书文号,处罚内容", number + ",罚款300元");

    assertThat(read.only().text(Field.DECISION_NUMBER)).contains(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"平石市金***水有限公司", "于*丽", "王某某", "XXX"})
  void aMaskedNameIsShownAsItIs(String name) throws IOException {
    Collected read = read("行政处罚决定书文号,当事人,处罚内容", "甲〔2023〕1号," + name + ",罚款300元");

    assertThat(read.only().text(Field.PARTY_NAME).orElse("XXX")).isEqualTo(name);
  }
}
