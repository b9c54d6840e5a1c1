package org.fineaudit.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Under a locale such as {@code LC_ALL=C} Java can't name a file in Chinese: neither as argument
 * nor to open it. The language of a process is fixed at its start, so the program starts itself
 * once more in UTF-8, with the same memory and arguments, and passes on the exit code.
 */
final class Relaunch {
  /** The arguments of the second start, in Base64, since no locale garbles that. */
  private static final String ARGUMENTS = "fineaudit.arguments";

  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
  private static final Set<String> PROGRAM =
      Set.of("-jar", "-cp", "-classpath", "--class-path", "-m", "--module");
  private static final char UNREADABLE = '\uFFFD';
  private static final int MOST_LISTED = 10_000;

  private Relaunch() {}

  /** The arguments as they were given to the first start. */
  static String[] arguments(String... args) {
    String coded = System.getProperty(ARGUMENTS);
    if (coded == null) {
      return args;
    }
    byte[] bytes = Base64.getDecoder().decode(coded);
    return new String(bytes, StandardCharsets.UTF_8).split("\0", -1);
  }

  /**
   * Starts the program again if there are names that it can't read here.
   *
   * @return the exit code; empty if there was no need
   */
  static OptionalInt ifNamesAreUnreadable(String[] args, Console console) {
    if (System.getProperty(ARGUMENTS) != null || namesChinese() || !concerned(args)) {
      return OptionalInt.empty();
    }
    try {
      Optional<List<String>> command = command(args.length);
      if (command.isPresent()) {
        return OptionalInt.of(run(command.get()));
      }
    } catch (IOException | RuntimeException | LinkageError e) {
      // Fall through to the advice.
    }
    console.tell("cli.locale");
    return OptionalInt.of(ExitCode.USAGE.code());
  }

  private static boolean namesChinese() {
    String name = System.getProperty("sun.jnu.encoding", "UTF-8");
    return !Charset.isSupported(name)
        || (Charset.forName(name).canEncode() && Charset.forName(name).newEncoder().canEncode('罚'));
  }

  private static boolean concerned(String... args) {
    return isUnreadable(System.getProperty("user.dir", ""))
        || isUnreadable(System.getProperty("java.io.tmpdir", ""))
        || Arrays.stream(args).anyMatch(arg -> isUnreadable(arg) || holdsUnreadable(arg));
  }

  private static boolean isUnreadable(String text) {
    return text.chars().anyMatch(c -> c == UNREADABLE || c > 0x7F);
  }

  private static boolean holdsUnreadable(String arg) {
    Path folder = Path.of(arg);
    if (arg.startsWith("-") || !Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.limit(MOST_LISTED).anyMatch(file -> isUnreadable(file.toString()));
    } catch (IOException e) {
      return false;
    }
  }

  /** This process's own command line in UTF-8; empty where it can't be known. */
  private static Optional<List<String>> command(int count) throws IOException {
    Optional<String> java = ProcessHandle.current().info().command();
    String program = System.getProperty("java.class.path");
    if (java.isEmpty() || isUnreadable(program) || !Files.isReadable(COMMAND_LINE)) {
      return Optional.empty();
    }
    String[] all = Files.readString(COMMAND_LINE, StandardCharsets.UTF_8).split("\0", -1);
    int end = all.length - 1; // Each argument ends in a zero byte.
    String[] args = Arrays.copyOfRange(all, end - count, end);
    List<String> command = new ArrayList<>(List.of(java.get()));
    command.addAll(options(Arrays.asList(all).subList(1, end - count)));
    command.addAll(List.of("-Dsun.jnu.encoding=UTF-8", "-Dfile.encoding=UTF-8"));
    byte[] joined = String.join("\0", args).getBytes(StandardCharsets.UTF_8);
    command.add("-D" + ARGUMENTS + "=" + Base64.getEncoder().encodeToString(joined));
    command.addAll(program(program));
    return Optional.of(command);
  }

  /** The program as a jar, or as a module of a runtime image. */
  private static List<String> program(String jar) {
    Module module = Main.class.getModule();
    return module.isNamed()
        ? List.of("-m", module.getName() + "/" + Main.class.getName())
        : List.of("-cp", jar, Main.class.getName());
  }

  /** The options of the virtual machine, such as -Xmx512m, but for where the program is. */
  private static List<String> options(List<String> before) {
    List<String> options = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      String option = before.get(i);
      if (PROGRAM.contains(option)) {
        i++;
      } else if (option.startsWith("-")) {
        options.add(option);
      }
    }
    return options;
  }

  private static int run(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    // A signal to this process is one to the other, which cleans up before both end.
    Thread pass =
        new Thread(
            () -> {
              process.destroy();
              process.onExit().join();
            },
            "pass-on");
    try {
      Runtime.getRuntime().addShutdownHook(pass);
    } catch (IllegalStateException e) {
      process.destroy(); // The signal came before.
    }
    return process.onExit().join().exitValue();
  }
}
