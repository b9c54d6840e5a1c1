package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fineaudit.facts.Facts;
import org.fineaudit.messages.Lang;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/**
 * Every screen as a person sees it on a terminal of 80 columns: the help of each command, what each
 * prints, and each kind of mistake. No line is wider, but for paths and commands to be copied, and
 * each screen speaks the language that was asked for.
 */
class ScreensTest {
  /** Wider where it is one thing to copy: a path, or a command on a line of its own. */
  private static final Pattern TO_COPY =
      Pattern.compile(" *fine-audit .*|\\S*(: ?|：|“|\")?\\S*[/\\\\]\\S+.?");

  /** Chinese, with the signs that only Chinese uses between it. */
  private static final Pattern CHINESE =
      Pattern.compile("[\\p{IsHan}，。；：、（）《》〔〕“”]*[\\p{IsHan}，。；：、（）][\\p{IsHan}，。；：、（）《》〔〕“”]*");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** Two words that are no names: of those one would be enough. */
  private static final Pattern ENGLISH = Pattern.compile("(?<![-./\\w])[a-z]{2,} [a-z]{2,}\\b");

  private static final String SETTINGS =
      """
      unit: 平顶山市城市管理局
      phase: 常态化监督
      from: 2024-01-01
      """;

  /** Of the sheets of the ledger, and of the settings of a folder. */
  private static final Set<String> NAMES =
      Set.of("无法判定", "填表说明", "规则", "阶段", "列映射", "决定书", "决定日期起", "决定日期止", "本案");

  private static final String CLEAN =
      """
      行政处罚决定书文号,处罚机关,案由,处罚决定日期,罚款金额(元),处罚内容
      叶城管罚决字〔2024〕第2号,叶县城市管理局,占道经营,2024-05-14,50,责令改正，罚款50元。
      """;

  private static final String ODD =
      """
      行政处罚决定书文号,处罚名目,处罚金额,处罚机关名,处罚决定日期,一个没有人见过的非常非常长的表头，长得一行放不下，所以要折行才看得全
      平石城管罚决字〔2024〕1号,占道,0.2,甲局,2024-02-31,
      平石城管罚决字〔2024〕2号,占道,abc,甲局,2024-02-20,
      合计,,3,,,
      ,占道,3,甲局,2024-02-20,
      """;

  private static final String WRONG_RULE =
      """
      problem: procedure
      rules:
        - id: decided-on-rest-day
          name: 休息日
          strength: hart
          wen: fined
          when: find && procdure != "简易程序" && aVeryLongNameThatNobodyKnowsAtAll && decidedOnWorkingDay
          flag: "!decidedOnWorkingDay"
      """;

  @TempDir private Path folder;

  private record Screen(List<String> command, int code, String text) {}

  private final List<Screen> screens = new ArrayList<>();

  private void see(Lang lang, FolderSettings settings, String... args) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintWriter writer =
        new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), true);
    Console console = new Console(writer, writer, lang, true, true, false);
    int code = CommandLineFactory.create(console, settings).execute(args);
    console.flush();
    screens.add(new Screen(List.of(args), code, bytes.toString(StandardCharsets.UTF_8)));
  }

  private void see(Lang lang, String line) {
    see(lang, FolderSettings.none(), line.isEmpty() ? new String[0] : line.split(" "));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static List<String> commands() {
    List<String> all = new ArrayList<>();
    Console console = Console.of(new ByteArrayOutputStream(), new ByteArrayOutputStream(), Lang.ZH);
    collect(CommandLineFactory.create(console), "", all);
    return all;
  }

  private static void collect(CommandLine command, String name, List<String> all) {
    all.add(name);
    command.getSubcommands().forEach((word, sub) -> collect(sub, (name + " " + word).strip(), all));
  }

  private void helps(Lang lang) {
    commands().forEach(command -> see(lang, (command + " --help").strip()));
    for (String line : List.of("", "--version", "rules")) {
      see(lang, line);
    }
  }

  private void rules(Lang lang) throws IOException {
    String own = folder.resolve("rules").toString();
    String wrong = Files.createDirectories(folder.resolve("wrong")).toString();
    see(lang, "rules export " + own);
    see(lang, "rules export " + wrong);
    Files.writeString(folder.resolve("wrong/procedure.yaml"), WRONG_RULE);
    Files.writeString(folder.resolve("wrong/statutes.csv"), "law,article\n甲法,第四十七条之一\n");
    for (String line :
        List.of(
            "rules list",
            "rules list -v",
            "rules show fine-at-maximum",
            "rules show facts",
            "rules show nothing-of-the-kind",
            "rules check",
            "rules test",
            "rules export " + own,
            "rules check " + wrong,
            "rules check " + folder.resolve("nowhere"),
            "rules list " + file("rules.txt", "x"))) {
      see(lang, line);
    }
  }

  private void runs(Lang lang) throws IOException {
    String result = folder.resolve("r.json").toString();
    String ledger = folder.resolve("l.xlsx").toString();
    String sample = "samples/phases/phase-1.csv";
    String odd = file("odd.csv", ODD);
    for (String line :
        List.of(
            "audit " + sample,
            "audit " + sample + " -v --out " + result + " --ledger " + ledger,
            "audit " + file("clean.csv", CLEAN) + " --ledger " + folder.resolve("zero.xlsx"),
            "audit " + sample + " --from 2030-01-01",
            "audit " + sample + " --from 2030-01-01 --to 2031-01-01",
            "audit " + odd + " --documents samples/decisions",
            "ledger " + result + " --out " + folder.resolve("l2.xlsx"),
            "diff " + ledger + " " + result,
            "diff " + result + " " + result + " -v --out " + folder.resolve("d.xlsx"),
            "report " + result + " --out " + folder.resolve("r.docx") + " --ledger " + ledger,
            "inspect " + sample,
            "inspect samples/shuanggongshi.csv",
            "inspect " + odd + " -v --write-columns " + folder.resolve("c.yaml"),
            "inspect " + odd + " --write-columns " + folder.resolve("c.yaml"),
            "facts " + sample + " --out " + folder.resolve("f.csv"),
            "explain 叶城管罚决字〔2024〕第2号 --in samples/phases/phase-1.csv",
            "explain 叶城管罚决字〔2024〕第2号 --in samples/phases/phase-1.csv -v",
            "explain 叶城管罚决字〔2024〕第22222号 --in samples/phases/phase-1.csv")) {
      see(lang, line);
    }
  }

  private void mistakes(Lang lang) throws IOException {
    String sample = "samples/phases/phase-1.csv";
    String result = folder.resolve("r.json").toString();
    String text = file("text.txt", "x\n");
    for (String line :
        List.of(
            "audti x.csv",
            sample,
            "audit",
            "audit x.csv --ledgr y",
            "audit x.csv --ledger",
            "audit x.csv --from 2022-13-01",
            "audit x.csv --fail-on hrad",
            "audit x.csv --unit 甲 --unit 乙",
            "audit x y --a-very-long-option-that-nobody-knows-and-that-does-not-fit-on-a-line",
            "ledger r.json",
            "rules show a b",
            "diff a b --format jsn",
            "audit " + folder.resolve("no-such-file.csv"),
            "audit " + file("empty.csv", ""),
            "audit " + file("header.csv", "甲,乙,丙\n1,2,3\n"),
            "audit " + file("none.csv", "行政处罚决定书文号,罚款金额(元)\n合计,3\n"),
            "audit " + file("page.pdf", "%PDF-1.7 x"),
            "audit " + file("binary.csv", "PK\u0003\u0004xxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
            "audit " + Files.createDirectories(folder.resolve("no exports").resolve("x")),
            "audit " + sample + " --columns " + file("c1.yaml", "罚款: [甲]\nfine: 3\nunits: [x]\n"),
            "audit " + sample + " --documents " + text,
            "audit " + sample + " --out " + folder.resolve("nowhere/deep/r.json"),
            "audit " + sample + " --out " + folder,
            "audit " + sample + " --ledger " + text,
            "audit " + sample + " --ledger " + sample,
            "audit " + sample + " --ledger " + folder.resolve("l.xlsx") + " --previous " + text,
            "ledger " + text + " --out " + folder.resolve("l3.xlsx"),
            "ledger " + result + " --out " + folder.resolve("l3.xlsx") + " --template " + text,
            "diff " + text + " " + result,
            "diff " + folder + " " + result,
            "report " + result + " --out " + text,
            "report " + result + " --out " + folder.resolve("n.docx") + " --ledger " + result)) {
      see(lang, line);
    }
    Files.createDirectories(folder.resolve("settings"));
    file("settings/fine-audit.yaml", "单位: x\nphasee: y\nrules: nowhere\nfrom: 2022-13-01\nto:\n");
    see(lang, FolderSettings.in(folder.resolve("settings")), "audit", sample);
    file("settings/fine-audit.yaml", SETTINGS);
    see(lang, FolderSettings.in(folder.resolve("settings")), "audit", sample);
  }

  private void all(Lang lang) throws IOException {
    helps(lang);
    rules(lang);
    runs(lang);
    mistakes(lang);
  }

  /** What exports, rules and the command lines of these tests say, which is shown as it is. */
  private String quoted() throws IOException {
    StringBuilder all = new StringBuilder(CLEAN + ODD + WRONG_RULE);
    for (String folder : List.of("rules", "samples")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().matches(".*\\.(csv|yaml|txt)")).toList()) {
          all.append(file.getFileName()).append('\n');
          all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).append('\n');
        }
      }
    }
    Facts.all().forEach(fact -> all.append(fact.label()).append('\n').append(fact.name()));
    all.append(Files.readString(folder.resolve("r.json")));
    all.append(Files.readString(folder.resolve("f.csv"))).append(SETTINGS);
    screens.forEach(screen -> all.append(String.join("\n", screen.command())).append('\n'));
    return all.toString().replaceAll("[\\s'\"]", "");
  }

  /** A screen without what it quotes from exports, rules and the command line. */
  private static Stream<String> foreign(Lang lang, String line, String quoted) {
    Pattern words = lang == Lang.EN ? CHINESE : ENGLISH;
    return words
        .matcher(line)
        .results()
        .map(found -> found.group().replace("本案", "本案，"))
        .filter(
            found ->
                (found.matches("\\PL+") && !HAN.matcher(line).find())
                    || Stream.of(found.split("[，。；：、（）《》〔〕“”\\s]+"))
                        .filter(word -> !word.isEmpty())
                        .anyMatch(word -> !quoted.contains(word) && !NAMES.contains(word)));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void noLineIsTooWideOrInAnotherLanguage(Lang lang) throws IOException {
    all(lang);
    String quoted = quoted();
    List<String> wrong = new ArrayList<>();
    for (Screen screen : screens) {
      for (String line : screen.text().lines().toList()) {
        boolean fits = Lines.width(line) <= Console.WIDTH || TO_COPY.matcher(line).matches();
        if (!fits || foreign(lang, line, quoted).findAny().isPresent()) {
          wrong.add((fits ? "language: " : "width: ") + screen.command() + "\n" + line);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }
}
