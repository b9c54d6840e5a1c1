package org.fineaudit.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.fineaudit.files.InputFile;
import org.fineaudit.files.Leftovers;
import org.fineaudit.files.TemporaryFiles;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;

/** The files that the inputs of a command stand for. */
public final class Inputs {
  /** The name that a result gives to what came from standard input. */
  public static final String STANDARD_INPUT = "stdin.csv";

  private static final long MOST_STANDARD_INPUT = 4L << 30;
  private static final String DASH = "-";
  private static final List<String> ENDINGS = List.of(".csv", ".xlsx", ".xls", ".txt", ".tsv");

  private Inputs() {}

  /**
   * Files as they are; of a folder, the exports directly in it, by name; for {@code -}, standard
   * input, kept in a temporary file until the program ends. A file that is named twice is read
   * once.
   *
   * @throws NoSuchFileException if an input does not exist
   * @throws UnusableException if a folder holds no export
   */
  public static List<Path> expand(List<Path> inputs) throws IOException {
    return expand(inputs, System.in);
  }

  static List<Path> expand(List<Path> inputs, InputStream standardInput) throws IOException {
    List<Path> files = new ArrayList<>();
    Set<Path> known = new HashSet<>();
    for (Path input : inputs) {
      for (Path file : files(input, standardInput)) {
        if (known.add(file.toRealPath())) {
          files.add(file);
        }
      }
    }
    return List.copyOf(files);
  }

  private static List<Path> files(Path input, InputStream standardInput) throws IOException {
    if (input.toString().equals(DASH)) {
      return List.of(spooled(standardInput));
    }
    if (!Files.exists(input)) {
      throw new NoSuchFileException(input.toString());
    }
    InputFile.requirePlain(input);
    if (!Files.isDirectory(input)) {
      return List.of(input);
    }
    List<Path> inside = exports(input);
    if (inside.isEmpty()) {
      String name = String.valueOf(input.getFileName());
      throw new UnusableException(Issue.of(name, Message.of("intake.nothing-found")));
    }
    return inside;
  }

  private static List<Path> exports(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(Files::isRegularFile).filter(Inputs::isExport).sorted().toList();
    }
  }

  private static boolean isExport(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    boolean hidden = name.startsWith(".") || name.startsWith("~$");
    return !hidden && ENDINGS.stream().anyMatch(name::endsWith);
  }

  /** An export is read twice, first for its encoding, so a stream has to become a file. */
  private static Path spooled(InputStream in) throws IOException {
    Path file = TemporaryFiles.folder().resolve(STANDARD_INPUT);
    Leftovers.register(file);
    TemporaryFiles.write(
        file,
        out -> {
          byte[] head = in.readNBytes(FileKind.HEAD);
          out.write(head);
          if (FileKind.of(head) != FileKind.BINARY) { // It is refused; the rest may never end.
            copy(in, out);
          }
        });
    return file;
  }

  private static void copy(InputStream in, OutputStream out) throws IOException {
    byte[] block = new byte[1 << 16];
    long total = 0;
    ZeroRun zeros = new ZeroRun(STANDARD_INPUT);
    for (int n = in.read(block); n >= 0; n = in.read(block)) {
      zeros.add(block, n);
      out.write(block, 0, n);
      total += n;
      if (total > MOST_STANDARD_INPUT) {
        throw new UnusableException(
            Issue.of(
                STANDARD_INPUT, Message.of("intake.stdin-too-large", MOST_STANDARD_INPUT >> 30)));
      }
    }
  }
}
