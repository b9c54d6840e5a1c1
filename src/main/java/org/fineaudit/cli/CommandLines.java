package org.fineaudit.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Command lines that the program suggests, so written that they can be typed as they are. */
final class CommandLines {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}._/\\\\:〔〕\\[\\]+-]+");

  private CommandLines() {}

  static String join(List<Path> paths) {
    return paths.stream().map(CommandLines::quoted).collect(Collectors.joining(" "));
  }

  /** In double quotes where a shell would take it apart. */
  static String quoted(Path path) {
    String text = path.toString();
    return PLAIN.matcher(text).matches() ? text : '"' + text + '"';
  }
}
