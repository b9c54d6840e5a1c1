package org.fineaudit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.Money;
import org.fineaudit.tables.RuleFolders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TextReaderTest {
  private static TextReader reader;

  @BeforeAll
  static void load() throws IOException {
    reader = TextReader.load(RuleFolders.builtIn());
  }

  @Test
  void readsFineAndConfiscationOfAnItemizedDecision() {
    TextFacts facts =
        reader.read(
            new DecisionText(
                Map.of(
                    Field.PENALTY_CONTENT,
                    "责令改正违法行为，并处罚如下：1.没收违法所得320元；2.罚款人民币壹仟贰佰元整（¥1200.00）。以上罚没款合计1520元。")));
    assertThat(facts.fine()).contains(Money.yuan(1200));
    assertThat(facts.confiscation()).contains(Money.yuan(320));
    assertThat(facts.correctionOrdered().isTrue()).isTrue();
    assertThat(facts.warning()).isFalse();
  }
}
