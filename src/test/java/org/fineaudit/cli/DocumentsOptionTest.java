package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fineaudit.intake.WrittenDecision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a summary can't show, the whole document can. */
class DocumentsOptionTest {
  private static final String NUMBER = "平石城管罚决字〔2024〕第2号";

  @TempDir private Path folder;
  private Path documents;
  private String export;

  @BeforeEach
  void aSummaryWithoutColumnsForOrders() throws IOException {
    documents = Files.createDirectory(folder.resolve("文书"));
    Path file =
        Files.writeString(
            folder.resolve("导出.csv"),
            "行政处罚决定书文号,行政相对人名称,处罚内容,处罚决定日期\n" + NUMBER + ",平石县远川建材有限公司,罚款3000元,2024-03-28\n");
    export = file.toString();
  }

  private static String run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Console console = Console.of(out, out, Main.langOf(args));
    CommandLineFactory.create(console).execute(args);
    console.flush();
    return out.toString(StandardCharsets.UTF_8);
  }

  private String explain() {
    return run("explain", NUMBER, "--in", export, "--documents", documents.toString());
  }

  @Test
  void theSummaryAloneLeavesTheOrderOpen() {
    assertThat(explain()).contains("无法判定  只罚款而没有责令改正");
  }

  @Test
  void aWholeDocumentWithoutAnOrderMakesAHardFinding() throws IOException {
    WrittenDecision.ordinary(NUMBER).deciding("罚款人民币叁仟元整。").docx(documents.resolve("a.docx"));
    assertThat(explain()).contains("命中（硬）  只罚款而没有责令改正");
  }

  @Test
  void aWholeDocumentWithAnOrderClearsTheCase() throws IOException {
    WrittenDecision.ordinary(NUMBER).docx(documents.resolve("a.docx"));
    assertThat(explain()).contains("未命中  只罚款而没有责令改正");
  }

  @Test
  void theAuditSaysWhatBecameOfTheDocuments() throws IOException {
    WrittenDecision.ordinary(NUMBER).txt(documents.resolve("a.txt"));
    WrittenDecision.ordinary("平石城管罚决字〔2024〕第8号").txt(documents.resolve("b.txt"));
    assertThat(run("audit", export, "--documents", documents.toString()))
        .contains("2 个文件，读出决定书 2 份，对应上 1 份（1 件案件有了全文）", "b.txt", "第8号", "导出中没有");
  }

  @Test
  void theFactsHoldTheWholeText() throws IOException {
    WrittenDecision.ordinary(NUMBER).txt(documents.resolve("a.txt"));
    Path out = folder.resolve("f.csv");
    run("facts", export, "--documents", documents.toString(), "--out", out.toString());
    assertThat(Files.readString(out)).contains("遗撒长约30米", "城市建筑垃圾管理规定|23");
  }

  @Test
  void theSampleDecisionsBelongToTheSampleExport() {
    assertThat(run("audit", "samples/shuanggongshi.csv", "--documents", "samples/decisions"))
        .contains("10 个文件，读出决定书 10 份，对应上 10 份（10 件案件有了全文）");
  }
}
