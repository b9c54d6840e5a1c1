package org.fineaudit.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fineaudit.facts.FactDeriver;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.RuleFolder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row that a bureau adds to a table of the law by mistake is named by file, row and column. */
class LoadChecksTest {
  private static final RuleFolder BUILT_IN = QueryBuilder.builtIn();

  /** The built-in folder with a row added to a table, told by the columns it fills. */
  private static List<Issue> mistakes(String file, String cells) {
    String table = new String(BUILT_IN.file(file).orElseThrow(), StandardCharsets.UTF_8).strip();
    String header = table.startsWith("\uFEFF") ? table.substring(1) : table;
    List<String> columns = List.of(header.lines().findFirst().orElseThrow().split(",", -1));
    Map<String, String> filled = new HashMap<>();
    Stream.of(cells.split("&", -1))
        .forEach(c -> filled.put(c.substring(0, c.indexOf('=')), c.substring(c.indexOf('=') + 1)));
    String row = String.join(",", columns.stream().map(c -> filled.getOrDefault(c, "")).toList());
    Map<String, byte[]> files = new HashMap<>();
    BUILT_IN.names().forEach(name -> files.put(name, BUILT_IN.file(name).orElseThrow()));
    files.put(file, (table + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8));
    int line = (int) table.lines().count() + 1;
    UnusableException refused =
        catchThrowableOfType(UnusableException.class, () -> FactDeriver.load(RuleFolder.of(files)));
    assertThat(refused).as(file + " " + cells).isNotNull();
    return refused.issues().stream()
        .filter(issue -> issue.file().equals(file) && issue.line() == line)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "statute-versions.csv|law=某法&valid_from=2024-02-01&valid_to=2023-01-01|早于",
        "statute-versions.csv|law=城市道路管理条例&valid_from=2024-02-30|valid_from",
        "statute-versions.csv|law=中华人民共和国城乡规划法&valid_from=2022-01-01|valid_from",
        "limitation.csv|laws=某法&years=3&condition=none&valid_from=2024-02-01&valid_to=2023-01-01|早于",
        "limitation.csv|years=3&condition=none|第 2 行",
        "limitation.csv|laws=中华人民共和国税收征收管理法&years=3&condition=none|第 6 行",
        "limitation.csv|violations=燃气&years=4&condition=harm&valid_from=2025-01-01|第 4 行",
        "limitation.csv|laws=某法&years=三&condition=none|years",
        "limitation.csv|laws=某法&condition=none|years",
        "limitation.csv|laws=某法&years=3&condition=maybe|condition",
        "exemptions.csv|region=甲市&law=某法&matter=甲&conditions=乙&source=丙&sample=no|某法",
        "exemptions.csv|region=甲市&law=城市道路管理条例&article=99&matter=甲&conditions=乙&sample=no|第九十九条",
        "exemptions.csv|region=甲市&matter=甲&conditions=乙&sample=no|violation_words",
        "exemptions.csv|region=甲市&violation_words=占道&matter=甲&conditions=乙&sample=no&valid_from=2024-02-01&valid_to=2023-01-01|早于",
        "person-penalties.csv|law=某法&articles=1&person_article=2&provision=某&duty=must&share_min=0.2&share_max=0.1|share_min",
        "person-penalties.csv|law=某法&articles=1&person_article=2&provision=某&duty=perhaps|duty",
        "successors.csv|law=中华人民共和国大气污染防治法&article=118&paragraph=3&new_law=中华人民共和国生态环境法典&new_article=9|第九条",
        "discretion.csv|region=登封&law=城市建筑垃圾管理规定&article=22&paragraph=1&subject=施工单位&tier=严重&factor=立方米&amount_basis=fixed&amount_min=40000&amount_max=90000&source=某&sample=no|法定幅度",
        "discretion.csv|region=登封&law=城市建筑垃圾管理规定&article=22&paragraph=1&subject=施工单位&tier=较重&factor=立方米&amount_basis=fixed&amount_min=20000&amount_max=40000&source=某&sample=no|重叠",
        "discretion.csv|region=甲市&law=城市道路管理条例&article=42&subject=any&tier=中等&amount_basis=fixed&amount_min=1&amount_max=2&source=某&sample=no|tier",
        "statutes.csv|law=某法&version=2024-01-01&article=1&violation=某&subject=any&basis=fixed&min=9&max=2&dual_penalty=no|9",
        "statutes.csv|law=某法&version=2024-01-01&article=一&violation=某&subject=any&basis=fixed&max=2&dual_penalty=no|article",
        "holidays.csv|date=2024-13-01&kind=holiday|date",
        "holidays.csv|date=2027-05-01&kind=rest|kind"
      })
  void aRowThatCanNotBeRightIsNamed(String file, String cells, String word) {
    List<Issue> issues = mistakes(file, cells);
    assertThat(issues).as(file + " " + cells).isNotEmpty();
    assertThat(issues)
        .extracting(issue -> issue.in(Lang.ZH))
        .as(file + " " + cells)
        .anyMatch(sentence -> sentence.startsWith(file + ":") && sentence.contains(word));
  }
}
