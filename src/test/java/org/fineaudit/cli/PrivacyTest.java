package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.fineaudit.result.ResultFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers of people that stand anywhere in an export stand in nothing that the program writes. */
class PrivacyTest {
  private static final List<String> NUMBERS =
      List.of(
          "410402199001011234",
          "41040219900101123X",
          "41040219900101123x",
          "４１０４０２１９９００１０１１２３４",
          "410402 19900101 1234",
          "410402-19900101-1234",
          "410402　19900101　1234",
          "4104 0219 9001 0112 34",
          "410402900101123",
          "13812345678",
          "138 1234 5678",
          "１３８１２３４５６７８",
          "+86 13812345678",
          "008613812345678",
          "410402 1990 0101 123X",
          "410402－1990－01－01－1234",
          "138—1234—5678",
          "0375-2671234");

  private static final List<String> COLUMNS =
      List.of(
          "处罚机关", "案件名称", "行政相对人名称", "证件号码", "案由", "违法事实", "违法地点", "线索来源", "复查结果", "执法人员", "处罚依据",
          "处罚内容", "裁量理由", "案件状态", "缴款日期");

  private static final Pattern LEAK =
      Pattern.compile(
          "4104 ?02@?19 ?90@?01 ?@?01@?12 ?3[4Xx]|410402900101123|138@?1234@?5678|0375-2671234"
              .replace("@", "[ —-]"));

  private static final int ROWS = 80;

  @TempDir private Path folder;

  /** A sample with a number of a person in every text of every row. */
  private Path planted() throws IOException {
    Path file = folder.resolve("p.csv");
    Path sample = Path.of("samples", "pingdingshan-2022-2026.csv");
    int next = 0;
    try (Reader in = Files.newBufferedReader(sample);
        CSVPrinter out =
            CSVFormat.DEFAULT.print(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      List<String> header = new ArrayList<>();
      for (CSVRecord row : CSVFormat.DEFAULT.parse(in)) {
        List<String> cells = new ArrayList<>(row.toList());
        if (header.isEmpty()) {
          cells.set(0, cells.get(0).replace("\uFEFF", ""));
          header.addAll(cells);
        } else {
          for (String column : COLUMNS) {
            int at = header.indexOf(column);
            boolean same = column.equals("案由") || column.equals("处罚机关");
            String number = NUMBERS.get(same ? 0 : next++ % NUMBERS.size());
            cells.set(at, cells.get(at) + "（" + number + "）");
          }
        }
        out.printRecord(cells);
        if (out.getRecordCount() > ROWS) {
          break;
        }
      }
    }
    return file;
  }

  private String run(String... command) {
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    int code = AttackRun.run(console, List.of(command));
    String said = console.toString(StandardCharsets.UTF_8);
    assertThat(code).as(said).isZero();
    return said;
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void noNumberOfAPersonLeavesTheExport() throws Exception {
    String export = planted().toString();
    Path documents = Files.createDirectory(folder.resolve("documents"));
    Files.writeString(
        documents.resolve("a.txt"),
        "行政处罚决定书\n叶城管罚决字〔2024〕第2号\n当事人：王某，身份证" + NUMBERS.get(0) + "\n罚款人民币贰仟元整。\n");
    List<String> said = new ArrayList<>();
    said.add(
        run(
            "audit",
            export,
            "--out",
            at("r.json"),
            "--ledger",
            at("l.xlsx"),
            "--findings",
            at("f.csv"),
            "--documents",
            documents.toString(),
            "-v",
            "--debug"));
    said.add(run("facts", export, "--out", at("x.csv")));
    said.add(run("facts", export, "--out", at("x.jsonl")));
    said.add(run("inspect", export, "-v"));
    String number = ResultFile.read(folder.resolve("r.json")).findings().get(0).decisionNumber();
    said.add(run("explain", number, "--in", export, "-v"));
    said.add(run("diff", at("l.xlsx"), at("r.json"), "--out", at("d.xlsx"), "-v"));
    for (String format : List.of("json", "markdown")) {
      said.add(run("diff", at("r.json"), at("r.json"), "--format", format));
    }
    said.add(run("report", at("r.json"), "--ledger", at("l.xlsx"), "--out", at("p.docx")));
    said.add(run("ledger", at("r.json"), "--previous", at("l.xlsx"), "--out", at("m.xlsx")));
    assertThat(said).allSatisfy(PrivacyTest::assertSilent);
    for (String name :
        List.of("r.json", "l.xlsx", "f.csv", "x.csv", "x.jsonl", "d.xlsx", "p.docx", "m.xlsx")) {
      for (String text : texts(folder.resolve(name))) {
        assertSilent(text);
      }
    }
  }

  @Test
  void thoseWhoAskWithShowIdsGetTheNumbersInEveryOutput() throws Exception {
    String export = planted().toString();
    run(
        "audit",
        export,
        "--show-ids",
        "--out",
        at("r.json"),
        "--ledger",
        at("l.xlsx"),
        "--findings",
        at("f.csv"));
    run("facts", export, "--show-ids", "--out", at("x.csv"));
    run("facts", export, "--show-ids", "--out", at("x.jsonl"));
    for (String name : List.of("r.json", "l.xlsx", "f.csv", "x.csv", "x.jsonl")) {
      String all = String.join("\n", texts(folder.resolve(name)));
      assertThat(all).as(name).contains(NUMBERS.get(0), NUMBERS.get(9));
    }
    run("ledger", at("r.json"), "--out", at("m.xlsx"));
    texts(folder.resolve("m.xlsx")).forEach(PrivacyTest::assertSilent);
  }

  @Test
  void aTraceIsShownOnlyToThoseWhoAskAndTellsNoNumber() {
    String number = NUMBERS.get(0);
    for (List<String> wrong :
        List.of(
            List.of("audit", at(number + ".csv")),
            List.of("audit", "--nothing", number),
            List.of("audit", folder.toString(), "--date", number),
            List.of("rules", "check", at(number)))) {
      for (boolean debug : List.of(false, true)) {
        List<String> command = new ArrayList<>(wrong);
        if (debug) {
          command.add("--debug");
        }
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        assertThat(AttackRun.run(console, command)).isIn(2, 3, 4);
        String said = console.toString(StandardCharsets.UTF_8);
        assertThat(said.contains("\tat ")).as(said).isEqualTo(debug);
        assertSilent(said);
      }
    }
  }

  private static void assertSilent(String text) {
    assertThat(LEAK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).results())
        .extracting(leak -> around(text, leak.start()))
        .isEmpty();
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 40));
  }

  private static List<String> texts(Path file) throws IOException {
    if (Stream.of(".xlsx", ".docx").noneMatch(file.toString()::endsWith)) {
      return List.of(Files.readString(file));
    }
    List<String> texts = new ArrayList<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
        byte[] bytes = zip.getInputStream(e.nextElement()).readAllBytes();
        texts.add(new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return texts;
  }
}
