package org.fineaudit.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.FieldType;
import org.fineaudit.cases.PartyKind;

/**
 * The exports that are text: the full columns, the national publicity format, the list of plants.
 */
final class CsvExports {
  /**
   * The columns of a case system, in the order of the contract; it has no full texts and revokes
   * nothing.
   */
  static final List<Field> COLUMNS =
      Arrays.stream(Field.values())
          .filter(field -> field != Field.DECISION_TEXT && field != Field.REVOCATION_REASON)
          .toList();

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final DateTimeFormatter SLASHED =
      DateTimeFormatter.ofPattern("yyyy/M/d", Locale.ROOT);

  private CsvExports() {}

  /** The Chinese header of a column; amounts carry their unit. */
  static String header(Field field) {
    return field.label() + (field.type() == FieldType.AMOUNT ? "(元)" : "");
  }

  static byte[] utf8(List<SampleCase> cases) {
    return (BYTE_ORDER_MARK + full(cases)).getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gb18030(List<SampleCase> cases) {
    return full(cases).getBytes(Charset.forName("GB18030"));
  }

  private static String full(List<SampleCase> cases) {
    return print(
        COLUMNS.stream().map(CsvExports::header).toList(),
        cases.stream().map(one -> COLUMNS.stream().map(one::cell).toList()).toList());
  }

  static byte[] planted(List<SampleCase> cases) {
    List<List<String>> rows =
        cases.stream()
            .flatMap(
                one ->
                    one.plants().stream()
                        .map(
                            plant ->
                                List.of(
                                    one.decisionNumber(),
                                    plant.problem().id(),
                                    plant.expected(),
                                    plant.strength(),
                                    plant.why())))
            .toList();
    List<String> header = List.of("decisionNumber", "problem", "expected", "strength", "why");
    return print(header, rows).getBytes(StandardCharsets.UTF_8);
  }

  /** The publicity format: amounts in 万元, no case file dates, ID numbers masked. */
  static byte[] publicity(List<SampleCase> cases) {
    List<String> header =
        List.of(
            "行政相对人名称",
            "行政相对人类别",
            "行政相对人代码_1(统一社会信用代码)",
            "行政相对人代码_2(工商注册号)",
            "行政相对人代码_3(组织机构代码)",
            "行政相对人代码_4(税务登记号)",
            "行政相对人代码_5(事业单位证书号)",
            "行政相对人代码_6(社会组织登记证号)",
            "法定代表人",
            "法定代表人证件类型",
            "法定代表人证件号码",
            "证件类型",
            "证件号码",
            "行政处罚决定书文号",
            "违法行为类型",
            "违法事实",
            "处罚依据",
            "处罚类别",
            "处罚内容",
            "罚款金额（万元）",
            "没收违法所得、没收非法财物的金额（万元）",
            "暂扣或吊销证照名称及编号",
            "处罚决定日期",
            "处罚有效期",
            "公示截止期",
            "处罚机关",
            "处罚机关统一社会信用代码",
            "数据来源单位",
            "数据来源单位统一社会信用代码",
            "备注");
    List<List<String>> rows = cases.stream().map(CsvExports::publicityRow).toList();
    return print(header, rows).getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> publicityRow(SampleCase one) {
    boolean person = one.cell(Field.PARTY_KIND).equals(PartyKind.NATURAL_PERSON.label());
    String number = one.cell(Field.PARTY_ID);
    LocalDate decided = LocalDate.parse(one.cell(Field.DECISION_DATE));
    String bureau = one.bureau().label();
    String code = one.bureau().creditCode();
    return List.of(
        one.cell(Field.PARTY_NAME),
        one.cell(Field.PARTY_KIND),
        person ? "" : number,
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        person ? "身份证" : "",
        person ? number.substring(0, 6) + "********" + number.substring(14) : "",
        one.decisionNumber(),
        one.cell(Field.VIOLATION),
        one.cell(Field.VIOLATION_FACTS),
        one.cell(Field.LEGAL_BASIS),
        one.cell(Field.PENALTY_KINDS),
        one.cell(Field.PENALTY_CONTENT),
        tenThousands(one.cell(Field.FINE)),
        tenThousands(one.cell(Field.CONFISCATION)),
        "",
        decided.format(SLASHED),
        "2099/12/31",
        decided.plusYears(1).format(SLASHED),
        bureau,
        code,
        bureau,
        code,
        "");
  }

  private static String tenThousands(String yuan) {
    return new BigDecimal(yuan)
        .movePointLeft(4)
        .setScale(6, RoundingMode.UNNECESSARY)
        .toPlainString();
  }

  private static String print(List<String> header, List<List<String>> rows) {
    StringBuilder text = new StringBuilder(line(header));
    rows.forEach(row -> text.append(line(row)));
    return text.toString();
  }

  static String line(List<String> cells) {
    return CSVFormat.DEFAULT.format(cells.toArray()) + "\r\n";
  }
}
