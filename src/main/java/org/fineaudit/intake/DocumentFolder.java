package org.fineaudit.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;

/** The files of a folder and of those within it, by name; links are not followed. */
final class DocumentFolder {
  private static final int DEEPEST = 8;
  private static final int MOST_FILES = 500_000;

  private final Path folder;
  private final List<Path> files = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();

  private DocumentFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Lists a folder.
   *
   * @throws NotDirectoryException if it is none
   * @throws UnusableException if it holds too much to be a folder of decisions
   */
  static DocumentFolder list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      if (!Files.exists(folder)) {
        throw new java.nio.file.NoSuchFileException(folder.toString());
      }
      String name = String.valueOf(folder.getFileName());
      throw new UnusableException(Issue.of(name, Message.of("intake.document-no-folder")));
    }
    DocumentFolder list = new DocumentFolder(folder.toRealPath());
    Files.walkFileTree(
        list.folder, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST, list.visitor());
    Collections.sort(list.files);
    return list;
  }

  List<Path> files() {
    return files;
  }

  List<Issue> issues() {
    return issues;
  }

  /** The name of a file within the folder, the same on every system. */
  String name(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private SimpleFileVisitor<Path> visitor() {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = String.valueOf(file.getFileName());
        if (name.startsWith(".") || name.startsWith("~$")) {
          return FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink() || !attributes.isRegularFile()) {
          boolean deep = attributes.isDirectory();
          String key = deep ? "intake.document-too-deep" : "intake.document-link";
          issues.add(Issue.of(DocumentFolder.this.name(file), Message.of(key)));
        } else {
          files.add(file);
        }
        if (files.size() > MOST_FILES) {
          String own = String.valueOf(folder.getFileName());
          throw new UnusableException(Issue.of(own, Message.of("intake.document-too-many")));
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
        if (file.equals(folder)) {
          throw e;
        }
        String name = DocumentFolder.this.name(file);
        issues.add(Issue.of(name, Message.of("intake.document-unreadable")));
        return FileVisitResult.CONTINUE;
      }
    };
  }

  /** Whether a file is still what it was, and no link. */
  static boolean isPlain(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }
}
