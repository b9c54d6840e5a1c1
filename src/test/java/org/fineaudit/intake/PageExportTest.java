package org.fineaudit.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and XML that case systems hand out as {@code .xls}. */
class PageExportTest {
  private static final String HEADER =
      "<tr><th>行政处罚决定书文号</th><th>当事人</th><th>罚款金额<br>(元)</th><th>处罚内容</th></tr>";

  @TempDir private Path folder;

  private Collected read(String text, Charset charset) throws IOException {
    return Collected.from(Files.write(folder.resolve("导出.xls"), text.getBytes(charset)));
  }

  private Collected page(String body) throws IOException {
    return read("<html><body>" + body + "</body></html>", StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void readsATable(String charset) throws IOException {
    Collected read =
        read(
            "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta charset=gbk>"
                + "<style>td{mso-number-format:'\\@';}</style><!-- <table><tr><td>假 --></head><body>"
                + "<TABLE border='1' title=\"a>b\"><caption>处罚</caption>"
                + HEADER
                + "<tr><td>甲1号</td><td>张某&amp;李某&nbsp;</td><td>1,500</td>"
                + "<td>一、警告;<br/>二、罚款 &lt;1500元&#12299;</td></tr></TABLE></body></html>",
            Charset.forName(charset));

    assertThat(read.sheet().format()).isEqualTo("HTML");
    assertThat(read.only().text(Field.PARTY_NAME)).contains("张某&李某");
    assertThat(read.only().amount(Field.FINE)).contains(Money.yuan(1500));
    assertThat(read.only().text(Field.PENALTY_CONTENT)).contains("一、警告;\n二、罚款 <1500元》");
    assertThat(read.only().place().row()).isEqualTo(2);
  }

  @Test
  void whatSpansRowsHoldsForEach() throws IOException {
    Collected read =
        page(
            "<table><tr><th>处罚机关<th>决定书文号<th>罚款金额(元)<th>处罚决定日期"
                + "<tr><td rowspan=2>甲局<td>甲1号<td>500<td rowspan=2>2023-05-06"
                + "<tr><td>甲2号<td>600<tr><td>乙局<td>乙1号<td>700<td></table>");

    assertThat(read.cases)
        .extracting(
            c -> c.text(Field.AUTHORITY).orElse("") + c.amount(Field.FINE).orElseThrow().fen())
        .containsExactly("甲局50000", "甲局60000", "乙局70000");
    assertThat(read.cases.get(1).date(Field.DECISION_DATE)).contains(LocalDate.of(2023, 5, 6));
    assertThat(read.cases.get(2).date(Field.DECISION_DATE)).isEmpty();
  }

  @Test
  void endTagsMayBeMissing() throws IOException {
    Collected read =
        page(
            "<table><tr><th>决定书文号<th>当事人<th>罚款金额(元)<tr><td>甲1号<td>张某<td>500<tr><td>甲2号<td>李某<td>600");

    assertThat(read.cases).hasSize(2);
  }

  @Test
  void mergedCellsKeepTheColumnsInPlace() throws IOException {
    Collected read =
        page(
            "<table><tr><td colspan=4>处罚信息</td></tr>"
                + HEADER
                + "<tr><td>甲1号</td><td rowspan=\"2\">张某</td><td>500</td><td>罚款</td></tr>"
                + "<tr><td>甲2号</td><td>600</td><td>罚款</td></tr></table>");

    assertThat(read.cases.get(1).amount(Field.FINE)).contains(Money.yuan(600));
    assertThat(read.cases.get(1).text(Field.PARTY_NAME)).contains("张某");
  }

  @Test
  void tablesInATableAreReadOnTheirOwn() throws IOException {
    Collected read =
        page(
            "<table><tr><td>导航</td><td><table>"
                + HEADER
                + "<tr><td>甲1号</td><td>张某</td><td>500</td><td>罚款</td></tr></table></td></tr></table>");

    assertThat(read.only().place().sheet()).isEqualTo("表2");
  }

  @Test
  void readsWorkbooksInXml() throws IOException {
    Collected read =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
            <?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
                xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
              <Worksheet ss:Name="案件"><Table>
                <Row><Cell ss:MergeAcross="2"><Data ss:Type="String">处罚</Data></Cell></Row>
                <Row ss:Index="4"><Cell><Data ss:Type="String">决定书文号</Data></Cell>
                  <Cell><Data ss:Type="String">罚款金额（元）</Data></Cell>
                  <Cell ss:Index="4"><Data ss:Type="String">处罚日期</Data></Cell></Row>
                <Row><Cell><Data ss:Type="String">甲<B>1</B>号</Data></Cell>
                  <Cell><Data ss:Type="Number">1.5E3</Data></Cell>
                  <Cell ss:Index="4"><Data ss:Type="DateTime">2023-05-06T00:00:00.000</Data></Cell>
                </Row>
              </Table></Worksheet>
            </Workbook>
            """,
            StandardCharsets.UTF_8);

    assertThat(read.only().text(Field.DECISION_NUMBER)).contains("甲1号");
    assertThat(read.only().amount(Field.FINE)).contains(Money.yuan(1500));
    assertThat(read.only().date(Field.DECISION_DATE)).contains(LocalDate.of(2023, 5, 6));
    assertThat(read.only().place().row()).isEqualTo(5);
  }

  @Test
  void whatIsMergedDownwardsInAWorkbookInXmlHoldsForEachRow() throws IOException {
    String cell = "<Cell><Data ss:Type=\"String\">%s</Data></Cell>";
    String row = "<Row>" + cell.repeat(3) + "</Row>";
    Collected read =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
                xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
              <Worksheet ss:Name="案件"><Table>"""
                + row.formatted("处罚机关", "决定书文号", "罚款金额（元）")
                + row.formatted("甲局", "甲1号", "500")
                    .replaceFirst("<Cell>", "<Cell ss:MergeDown=\"1\">")
                + "<Row><Cell ss:Index=\"2\">"
                + (cell + cell).formatted("甲2号", "600").substring("<Cell>".length())
                + "</Row>"
                + row.formatted("", "甲3号", "700")
                + "</Table></Worksheet></Workbook>",
            StandardCharsets.UTF_8);

    assertThat(read.cases)
        .extracting(
            c -> c.text(Field.DECISION_NUMBER).orElse("") + c.text(Field.AUTHORITY).orElse("无"))
        .containsExactly("甲1号甲局", "甲2号甲局", "甲3号无");
  }
}
