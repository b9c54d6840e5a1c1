package org.fineaudit.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.RuleFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerLayoutTest {
  private String yaml;

  @BeforeEach
  void builtIn() throws IOException {
    yaml = Files.readString(Path.of("rules/ledger.yaml"));
  }

  @Test
  void theBuiltInLayoutSaysWhoFillsWhat() {
    LedgerLayout layout = load(yaml);
    assertThat(layout.columns()).hasSize(26);
    assertThat(layout.columns().stream().filter(LedgerColumn::people)).hasSize(12);
    assertThat(layout.idHeader()).isEqualTo("问题编号");
    assertThat(layout.freeze()).isEqualTo(4);
    assertThat(layout.closed().holds(" 是 ")).isTrue();
    assertThat(layout.closed().holds("否")).isFalse();
    assertThat(layout.byHeader().get(LedgerLayout.normal("罚款\n金额（元）")).datum())
        .isEqualTo(Datum.FINE);
  }

  @Test
  void aBureauCanChangeTheColumns() {
    LedgerLayout layout =
        load(
            yaml.replace("- {header: 序号, key: number,", "- {header: 编号, key: number,")
                .replace("附件2\ntitle", "附表\ntitle"));
    assertThat(layout.columns().get(0).header()).isEqualTo("编号");
    assertThat(layout.attachment()).isEqualTo("附表");
  }

  @Test
  void everyMistakeIsNamedWithItsPlace() {
    refused(
        yaml.replace("key: caseName", "key: caseNam"), "caseNam", line("key: caseName") + "25:");
    refused(yaml.replace("key: id,", "people: true,"), "exactly one column");
    refused(yaml.replace("width: 11, format: date", "width: 1100, format: date"), "1100");
    refused(yaml.replace("format: amount", "format: money"), "money");
    refused(yaml.replace("[是, 否]", "[\"是,否\"]"), "comma");
    refused(yaml.replace("freeze: 行政处罚决定书文号", "freeze: 文号"), "文号");
    refused(yaml.replace("header: 当事人", "header: 单 位"), "单 位");
    refused(yaml.replace("attachment: 附件2", "attachmnt: 附件2"), "attachmnt", "attachment");
    refused(yaml.replace("{header: 备注, people: true", "{header: 备注, key: id, people: true"), "备注");
    refused(yaml.replace("centered: true", "centered: yes"), "centered");
    refused("- 1", "key: value");
    refused(yaml.replace("closed: {column: 是否销号", "closed: {column: 问题编号"), "问题编号");
  }

  @Test
  void allMistakesAreReportedTogether() {
    assertThatThrownBy(
            () ->
                load(yaml.replace("key: fine", "key: fin").replace("format: date", "format: day")))
        .isInstanceOfSatisfying(UnusableException.class, e -> assertThat(e.issues()).hasSize(5));
  }

  private String line(String part) {
    return ":" + yaml.substring(0, yaml.indexOf(part)).lines().count() + ":";
  }

  private static void refused(String yaml, String... parts) {
    assertThatThrownBy(() -> load(yaml))
        .isInstanceOf(UnusableException.class)
        .hasMessageStartingWith("ledger.yaml:")
        .hasMessageContainingAll(parts);
  }

  private static LedgerLayout load(String yaml) {
    return LedgerLayout.load(RuleFolder.of(Map.of("ledger.yaml", yaml.getBytes(UTF_8))));
  }
}
