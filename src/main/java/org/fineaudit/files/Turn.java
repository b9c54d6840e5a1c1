package org.fineaudit.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The turn of one of several runs that write into the same folder, so that result and ledger of a
 * run appear together and not one of each. Where there are no locks, there are no turns.
 */
final class Turn implements AutoCloseable {
  private static final String NAME = ".fine-audit.lock";
  private static final int LONGEST_MILLIS = 20_000;
  private static final int PAUSE_MILLIS = 10;

  /**
   * What is locked lies behind what is written, since some systems refuse to touch locked bytes.
   */
  private static final long BEHIND = 1 << 20;

  private static final Turn NONE = new Turn(null, null);

  private final Path file;
  private final FileChannel channel;

  private Turn(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Waits for the other runs that write there. One that does not come to an end, as when it was
   * halted, is not waited for.
   */
  static Turn in(Path folder) {
    Path file = folder.resolve(NAME);
    try {
      for (int waited = 0; waited < LONGEST_MILLIS; waited += PAUSE_MILLIS) {
        FileChannel own = attempt(file);
        if (own != null) {
          return new Turn(file, own);
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      return NONE;
    }
    return NONE;
  }

  /** A signal comes before or after it, and so leaves nothing. */
  private static FileChannel attempt(Path file) throws IOException {
    Leftovers.MOVING.lock();
    FileChannel own = null;
    try {
      Leftovers.register(file);
      own = locked(file);
      return own;
    } finally {
      if (own == null) {
        Leftovers.release(file);
      }
      Leftovers.MOVING.unlock();
    }
  }

  /** Null if another has it, or has just deleted the file that was locked here. */
  private static FileChannel locked(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean ours = false;
    FileLock lock = null;
    try {
      lock = channel.tryLock(BEHIND, 1, false);
      ours = lock != null && isStillThere(file, channel);
    } catch (OverlappingFileLockException e) {
      return null;
    } catch (IOException e) {
      if (lock != null) {
        Files.deleteIfExists(file); // A full disk: the outputs themselves will tell.
      }
      throw e;
    } finally {
      if (!ours) {
        channel.close();
      }
    }
    return ours ? channel : null;
  }

  /** Opening the file once more to look would give the lock away, its length can be asked for. */
  private static boolean isStillThere(Path file, FileChannel channel) throws IOException {
    int length = 1 + ThreadLocalRandom.current().nextInt((int) BEHIND);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(new byte[1]), length - 1);
    try {
      return Files.size(file) == length;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  @Override
  public void close() {
    if (channel == null) {
      return;
    }
    Leftovers.delete(file);
    try {
      channel.close();
    } catch (IOException e) {
      return; // It is closed when the program ends.
    }
  }
}
