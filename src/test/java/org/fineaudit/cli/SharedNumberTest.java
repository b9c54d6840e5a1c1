package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fineaudit.attack.Attacks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several cases under one number, as when a bureau typed it twice: each can be looked at. */
class SharedNumberTest {
  @TempDir private Path folder;
  private String input;
  private String rules;
  private String number;

  @BeforeEach
  void threeCasesUnderOneNumber() throws IOException {
    List<String> lines = Attacks.soundExport().lines().toList();
    number = lines.get(1).substring(0, lines.get(1).indexOf(','));
    StringBuilder rows = new StringBuilder(lines.get(0) + "\n" + lines.get(2) + "\n");
    for (String party : List.of("东风饭店", "西城饭店", "南门饭店")) {
      rows.append(lines.get(1).replace("相对人1", party)).append('\n');
    }
    input = Files.writeString(folder.resolve("shared.csv"), rows).toString();
    rules = new AttackRun(Files.createDirectory(folder.resolve("run"))).rules().toString();
  }

  private String explain(int code, String... arguments) {
    List<String> command = new java.util.ArrayList<>(List.of("explain"));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--in", input, "--rules", rules));
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    int ended = AttackRun.run(console, command);
    String said = console.toString(StandardCharsets.UTF_8);
    assertThat(ended).as(said).isEqualTo(code);
    return said;
  }

  @Test
  void allOfThemAreListedWithTheirPlaceAndTheFirstIsShownWhole() {
    String said = explain(0, number);
    assertThat(said).contains("这个文号有 3 件案件", number + "#2");
    assertThat(said.lines())
        .anyMatch(l -> l.contains("#1") && l.contains("shared.csv 第 3 行") && l.contains("东风饭店"))
        .anyMatch(l -> l.contains("#2") && l.contains("shared.csv 第 4 行") && l.contains("西城饭店"))
        .anyMatch(l -> l.contains("#3") && l.contains("第 5 行") && l.contains("无法判定"))
        .anyMatch(l -> l.contains("（shared.csv 第 3 行）"))
        .anyMatch(l -> l.startsWith("共 ") && l.contains("条规则"));
  }

  @Test
  void anotherOneIsShownByItsPlace() {
    for (String asked : List.of(number + "#3", number + "＃3")) {
      assertThat(explain(0, asked).lines())
          .anyMatch(l -> l.contains("（shared.csv 第 5 行）"))
          .noneMatch(l -> l.contains("（shared.csv 第 3 行）"));
    }
  }

  @Test
  void aPlaceThatThereIsNotIsToldWithTheirNumber() {
    for (String asked : List.of(number + "#4", number + "#0")) {
      assertThat(explain(2, asked)).contains("只有 3 件");
    }
    assertThat(explain(2, "没有〔2024〕第9号#2")).contains("没有文号");
  }

  @Test
  void aNumberThatHasASignLikeThatItselfIsTakenAsItStands() throws IOException {
    String odd = number + "#2";
    Files.writeString(Path.of(input), Files.readString(Path.of(input)).replaceFirst(number, odd));
    assertThat(explain(0, odd).lines()).noneMatch(l -> l.contains("件案件"));
  }
}
