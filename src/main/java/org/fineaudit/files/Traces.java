package org.fineaudit.files;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of temporary files that say which process made them. A process that was killed can't clean
 * up; the next one that writes beside its files does it instead.
 */
final class Traces {
  private static final String PREFIX = ".fine-audit-";
  private static final String MACHINE = machine();
  private static final Pattern NAME =
      Pattern.compile("\\.?fine-audit-([0-9a-f]{8})-(\\d{1,10})-.{1,60}");

  private Traces() {}

  private static String machine() {
    String name;
    try {
      name = InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      name = "";
    }
    return "%08x".formatted(name.hashCode());
  }

  /** A new name beside an output. */
  static Path beside(Path target, String ending) {
    return target.resolveSibling(PREFIX + own() + UUID.randomUUID() + ending);
  }

  /** What the name of a file in the folder for temporary files begins with. */
  static String temporary() {
    return PREFIX.substring(1) + own();
  }

  private static String own() {
    return MACHINE + "-" + ProcessHandle.current().pid() + "-";
  }

  /**
   * Deletes what processes of this machine that have ended left in a folder. Files of another
   * machine that shares the folder stay: whether their process lives can't be known here.
   */
  static void sweep(Path folder) {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, path -> isOrphan(String.valueOf(path.getFileName())))) {
      for (Path file : files) {
        delete(file);
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      return; // Not being able to tidy up is no reason not to work.
    }
  }

  private static boolean isOrphan(String name) {
    Matcher parts = NAME.matcher(name);
    return parts.matches()
        && parts.group(1).equals(MACHINE)
        && ProcessHandle.of(Long.parseLong(parts.group(2)))
            .filter(ProcessHandle::isAlive)
            .isEmpty();
  }

  private static void delete(Path file) throws IOException {
    if (Files.isDirectory(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> inside = Files.newDirectoryStream(file)) {
        for (Path one : inside) {
          Files.deleteIfExists(one);
        }
      }
    }
    Files.deleteIfExists(file);
  }
}
