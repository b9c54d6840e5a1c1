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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The screens that the README shows are what the program prints on a terminal today. */
class ReadmeScreensTest {
  private static final String PROMPT = "$ fine-audit";
  private static final String LEFT_OUT = "…";

  /** A line of progress on a busy machine. */
  private static final String WIPED = "[^\\n]*\\r(?!\\n)";

  private static final String TOP = "samples/pingdingshan-2022-2026.csv";

  /** Each command of the blocks {@code console}, with the lines below it. */
  private static Map<String, List<String>> shown() throws IOException {
    Map<String, List<String>> screens = new LinkedHashMap<>();
    List<String> screen = null;
    boolean console = false;
    for (String line : Files.readAllLines(Path.of("README.md"))) {
      if (line.startsWith("```")) {
        console = line.equals("```console");
      } else if (console && line.startsWith(PROMPT)) {
        screen = new ArrayList<>();
        screens.put(line.substring(PROMPT.length()).strip(), screen);
      } else if (console) {
        screen.add(line);
      }
    }
    return screens;
  }

  private static List<String> printed(String command) {
    String[] args = command.isEmpty() ? new String[0] : command.split(" ");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintWriter writer =
        new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), true);
    Console console = new Console(writer, writer, Main.langOf(args), true, true, false);
    CommandLineFactory.create(console).execute(args);
    console.flush();
    String text = bytes.toString(StandardCharsets.UTF_8).replaceAll(WIPED, "");
    return text.stripTrailing().lines().toList();
  }

  /** Whether the lines are those printed, where {@code …} stands for whatever is left out. */
  private static boolean shows(List<String> lines, List<String> printed) {
    String pattern =
        Stream.of(String.join("\n", lines).split(LEFT_OUT, -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    return Pattern.compile(pattern, Pattern.DOTALL).matcher(String.join("\n", printed)).matches();
  }

  @Test
  void aScreenInTheReadmeIsWhatIsPrinted() throws IOException {
    Map<String, List<String>> screens = shown();
    assertThat(screens).hasSizeGreaterThan(10);
    screens.forEach(
        (command, lines) -> {
          List<String> printed = printed(command);
          if (!shows(lines, printed)) {
            assertThat(printed).as(command).isEqualTo(lines);
          }
        });
  }

  @Test
  void theSummaryAtTheTopCountsWhatTheProgramCounts() throws IOException {
    Readme.Step first = Readme.read().steps().get(0);
    assertThat(first.commands()).contains(TOP);
    assertThat(first.shown()).hasSizeGreaterThan(5);
    assertThat(printed("audit " + TOP)).containsAll(first.shown());
  }
}
