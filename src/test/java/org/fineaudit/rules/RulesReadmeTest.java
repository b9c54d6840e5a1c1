package org.fineaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fineaudit.tables.RuleFolders;
import org.junit.jupiter.api.Test;

/** The page that says which rule checks which sentence of the law can't go stale. */
class RulesReadmeTest {
  private static final Path PAGE = Path.of("rules/README.md");
  private static final Pattern ID = Pattern.compile("`([a-z0-9-]+)`");
  private static final String NO_RULE = "不作规则：";

  private static List<List<String>> lines() throws IOException {
    return Files.readAllLines(PAGE).stream()
        .takeWhile(line -> !line.equals("## 表"))
        .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
        .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ", -1)))
        .filter(cells -> !cells.get(0).equals("依据"))
        .toList();
  }

  private static Set<String> named(String cell) {
    Set<String> ids = new TreeSet<>();
    Matcher matcher = ID.matcher(cell);
    while (matcher.find()) {
      ids.add(matcher.group(1));
    }
    return ids;
  }

  @Test
  void everyRuleIsOnThePageAndEveryNameOnItIsARule() throws IOException {
    Set<String> rules =
        RuleBook.load(RuleFolders.builtIn()).rules().stream()
            .map(Rule::id)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> onPage =
        lines().stream()
            .map(cells -> cells.get(2))
            .filter(cell -> !cell.startsWith(NO_RULE))
            .flatMap(cell -> named(cell).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(onPage).isEqualTo(rules);
  }

  @Test
  void everySentenceHasARuleOrAReason() throws IOException {
    assertThat(lines()).hasSizeGreaterThan(90);
    assertThat(lines())
        .allSatisfy(
            cells -> {
              assertThat(cells).hasSize(3);
              boolean reason =
                  cells.get(2).startsWith(NO_RULE) && cells.get(2).length() > NO_RULE.length() + 4;
              assertThat(reason || !named(cells.get(2)).isEmpty()).as(cells.toString()).isTrue();
            });
  }
}
