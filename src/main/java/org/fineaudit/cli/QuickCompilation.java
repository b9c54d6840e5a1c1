package org.fineaudit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fineaudit.files.Leftovers;
import org.fineaudit.files.TemporaryFiles;

/**
 * Does without Java's second compiler for small inputs: it takes more time to make the code faster
 * than is left to run it. The launchers say so by an option; where the jar is started by itself,
 * HotSpot is told by its diagnostic command {@code Compiler.directives_add} at run time. Where that
 * can't be done, or Java is another one, nothing changes.
 */
final class QuickCompilation {
  /** Some 40,000 cases of 45 columns. */
  private static final long LARGE = 64L << 20;

  /** A workbook holds as many in a sixth of the bytes. */
  private static final int WORKBOOK_WEIGHT = 6;

  /** A folder of so many files is large, whatever they hold. */
  private static final int MANY_FILES = 1_000;

  /** Standard input, and patterns that no shell has resolved, may be of any size. */
  private static final Pattern UNKNOWN_SIZE = Pattern.compile("-|.*[*?].*");

  private static final String DIRECTIVES = "[{match: [\"*.*\"], c2: {Exclude: true}}]";
  private static final List<String> HELP = List.of("--help", "--version");

  /** What HotSpot says of itself where an option has left out the second compiler. */
  private static final String ONLY_FIRST = "emulated-client";

  private QuickCompilation() {}

  /** Tells HotSpot, in the background, if there is work and no argument names a large input. */
  static void chooseFor(String... args) {
    boolean works = args.length > 1 && Arrays.stream(args).noneMatch(HELP::contains);
    boolean both = !System.getProperty("java.vm.info", "").contains(ONLY_FIRST);
    if (works && both && isSmall(args)) {
      Thread telling = new Thread(QuickCompilation::tell, "quick-compilation");
      telling.setDaemon(true);
      telling.start();
    }
  }

  static boolean isSmall(String... args) {
    return Arrays.stream(args).mapToLong(QuickCompilation::weight).sum() < LARGE;
  }

  /** Bytes, those of a workbook as many as a CSV with the same cells would have. */
  private static long weight(String arg) {
    if (UNKNOWN_SIZE.matcher(arg).matches()) {
      return LARGE;
    }
    try {
      Path path = Path.of(arg);
      if (!Files.isDirectory(path)) {
        return weight(path);
      }
      try (Stream<Path> inside = Files.list(path)) {
        List<Path> files = inside.limit(MANY_FILES).toList();
        return files.size() == MANY_FILES
            ? LARGE
            : files.stream().mapToLong(QuickCompilation::weight).sum();
      }
    } catch (InvalidPathException | IOException e) {
      return 0;
    }
  }

  private static long weight(Path file) {
    boolean workbook = file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    return file.toFile().length() * (workbook ? WORKBOOK_WEIGHT : 1);
  }

  private static void tell() {
    try {
      Path file = TemporaryFiles.file(".json");
      TemporaryFiles.write(file, out -> out.write(DIRECTIVES.getBytes(StandardCharsets.UTF_8)));
      DiagnosticCommand.invoke("compilerDirectivesAdd", file.toString());
      Leftovers.delete(file);
    } catch (IOException | RuntimeException | LinkageError e) {
      // Slower, and nothing else.
    }
  }
}
