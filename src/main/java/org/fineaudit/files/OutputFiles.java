package org.fineaudit.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Several outputs of one run that appear together: prepare each, then publish all. Closing without
 * having published leaves every earlier file as it was.
 */
public final class OutputFiles implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OutputFiles.class);
  private static final int BUFFER = 1 << 16;
  private static final int MOST_LINKS = 40;

  private final List<Prepared> prepared = new ArrayList<>();
  private final Disk disk;

  public OutputFiles() {
    this(Disk.REAL);
  }

  OutputFiles(Disk disk) {
    this.disk = disk;
  }

  /**
   * An output waiting beside its target.
   *
   * @param asked the path as the user gave it
   * @param target where links lead to
   */
  private record Prepared(Path asked, Path target, Path temp) {}

  /**
   * Writes the content beside the target; the target itself is not touched yet.
   *
   * @throws OutputFailedException if it can't be written, or two outputs have the same target
   */
  public void prepare(Path asked, Content content) throws OutputFailedException {
    try {
      Path target = resolve(asked);
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        toDevice(asked, target, content);
        return;
      }
      if (prepared.stream().anyMatch(p -> p.target().equals(target))) {
        throw new OutputFailedException(asked, Message.of("files.twice", asked), null);
      }
      requireUnlocked(asked, target);
      Traces.sweep(target.getParent());
      Path temp = Traces.beside(target, ".tmp");
      Leftovers.register(temp);
      prepared.add(new Prepared(asked, target, temp));
      long began = System.nanoTime();
      try (OutputStream out = disk.create(temp)) {
        writeTo(out, content);
      }
      LOG.debug("wrote {} in {} ms", asked.getFileName(), (System.nanoTime() - began) / 1_000_000);
      if (Files.exists(target)) {
        disk.copyPermissions(target, temp);
      }
    } catch (IOException e) {
      throw failed(asked, e);
    }
  }

  /**
   * A program that works in the file may hold a lock on it; where there are no locks, none does.
   */
  private static void requireUnlocked(Path asked, Path target) throws OutputFailedException {
    if (!Files.exists(target)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(target, StandardOpenOption.READ);
        FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
      if (lock == null) {
        throw new OutputFailedException(asked, Message.of("files.locked", asked), null);
      }
    } catch (OverlappingFileLockException e) {
      throw new OutputFailedException(asked, Message.of("files.locked", asked), null);
    } catch (IOException e) {
      LOG.debug("no locks for {}: {}", asked.getFileName(), e.getMessage());
    }
  }

  /** What fails may be a temporary file of the one who makes the content. */
  private static OutputFailedException failed(Path asked, IOException e) {
    boolean own = OutputFailedException.isAlmostFull(folder(asked));
    boolean temporary = !own && TemporaryFolderException.isFull(e);
    return new OutputFailedException(asked, temporary ? TemporaryFolderException.because(e) : e);
  }

  private static Path folder(Path asked) {
    Path folder = asked.toAbsolutePath().getParent();
    return folder == null ? asked : folder;
  }

  /**
   * Moves all prepared outputs in place.
   *
   * @throws OutputFailedException if one can't be moved; those moved before are taken back
   */
  public void publish() throws OutputFailedException {
    List<Turn> turns = folders().map(Turn::in).toList();
    Leftovers.MOVING.lock();
    try {
      moveAll();
    } finally {
      turns.forEach(Turn::close);
      Leftovers.MOVING.unlock();
    }
  }

  /** In one order for all runs, so that no two wait for each other. */
  private Stream<Path> folders() {
    return prepared.stream().map(output -> output.target().getParent()).distinct().sorted();
  }

  private void moveAll() throws OutputFailedException {
    List<Published> published = new ArrayList<>();
    for (Prepared output : prepared) {
      try {
        published.add(publish(output));
      } catch (IOException e) {
        takeBack(published);
        throw new OutputFailedException(output.asked(), e);
      }
    }
    prepared.clear();
    published.stream().map(Published::backup).filter(b -> b != null).forEach(Leftovers::delete);
  }

  @Override
  public void close() {
    prepared.forEach(p -> Leftovers.delete(p.temp()));
    prepared.clear();
  }

  /** An output in place; the backup is the earlier file, null if there was none. */
  private record Published(Path target, Path backup) {}

  private Published publish(Prepared output) throws IOException {
    Path backup = prepared.size() > 1 ? backUp(output.target()) : null;
    try {
      disk.move(output.temp(), output.target());
      Leftovers.release(output.temp());
      return new Published(output.target(), backup);
    } catch (IOException e) {
      if (backup != null) {
        Leftovers.delete(backup);
      }
      throw e;
    }
  }

  private static Path resolve(Path asked) throws IOException, OutputFailedException {
    Path absolute = asked.toAbsolutePath();
    if (isDevice(absolute) && Files.exists(absolute) && !Files.isRegularFile(absolute)) {
      return absolute;
    }
    Path folder = absolute.getParent();
    if (Files.isDirectory(absolute) || folder == null) {
      throw new OutputFailedException(asked, Message.of("files.is-folder", asked), null);
    }
    if (!Files.isDirectory(folder)) {
      throw new OutputFailedException(asked, Message.of("files.no-folder", asked, folder), null);
    }
    if (Files.exists(absolute)) {
      if (!Files.isWritable(absolute)) {
        throw new AccessDeniedException(absolute.toString());
      }
      return absolute.toRealPath();
    }
    return Files.isSymbolicLink(absolute) ? resolve(followed(asked)) : absolute.normalize();
  }

  /** Where a link to a file that is not there yet leads. */
  private static Path followed(Path asked) throws IOException, OutputFailedException {
    Path at = asked.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(at); links++) {
      if (links == MOST_LINKS) {
        throw new OutputFailedException(asked, Message.of("files.link-loop", asked), null);
      }
      at = at.resolveSibling(Files.readSymbolicLink(at));
    }
    return at;
  }

  /** Whatever stands in /dev or belongs to a process is written to; a pipe on disk would block. */
  private void toDevice(Path asked, Path target, Content content)
      throws IOException, OutputFailedException {
    if (!isDevice(target)) {
      throw new OutputFailedException(asked, Message.of("files.special", asked), null);
    }
    try (OutputStream out = disk.openDevice(target)) {
      writeTo(out, content);
    }
  }

  private static boolean isDevice(Path path) {
    return Stream.of("/dev/", "/proc/").anyMatch(path.toString()::startsWith);
  }

  private static void writeTo(OutputStream out, Content content) throws IOException {
    CandidStream candid = new CandidStream(out);
    BufferedOutputStream buffered = new BufferedOutputStream(candid, BUFFER);
    try {
      content.writeTo(buffered);
      buffered.flush();
    } catch (UnusableException e) {
      throw e; // An input is to blame, not the file that is written.
    } catch (RuntimeException e) {
      candid.requireSound();
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw e;
    }
    candid.requireSound();
  }

  private Path backUp(Path target) throws IOException {
    if (!Files.isRegularFile(target)) {
      return null;
    }
    Path backup = Traces.beside(target, ".bak");
    Leftovers.register(backup);
    try {
      disk.backUp(target, backup);
    } catch (IOException e) {
      Leftovers.delete(backup);
      throw e;
    }
    return backup;
  }

  private void takeBack(List<Published> published) throws OutputFailedException {
    for (Published output : published) {
      try {
        if (output.backup() != null) {
          disk.move(output.backup(), output.target());
          Leftovers.release(output.backup());
        } else {
          disk.delete(output.target());
        }
      } catch (IOException e) {
        throw new OutputFailedException(output.target(), e);
      }
    }
  }
}
