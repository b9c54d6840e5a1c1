package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fineaudit.audit.Progress.Step;
import org.fineaudit.messages.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Progress as somebody sees it who looks at the terminal, with a clock that the test winds. */
class ProgressLineTest {
  private static final String SAMPLE = "samples/pingdingshan-2022-2026.csv";

  private final StringWriter written = new StringWriter();
  private long seconds;

  private ProgressLine line(Lang lang, boolean live) {
    return new ProgressLine(console(lang, live), live, () -> seconds * 1_000_000_000);
  }

  private Console console(Lang lang, boolean live) {
    return new Console(
        new PrintWriter(new StringWriter()), new PrintWriter(written), lang, false, live, false);
  }

  /** What one line of a terminal shows after each carriage return. */
  private List<String> shown() {
    List<String> lines = new ArrayList<>();
    char[] cells = new char[200];
    Arrays.fill(cells, ' ');
    for (String drawn : written.toString().split("\r", -1)) {
      int at = 0;
      for (int c : drawn.codePoints().toArray()) {
        cells[at] = (char) c;
        if (Lines.width(c) == 2) {
          cells[at + 1] = '\0';
        }
        at += Lines.width(c);
      }
      lines.add(new String(cells).replace("\0", "").stripTrailing());
    }
    return lines;
  }

  private String last() {
    List<String> lines = shown();
    return lines.get(lines.size() - 1);
  }

  @Test
  void longWorkTellsItsStepItsRateAndTheTimeLeft() {
    ProgressLine line = line(Lang.ZH, true);
    line.at(Step.READING, 0, 0);
    seconds = 30;
    line.at(Step.READING, 60_000, 0.25);
    assertThat(last()).isEqualTo("读入  [=====>              ]  25%  60,000 件  2,000 件/秒  还剩 1:30");
  }

  @Test
  void whoEndsItIsToldBelowTheLineWhatStandsAndNothingIsDrawnAfter() {
    ProgressLine line = line(Lang.ZH, true);
    line.at(Step.READING, 0, 0);
    seconds = 30;
    line.at(Step.READING, 60_000, 0.25);
    line.interrupted();
    String told = written.toString();
    assertThat(told).endsWith("还剩 1:30\n已中断：不会留下只写了一半的文件\n");
    seconds = 40;
    line.at(Step.READING, 80_000, 0.5);
    line.writing(Path.of("台账.xlsx"));
    line.close();
    assertThat(written).hasToString(told);
  }

  @Test
  void theSameInEnglish() {
    ProgressLine line = line(Lang.EN, true);
    line.at(Step.JUDGING, 0, 0);
    seconds = 4000;
    line.at(Step.JUDGING, 1_000_000, 0.5);
    assertThat(last())
        .isEqualTo("judging  [==========>         ]  50%  1,000,000 cases  250/s  1:06:40 left");
  }

  @Test
  void aFormatThatDoesNotTellHowFarItIsShowsTheCasesOnly() {
    ProgressLine line = line(Lang.ZH, true);
    line.at(Step.READING, 0, 0);
    seconds = 2;
    line.at(Step.READING, 500, 0);
    assertThat(last()).isEqualTo("读入  500 件  250 件/秒");
  }

  @Test
  void theRateIsThatOfTheStep() {
    ProgressLine line = line(Lang.ZH, true);
    line.at(Step.READING, 0, 0);
    seconds = 100;
    line.at(Step.JUDGING, 0, 0);
    seconds = 110;
    line.at(Step.JUDGING, 10_000, 0.5);
    assertThat(last()).contains("1,000 件/秒", "还剩 0:10");
  }

  @Test
  void workThatIsSoonDoneShowsNothing() {
    ProgressLine line = line(Lang.ZH, true);
    line.at(Step.READING, 0, 0);
    line.at(Step.READING, 300, 1);
    line.writing(Path.of("台账.xlsx"));
    line.close();
    assertThat(written.toString()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void noLineIsWiderThanTheTerminalAndNothingIsLeftAtTheEnd(Lang lang) {
    ProgressLine line = line(lang, true);
    line.at(Step.READING, 0, 0);
    for (Step step : Step.values()) {
      for (int i = 0; i <= 20; i++) {
        seconds += 40_000;
        line.at(step, i * 100_000_000L, i / 20.0);
      }
    }
    line.writing(Path.of("一个名字很长很长的文件夹里的自查台账".repeat(5) + ".xlsx"));
    assertThat(written.toString().split("\r", -1))
        .hasSizeGreaterThan(40)
        .allMatch(drawn -> Lines.width(drawn) < Console.WIDTH);
    line.close();
    assertThat(written.toString()).endsWith("\r").doesNotContain("\n");
    assertThat(last()).isEmpty();
  }

  @Test
  void aPipeGetsNothing() {
    ProgressLine line = line(Lang.ZH, false);
    line.at(Step.READING, 0, 0);
    seconds = 30;
    line.at(Step.READING, 60_000, 0.25);
    line.writing(Path.of("台账.xlsx"));
    line.close();
    assertThat(written.toString()).isEmpty();
  }

  @Test
  void quietIsQuietOnATerminalToo() {
    CommandLineFactory.create(console(Lang.ZH, true)).execute("audit", SAMPLE, "-q");
    assertThat(written.toString()).isEmpty();
  }

  @Test
  void anAuditLeavesTheTerminalClean() {
    CommandLineFactory.create(console(Lang.ZH, true)).execute("audit", SAMPLE);
    assertThat(last()).isEmpty();
    assertThat(written.toString()).doesNotContain("\n");
  }
}
