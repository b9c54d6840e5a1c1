package org.fineaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The README as a reader follows it: blocks of commands from top to bottom, each with the block of
 * text that it shows after it.
 */
record Readme(List<Step> steps) {

  /**
   * Commands of one block.
   *
   * @param commands as printed
   * @param shown lines of the following block of text, which the commands print; empty if none
   */
  record Step(int line, String commands, List<String> shown) {}

  static Readme read() throws IOException {
    List<Step> steps = new ArrayList<>();
    List<String> lines = Files.readAllLines(Path.of("README.md"));
    for (int i = 0; i < lines.size(); i++) {
      String kind = lines.get(i).strip();
      if (!kind.equals("```sh") && !kind.equals("```text")) {
        continue;
      }
      int start = i + 1;
      int indent = lines.get(i).indexOf('`');
      List<String> block = new ArrayList<>();
      while (!lines.get(++i).strip().equals("```")) {
        block.add(lines.get(i).substring(Math.min(indent, lines.get(i).length())));
      }
      if (kind.equals("```sh")) {
        steps.add(new Step(start, String.join("\n", block), new ArrayList<>()));
      } else if (block.stream().noneMatch(line -> line.startsWith("$ "))) {
        steps.get(steps.size() - 1).shown().addAll(block);
      }
    }
    return new Readme(List.copyOf(steps));
  }

  /** Every command of the program that the README prints, in blocks and in tables. */
  static List<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    for (Step step : read().steps()) {
      step.commands()
          .lines()
          .map(line -> line.replace("java -jar target/fine-audit.jar", "fine-audit"))
          .filter(line -> line.contains("fine-audit "))
          .map(line -> line.substring(line.indexOf("fine-audit ") + "fine-audit ".length()))
          .filter(line -> Character.isLetter(line.charAt(0)))
          .map(line -> line.replaceAll(" >.*", ""))
          .forEach(commands::add);
    }
    return commands;
  }
}
