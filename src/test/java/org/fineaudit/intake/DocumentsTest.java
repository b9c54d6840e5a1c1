package org.fineaudit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.RuleFolders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decision documents beside an export, joined by decision number. */
class DocumentsTest {
  private static final String SECOND = "平石城管罚决字〔2024〕第2号";

  @TempDir private Path folder;
  private Path documents;
  private Path export;

  @BeforeEach
  void anExportOfThreeCases() throws IOException {
    documents = Files.createDirectory(folder.resolve("文书"));
    export =
        Files.writeString(
            folder.resolve("导出.csv"),
            """
            行政处罚决定书文号,行政相对人名称,罚款金额（元）,处罚决定日期
            平石城管罚决字[2024]1号,甲某,500,2024-03-01
            平石城管罚决字[2024]2号,平石县远川建材有限公司,3000,2024-03-28
            292,平石县远川建材有限公司,800,2024-04-01
            """);
  }

  /** What was read, with the documents. */
  private record Joined(Collected collected, DocumentsReport report) {
    Optional<String> text(int row) {
      PenaltyCase read = collected.cases.get(row);
      assertThat(read.has(Field.DECISION_TEXT))
          .isEqualTo(read.text(Field.DECISION_TEXT).isPresent());
      return read.text(Field.DECISION_TEXT);
    }

    List<String> issues() {
      return report.issues().stream().map(issue -> issue.in(Lang.ZH)).toList();
    }
  }

  private Joined read() throws IOException {
    Intake intake = Intake.load(RuleFolders.builtIn(), Optional.empty()).withDocuments(documents);
    Collected collected = Collected.from(export, intake);
    return new Joined(collected, intake.documents().orElseThrow());
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(documents.resolve(name), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
  void aTextFileInAnyEncodingGivesItsCaseTheWholeText(String charset) throws IOException {
    WrittenDecision.ordinary(SECOND).txt(documents.resolve("a.txt"), Charset.forName(charset));
    Joined read = read();
    assertThat(read.text(0)).isEmpty();
    assertThat(read.text(1)).hasValueSatisfying(text -> assertThat(text).contains("遗撒长约30米"));
    assertThat(read.issues()).isEmpty();
    assertThat(read.report())
        .extracting(DocumentsReport::joined, DocumentsReport::cases)
        .containsExactly(1, 1);
  }

  @Test
  void aWordDocumentIsFoundInTheFolderOfItsCase() throws IOException {
    Path inner = Files.createDirectories(documents.resolve("2024/二号案"));
    WrittenDecision.ordinary(SECOND).docx(inner.resolve("决定书.docx"));
    Joined read = read();
    assertThat(read.text(1)).hasValueSatisfying(text -> assertThat(text).contains("罚款人民币叁仟元整"));
    assertThat(read.issues()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "平石城管罚决字〔2024〕第2号",
    "平石城管罚决字（2024）2号",
    "平石城管罚决字【 2024 】 第 002 号",
    "文号：平石城管罚决字[2024]2号",
    "行政处罚决定书 平石城管罚决字〔２０２４〕２号",
    "（平石城管罚决字〔2024〕2号）",
  })
  void theNumberIsTheLineNearTheTopHoweverItIsWritten(String line) throws IOException {
    WrittenDecision.ordinary(line).txt(documents.resolve("a.txt"));
    assertThat(read().text(1)).isPresent();
  }

  @Test
  void aNumberCitedInTheBodyIsAnothersNumber() throws IOException {
    String text = WrittenDecision.ordinary("").text();
    write("a.txt", text.replace("上述事实", "当事人曾被处罚，见\n" + SECOND + "\n上述事实"));
    Joined read = read();
    assertThat(read.text(1)).isEmpty();
    assertThat(read.issues()).singleElement().asString().contains("a.txt", "没有认出文号");
  }

  @Test
  void aFileNamedByItsNumberNeedsNoneInTheText() throws IOException {
    String text = WrittenDecision.ordinary("").text();
    write("远川建材 行政处罚决定书 平石城管罚决字[2024]2号.txt", text);
    assertThat(read().text(1)).isPresent();
  }

  @Test
  void aBareNumberJoinsOnlyWhereThePartyIsNamed() throws IOException {
    write("292.txt", WrittenDecision.ordinary("").text());
    assertThat(read().text(2)).isPresent();
    write("292.txt", WrittenDecision.ordinary("").text().replace("远川", "近山"));
    assertThat(read().text(2)).isEmpty();
    assertThat(read().issues()).hasSize(1);
  }

  @Test
  void aDocumentOfNoCaseIsReported() throws IOException {
    WrittenDecision.ordinary("平石城管罚决字〔2024〕第77号").txt(documents.resolve("b.txt"));
    Joined read = read();
    assertThat(read.issues())
        .singleElement()
        .asString()
        .contains("b.txt", "平石城管罚决字〔2024〕第77号", "导出中没有");
    assertThat(read.report().joined()).isZero();
  }

  @Test
  void twoDocumentsThatDifferAreNotChosenFrom() throws IOException {
    WrittenDecision decision = WrittenDecision.ordinary(SECOND);
    decision.txt(documents.resolve("a.txt"));
    decision.deciding("罚款人民币肆仟元整。").txt(documents.resolve("b.txt"));
    Joined read = read();
    assertThat(read.text(1)).isEmpty();
    assertThat(read.issues()).singleElement().asString().contains("a.txt", "b.txt", "都未采用");
  }

  @Test
  void twoCopiesAreOneDocumentAndReported() throws IOException {
    WrittenDecision.ordinary(SECOND).txt(documents.resolve("a.txt"));
    WrittenDecision.ordinary(SECOND).txt(documents.resolve("b.txt"), StandardCharsets.UTF_16);
    Joined read = read();
    assertThat(read.text(1)).isPresent();
    assertThat(read.issues()).singleElement().asString().contains("b.txt", "相同");
  }

  @Test
  void aNoticeIsNoDecisionEvenUnderTheSameNumber() throws IOException {
    String text = WrittenDecision.ordinary(SECOND).text();
    write("a.txt", text.replace("行政处罚决定书\n", "行政处罚事先告知书\n"));
    Joined read = read();
    assertThat(read.text(1)).isEmpty();
    assertThat(read.issues()).singleElement().asString().contains("行政处罚事先告知书", "不是处罚决定书");
  }

  @Test
  void otherFilesLinksAndDamageAreNamed() throws IOException {
    Path outside = WrittenDecision.ordinary(SECOND).txt(folder.resolve("外.txt"));
    Files.createSymbolicLink(documents.resolve("链接.txt"), outside);
    write("照片.pdf", "%PDF-1.7");
    Files.write(documents.resolve("坏.docx"), new byte[] {'P', 'K', 3, 4, 0, 0});
    byte[] bytes = WrittenDecision.ordinary(SECOND).text().getBytes(StandardCharsets.UTF_8);
    bytes[20] = (byte) 0xFF;
    Files.write(documents.resolve("乱码.txt"), bytes);
    Joined read = read();
    assertThat(read.text(1)).isEmpty();
    assertThat(read.issues()).hasSize(4);
    assertThat(String.join("\n", read.issues()))
        .contains("链接.txt: 这是链接", "照片.pdf", "坏.docx", "乱码.txt: 有认不出的字符");
  }

  @Test
  void aTextFileOfManyMegabytesIsNoDecision() throws IOException {
    write("大.txt", WrittenDecision.ordinary(SECOND).text() + "无".repeat(3_000_000));
    Joined read = read();
    assertThat(read.text(1)).isEmpty();
    assertThat(read.issues()).singleElement().asString().contains("大.txt", "大得不像决定书");
  }

  @Test
  void sentencesBrokenAtTheWidthOfAPageAreJoined() throws IOException {
    String text = WrittenDecision.ordinary(SECOND).text();
    String broken = text.replaceAll("(?m)([^\\n]{34})(?=[^\\n])", "$1\n");
    write("a.txt", broken);
    assertThat(broken.lines().count()).isGreaterThan(text.lines().count() + 10);
    assertThat(read().text(1).map(DocumentsTest::sentences)).hasValue(sentences(text));
  }

  /** A break after the end of a sentence parts nothing. */
  private static String sentences(String text) {
    return text.replaceAll("(?<=[。；：”])\n", "");
  }

  @Test
  void theTextStandsAboveAColumnThatCutsItShort() throws IOException {
    Files.writeString(export, "行政处罚决定书文号,决定书全文,处罚决定日期\n" + SECOND + ",罚款叁仟元……,2024-03-28\n");
    WrittenDecision.ordinary(SECOND).txt(documents.resolve("a.txt"));
    Joined read = read();
    assertThat(read.text(0)).hasValueSatisfying(text -> assertThat(text).contains("行政复议"));
    assertThat(read.collected().cases.get(0).raw()).containsEntry(Field.DECISION_TEXT, "罚款叁仟元……");
  }

  @Test
  void aFolderThatIsNoneIsRefused() throws IOException {
    documents = folder.resolve("没有");
    assertThatThrownBy(this::read).isInstanceOf(NoSuchFileException.class);
    documents = export;
    assertThatThrownBy(this::read)
        .isInstanceOf(UnusableException.class)
        .hasMessageContaining("--documents");
  }
}
