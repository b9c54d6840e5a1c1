package org.fineaudit.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;

/** The files that the inputs of a command stand for. */
public final class Inputs {
  private static final List<String> ENDINGS = List.of(".csv", ".xlsx", ".xls", ".txt", ".tsv");

  private Inputs() {}

  /**
   * Files as they are; of a folder, the exports directly in it, by name.
   *
   * @throws NoSuchFileException if an input does not exist
   * @throws UnusableException if a folder holds no export
   */
  public static List<Path> expand(List<Path> inputs) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path input : inputs) {
      if (Files.isDirectory(input)) {
        List<Path> inside = exports(input);
        if (inside.isEmpty()) {
          String name = String.valueOf(input.getFileName());
          throw new UnusableException(Issue.of(name, Message.of("intake.nothing-found")));
        }
        files.addAll(inside);
      } else if (Files.exists(input)) {
        files.add(input);
      } else {
        throw new NoSuchFileException(input.toString());
      }
    }
    return files;
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
}
