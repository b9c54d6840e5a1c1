package org.fineaudit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.Money;
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.UnusableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExportTest {
  private static final String HEADER = "行政处罚决定书文号,行政相对人名称,罚款金额(元),处罚决定日期,处罚内容\n";
  private static final String FIRST = "平城管罚决字〔2023〕第1号,张某,500,2023-05-06,罚款五百元\n";
  private static final String SECOND = "平城管罚决字〔2023〕第2号,李某,600,2023-05-07,罚款六百元\n";

  @TempDir private Path folder;

  private Collected read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatWasNotWrittenToItsEndIsToldInsteadOfReadOn() {
    assertThatThrownBy(() -> read(HEADER + FIRST.repeat(500) + "\0".repeat(3 << 20)))
        .isInstanceOfSatisfying(
            UnusableException.class,
            e -> assertThat(e.issues().get(0).in(Lang.ZH)).contains("零字节", "KB", "重新导出"));
  }

  @Test
  void whatIsHardlyAnExportIsNotReadToItsEnd() throws IOException {
    assertThatThrownBy(() -> read(HEADER + FIRST + "x\n".repeat(250_000)))
        .isInstanceOfSatisfying(
            UnusableException.class,
            e -> assertThat(e.issues().get(0).in(Lang.ZH)).contains("200001 行", "1 件案件"));
    assertThat(read(HEADER + FIRST + "x\n".repeat(2_000)).setAside).hasSize(2_000);
  }

  private Collected read(byte[] bytes) throws IOException {
    return Collected.from(Files.write(folder.resolve("导出.csv"), bytes));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,UTF-8", "GB18030,GB18030", "GBK,GB18030"})
  void theBytesTellTheEncoding(String charset, String reported) throws IOException {
    Collected read = read((HEADER + FIRST).getBytes(Charset.forName(charset)));

    assertThat(read.only().text(Field.PARTY_NAME)).contains("张某");
    assertThat(read.sheet().encoding()).isEqualTo(reported);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void wideTextIsKnownWithoutItsMark(String charset) throws IOException {
    Collected read = read((HEADER + FIRST).getBytes(Charset.forName(charset)));

    assertThat(read.only().text(Field.PARTY_NAME)).contains("张某");
    assertThat(read.sheet().encoding()).isEqualTo(charset);
  }

  @Test
  void casesAboveARepeatedHeaderAreNoTitlesThoughTheFirstHeaderIsDamaged() throws IOException {
    String damaged = HEADER.replace("行政相对人名称", "行政相对人名?");

    Collected read = read("2023年案件\n" + damaged + FIRST + HEADER + SECOND);

    assertThat(read.cases).extracting(c -> c.place().row()).containsExactly(3, 5);
    assertThat(read.sheet().headerRow()).isEqualTo(4);
  }

  @Test
  void aPairOfStrayQuotesDoesNotSwallowTheRowsBetween() throws IOException {
    String stray = "\"" + FIRST + SECOND.replace("第2号,", "第2号\",");
    String third = FIRST.replace("第1号", "第3号");

    Collected read = read(HEADER + stray + third);

    assertThat(read.reasons()).contains("2 broken-record");
    assertThat(read.cases).extracting(c -> c.place().row()).contains(4);
    assertThat(read.sheet().rowsRead()).isEqualTo(read.cases.size() + read.setAside.size());
  }

  @Test
  void aTextOfSeveralLinesWithCommasIsNoRow() throws IOException {
    String text = "\"经查,2023年5月6日,当事人占道,影响市容,情节一般\n责令改正,罚款500元\"";

    Collected read = read(HEADER + FIRST.replace("罚款五百元", text));

    assertThat(read.only().text(Field.PENALTY_CONTENT).orElseThrow()).contains("影响市容");
  }

  @Test
  void aRowWhoseCellsMovedToTheLeftIsRagged() throws IOException {
    Collected read = read("," + HEADER.replace("\n", ",备注\n") + FIRST + "1," + SECOND);

    assertThat(read.reasons()).containsExactly("2 ragged");
    assertThat(read.only().text(Field.PARTY_NAME)).contains("李某");
  }

  @ParameterizedTest
  @ValueSource(strings = {"第1页 共2页", "共3页，第2页", "第1页/共2页", "- 1 -", "Page 1 of 2", "以下无正文"})
  void theFootOfAPageIsNoCase(String foot) throws IOException {
    Collected read = read(HEADER + FIRST + "\"" + foot + "\"" + ",".repeat(4) + "\n");

    assertThat(read.cases).hasSize(1);
    assertThat(read.reasons()).containsExactly("3 footer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkDecides(String charset) throws IOException {
    Collected read = read(("\uFEFF" + HEADER + FIRST).getBytes(Charset.forName(charset)));

    assertThat(read.only().text(Field.DECISION_NUMBER)).contains("平城管罚决字〔2023〕第1号");
    assertThat(read.sheet().encoding()).startsWith(charset);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void theHeaderTellsTheDelimiter(String delimiter) throws IOException {
    String title = "2023年处罚案件；一,二,三;四;五;六;七;八;九\n";

    Collected read = read(title + (HEADER + FIRST).replace(",", delimiter));

    assertThat(read.only().amount(Field.FINE)).contains(Money.yuan(500));
    assertThat(read.sheet().headerRow()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void anyLineEndWill(String end) throws IOException {
    Collected read = read((HEADER + FIRST + SECOND).replace("\n", end));

    assertThat(read.cases).extracting(c -> c.place().row()).containsExactly(2, 3);
  }

  @Test
  void aQuotedCellMayHoldLinesDelimitersAndQuotes() throws IOException {
    Collected read =
        read(HEADER + "甲1号,\"王\"\"某\"\"\",500,2023-05-06,\"一、警告,\n二、罚款五百元\"\n" + SECOND);

    assertThat(read.cases.get(0).text(Field.PARTY_NAME)).contains("王\"某\"");
    assertThat(read.cases.get(0).text(Field.PENALTY_CONTENT)).contains("一、警告,\n二、罚款五百元");
    assertThat(read.cases.get(1).place().row()).isEqualTo(4);
  }

  @Test
  void aBlankBetweenTwoQuotesCostsOneLineAndNotTheFile() throws IOException {
    for (String blank : new String[] {" ", "\t"}) {
      Collected read =
          read(HEADER + "甲1号,\"王\"" + blank + "\"某\",500,2023-05-06,罚款五百元\n" + FIRST + SECOND);

      assertThat(read.reasons()).containsExactly("2 broken-record");
      assertThat(read.cases).extracting(c -> c.place().row()).containsExactly(3, 4);
    }
  }

  @Test
  void aQuoteThatNeverClosesCostsOneLine() throws IOException {
    Collected read = read(HEADER + "甲1号,\"王某,500,2023-05-06,罚款五百元\n" + FIRST + SECOND);

    assertThat(read.reasons()).containsExactly("2 broken-record");
    assertThat(read.cases).extracting(c -> c.place().row()).containsExactly(3, 4);
  }

  @Test
  void aQuoteThatClosesInALaterRowDoesNotSwallowTheRowsBetween() throws IOException {
    String later = "甲9号,赵某,700,2023-05-08,\"罚款七百元\"\n";

    Collected read = read(HEADER + "甲1号,\"王某,500,2023-05-06,罚款\n" + FIRST + SECOND + later + FIRST);

    assertThat(read.reasons()).containsExactly("2 broken-record", "6 exact-copy");
    assertThat(read.cases).extracting(c -> c.place().row()).containsExactly(3, 4, 5);
  }

  @Test
  void whatFollowsABrokenLineIsNoCaseUntilARowIsWhole() throws IOException {
    Collected read = read(HEADER + "甲1号,王某,500,2023-05-06,\"一、\"警告\n二、罚款五百元\n" + FIRST);

    assertThat(read.reasons()).containsExactly("2 broken-record", "3 broken-record");
    assertThat(read.only().place().row()).isEqualTo(4);
  }

  @Test
  void aRowWithBytesOfNoEncodingIsSetAside() throws IOException {
    byte[] text = (HEADER + FIRST.replace("张某", "张?") + SECOND).getBytes(StandardCharsets.UTF_8);
    text[new String(text, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xFF;

    Collected read = read(text);

    assertThat(read.reasons()).containsExactly("2 undecodable");
    assertThat(read.setAside.get(0).detail()).isEqualTo("张□");
    assertThat(read.only().text(Field.PARTY_NAME)).contains("李某");
  }

  @Test
  void aRowThatEndsEarlyIsPaddedIfItsCellsFit() throws IOException {
    Collected read = read(HEADER + "甲1号,王某,500\n");

    assertThat(read.only().amount(Field.FINE)).contains(Money.yuan(500));
    assertThat(read.only().has(Field.DECISION_DATE)).isTrue();
    assertThat(read.only().date(Field.DECISION_DATE)).isEmpty();
  }

  @Test
  void aRowWhoseCellsHaveMovedIsSetAside() throws IOException {
    Collected read =
        read(HEADER + "甲1号,500,2023-05-06,罚款五百元\n甲2号,王,某,600,2023-05-06,罚款\n甲3号\n" + FIRST);

    assertThat(read.reasons()).containsExactly("2 ragged", "3 ragged", "4 ragged");
    assertThat(read.cases).hasSize(1);
  }

  @Test
  void blankCellsBeyondTheHeaderDoNotMatter() throws IOException {
    assertThat(read(HEADER + FIRST.replace("\n", ",, ,\n")).cases).hasSize(1);
  }

  @Test
  void rowsThatAreNoCasesAreSetAsideWithTheirReason() throws IOException {
    Collected read =
        read(
            "序号,"
                + HEADER
                + "1,"
                + FIRST
                + ",,,,,\n,,王某,700,2023-05-08,罚款\n"
                + "序号,"
                + HEADER
                + "2,"
                + SECOND
                + "3,"
                + FIRST.replace("张某", " 张某 ")
                + "合 计,,,1100,,\n"
                + "填表人：周某,,,审核人：吴某,,\n备注：以上均为样例,,,,,\n");

    assertThat(read.cases).extracting(c -> c.place().row()).containsExactly(2, 6);
    assertThat(read.reasons())
        .containsExactly(
            "4 no-number",
            "5 repeated-header",
            "7 exact-copy",
            "8 subtotal",
            "9 footer",
            "10 footer");
    assertThat(read.setAside.get(2).detail()).isEqualTo("第 2 行");
    assertThat(read.sheet().rowsRead()).isEqualTo(8);
    assertThat(read.sheet().rowsSetAside()).isEqualTo(6);
  }

  @Test
  void aSecondTableBelowWithOtherColumnsDoesNotMakeItsHeaderACase() throws IOException {
    Collected read = read(HEADER + FIRST + "行政处罚决定书文号,当事人,金额,日期,内容\n" + SECOND);

    assertThat(read.reasons()).containsExactly("3 repeated-header");
    assertThat(read.cases).hasSize(2);
  }

  @Test
  void footersInTheNumberColumnAreNoCases() throws IOException {
    Collected read = read(HEADER + FIRST + "合计,,500,,\n制表人：周某,,,,\n备注：样例,,,,\n");

    assertThat(read.cases).hasSize(1);
    assertThat(read.reasons()).containsExactly("3 subtotal", "4 footer", "5 footer");
  }

  @Test
  void aNumberedNoteBelowTheTableIsNoCase() throws IOException {
    Collected read =
        read(
            HEADER
                + FIRST
                + "注：1.本表由信息中心导出,,,,\n2.以上数据截至2024年12月31日,,,,\n③撤销的案件未列入,,,,\n"
                + "2.平城管罚决字〔2024〕第7号,,,,\n");

    assertThat(read.reasons()).containsExactly("3 footer", "4 footer", "5 footer");
    assertThat(read.cases).extracting(c -> c.place().row()).containsExactly(2, 6);
  }

  @Test
  void theReportTellsWhatWasFilled() throws IOException {
    Collected read = read(HEADER + FIRST + "甲2号,,600,——,罚款\n");

    assertThat(read.sheet().filled())
        .containsEntry(Field.DECISION_NUMBER, 2)
        .containsEntry(Field.PARTY_NAME, 1)
        .containsEntry(Field.DECISION_DATE, 1);
    assertThat(read.report.sha256()).hasSize(64);
    assertThat(read.report.file()).isEqualTo("导出.csv");
  }

  @Test
  void withoutAUsableHeaderItSaysWhatItFoundAndWhatToDo() {
    assertThatThrownBy(() -> read("编码,名称,数额\n1,甲,2\n"))
        .isInstanceOf(UnusableException.class)
        .hasMessageContaining("编码, 名称, 数额")
        .hasMessageContaining("--columns");
  }

  @Test
  void withoutACaseItIsUnusable() {
    assertThatThrownBy(() -> read(HEADER)).hasMessageContaining("not one case");
    assertThatThrownBy(() -> read(HEADER + "合计,,0,,\n")).hasMessageContaining("(1 row,");
    assertThatThrownBy(() -> read("")).hasMessageContaining("nothing in the file");
    assertThatThrownBy(() -> read("\uFEFF \n\n")).hasMessageContaining("nothing in the file");
  }
}
