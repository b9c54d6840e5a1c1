package org.fineaudit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program in a process of its own, with a folder for temporary files of its own. */
final class Child {
  private static final int LONGEST_SECONDS = 120;

  private final Path folder;
  private final Path temporary;
  private final List<String> before = new ArrayList<>();
  private final List<String> java = new ArrayList<>();

  /** What came of a run. */
  record Outcome(int code, String said) {}

  Child(Path folder) throws IOException {
    this.folder = folder;
    this.temporary = Files.createDirectories(folder.resolve("temporary"));
    java.add("-Djava.io.tmpdir=" + temporary);
    java.add("-XX:TieredStopAtLevel=1");
  }

  /** Words that stand before {@code java …} on the command line. */
  Child under(String... words) {
    before.addAll(List.of(words));
    return this;
  }

  /** Options of the Java machine. */
  Child java(String... options) {
    java.addAll(List.of(options));
    return this;
  }

  /** What the run has in its folder for temporary files. */
  List<String> temporary() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("hsperfdata"))
          .toList();
    }
  }

  /** Starts it; what it says goes to a file. */
  Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(java);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start();
  }

  Outcome run(String... arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    process.getOutputStream().close();
    return outcome(process);
  }

  Outcome outcome(Process process) throws IOException, InterruptedException {
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still running");
    }
    byte[] said = Files.readAllBytes(folder.resolve("said"));
    return new Outcome(process.exitValue(), new String(said, StandardCharsets.UTF_8));
  }
}
