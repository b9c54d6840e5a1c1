package org.fineaudit.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Temporary files that must not outlive the program. A signal (Ctrl-C, SIGTERM) deletes those that
 * are still there; it waits for outputs that are being moved in place, so that they appear
 * together.
 */
public final class Leftovers {
  private static final Set<Path> FILES = new LinkedHashSet<>();

  /** Held while outputs are moved in place. */
  static final ReentrantLock MOVING = new ReentrantLock();

  private static boolean hooked;
  private static boolean ending;

  private Leftovers() {}

  /**
   * Will delete the file when the program ends, unless it is released or deleted before. Does not
   * return once the program is ending: what comes after would only leave more behind.
   */
  public static void register(Path file) {
    if (!added(file)) {
      delete(file);
      while (true) {
        LockSupport.park();
      }
    }
  }

  private static boolean added(Path file) {
    synchronized (FILES) {
      if (!hooked && !ending) {
        try {
          Runtime.getRuntime().addShutdownHook(new Thread(Leftovers::deleteAll, "leftovers"));
          hooked = true;
        } catch (IllegalStateException e) {
          ending = true; // Only while it ends there can be no hook.
        }
      }
      if (!ending) {
        FILES.add(file);
      }
      return !ending;
    }
  }

  /** Deletes a registered file, if it is still there. */
  public static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      return; // The hook tries once more at the end.
    }
    release(file);
  }

  /** The file has become something else: it stays. */
  static void release(Path file) {
    synchronized (FILES) {
      FILES.remove(file);
    }
  }

  private static void deleteAll() {
    List<Path> files;
    MOVING.lock();
    try {
      synchronized (FILES) {
        ending = true;
        files = new ArrayList<>(FILES);
      }
      Collections.reverse(files); // What stands in a folder goes before the folder.
      files.forEach(Leftovers::delete);
    } finally {
      MOVING.unlock();
    }
  }
}
