package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a clerk reads after a slip of the hand: what is wrong and what was meant, never Java. */
class WrongUsageTest {
  private static String told(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = Console.of(out, err, Main.langOf(args));
    int code = CommandLineFactory.create(console).execute(args);
    console.flush();
    assertThat(code).isEqualTo(2);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    return err.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "audti x.csv|不认识“audti”|是不是“audit”",
        "samples/planted.csv|不认识|fine-audit audit samples/planted.csv --ledger 台账.xlsx",
        "audit|缺少 INPUT：导出表|fine-audit audit --help",
        "audit x.csv --ledgr y|不认识“--ledgr”|是不是“--ledger”",
        "audit --versoin|不认识“--versoin”|是不是“--version”",
        "audit x.csv --ledgr=y|不认识“--ledgr=y”|是不是“--ledger”",
        "audit x.csv --ledger|--ledger 后面没有写 LEDGER.xlsx|台账",
        "audit x.csv --from 2022-13-01|--from 的“2022-13-01”不是日期|2024-08-28",
        "audit x.csv --fail-on hrad|可用：none, hard, any|是不是“hard”",
        "audit x.csv --unit 甲 --unit 乙|--unit 写了两次|只能写一次",
        "ledger r.json|缺少必需的 --out LEDGER.xlsx|ledger --help",
        "rules show a b|多出一项“b”|引号",
        "rules exprot d|不认识“exprot”|是不是“export”",
        "rules show fine-at-maxmum|没有编号为“fine-at-maxmum”的规则|是不是“fine-at-maximum”",
        "diff a b --format jsn|可用：table, json, markdown|是不是“json”",
        "--lang fr|可用：zh, en|--help",
        "audit x.csv --lang en --form 2022-01-01|unknown: \"--form\"|did you mean \"--from\"",
        "audit --lang en|INPUT is missing|--help",
        "audit x.csv --out -|--out -：这里要写文件名|RESULT.json",
        "audit x.csv --ledger=-|--ledger -：这里要写文件名|LEDGER.xlsx",
        "audit x.csv --previous - --ledger l.xlsx|--previous -：|标准输入",
        "facts x.csv --out - --lang en|--out -: a file name|FACTS.csv",
        "rules export -|DIR -：这里要写文件名|标准输入",
        "audit x.csv --lang=en --to 1.1|is no date|2024-08-28",
      })
  void aSlipIsNamedTogetherWithWhatWasMeant(String line, String wrong, String meant) {
    assertThat(told(line.split(" ")))
        .contains(wrong, meant)
        .doesNotContain("Exception", "java.", "Invalid value", "Missing required");
  }
}
