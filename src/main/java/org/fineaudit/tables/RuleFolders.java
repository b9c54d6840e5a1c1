package org.fineaudit.tables;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.fineaudit.files.InputFile;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;

/** Where rule folders come from: a folder of the user's, or the one that travels in the jar. */
public final class RuleFolders {
  /** A rule file larger than this is not one. */
  static final long MAX_FILE_BYTES = 16L << 20;

  /** A file that no rule folder lacks. */
  private static final String ALWAYS_THERE = "columns.yaml";

  private static final int MAX_FILES = 500;
  private static final int MAX_DEPTH = 4;
  private static final List<String> KINDS = List.of(".yaml", ".yml", ".csv");

  private RuleFolders() {}

  /** The rule folder inside the program. */
  public static RuleFolder builtIn() throws IOException {
    URL file = RuleFolders.class.getResource("/rules/" + ALWAYS_THERE);
    return at(Objects.requireNonNull(file, "no rules in the program"));
  }

  /** The folder that the file lies in: in a jar, in a runtime image or on disk. */
  static RuleFolder at(URL file) throws IOException {
    if (file.openConnection() instanceof JarURLConnection connection) {
      // The jar that the classes come from, which stays open for them.
      return read(connection.getJarFile(), connection.getEntryName().replaceFirst("[^/]*$", ""));
    }
    try {
      return read(Path.of(file.toURI()).getParent());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static RuleFolder read(JarFile jar, String folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
      String path = entry.getName();
      if (path.startsWith(folder) && KINDS.stream().anyMatch(path::endsWith)) {
        try (InputStream in = jar.getInputStream(entry)) {
          files.put(path.substring(folder.length()), in.readAllBytes());
        }
      }
    }
    return new RuleFolder(".", files);
  }

  /**
   * Reads a folder of the user's.
   *
   * @throws UnusableException if it is no folder, is too large, or a file in it leads outside
   */
  public static RuleFolder read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      String found = Files.exists(folder) ? "tables.not-a-folder" : "tables.no-folder";
      throw new UnusableException(Issue.of(folder.toString(), Message.of(found)));
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (Stream<Path> walk = Files.walk(folder, MAX_DEPTH)) {
      for (Path file : walk.filter(RuleFolders::isRuleFile).sorted().toList()) {
        String relative = folder.relativize(file).toString().replace('\\', '/');
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          throw new UnusableException(Issue.of(relative, Message.of("tables.not-a-file")));
        }
        if (Files.size(file) > MAX_FILE_BYTES || files.size() >= MAX_FILES) {
          throw new UnusableException(
              Issue.of(relative, Message.of("tables.too-large", MAX_FILE_BYTES >> 20, MAX_FILES)));
        }
        files.put(relative, InputFile.read(file, () -> Files.readAllBytes(file)));
      }
    }
    return new RuleFolder(folder.toString(), files);
  }

  /**
   * Reads one file that a user gives beside the rule folder, within the same limits.
   *
   * @throws UnusableException if it is a pipe, a device or too large
   */
  public static byte[] readFile(Path file) throws IOException {
    InputFile.requirePlain(file);
    if (Files.size(file) > MAX_FILE_BYTES) {
      String name = String.valueOf(file.getFileName());
      throw new UnusableException(
          Issue.of(name, Message.of("tables.too-large", MAX_FILE_BYTES >> 20, MAX_FILES)));
    }
    return InputFile.read(file, () -> Files.readAllBytes(file));
  }

  private static boolean isRuleFile(Path path) {
    String name = String.valueOf(path.getFileName());
    return !Files.isDirectory(path)
        && !name.startsWith(".")
        && KINDS.stream().anyMatch(name::endsWith);
  }
}
