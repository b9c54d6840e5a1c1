package org.fineaudit.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MessagesTest {
  @Test
  void oneRowIsNotOneRows() {
    assertThat(Messages.text(Lang.EN, "cli.rows", 1, 1, 0, 0)).startsWith("1 row read");
    assertThat(Messages.text(Lang.EN, "cli.rows", 0, 0, 0, 0)).startsWith("0 rows read");
    assertThat(Messages.text(Lang.EN, "cli.rows", 11, 11, 0, 0)).startsWith("11 rows read");
  }

  @Test
  void aListIsJoinedAsTheLanguageJoinsLists() {
    List<String> seen = List.of("甲", "乙");
    assertThat(Messages.text(Lang.ZH, "intake.no-header", seen)).contains("甲、乙");
    assertThat(Messages.text(Lang.EN, "intake.no-header", seen)).contains("甲, 乙");
  }

  @Test
  void whatFillsAPlaceIsNotLookedAtAgain() {
    assertThat(Messages.text(Lang.ZH, "cli.unknown-argument", "{0|x|y}")).contains("“{0|x|y}”");
  }
}
