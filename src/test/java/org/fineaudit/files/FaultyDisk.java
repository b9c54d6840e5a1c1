package org.fineaudit.files;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The file system, but for one request that fails: the first, the second, and so on. */
final class FaultyDisk implements Disk {
  private final int failing;
  private final IOException failure;
  private final List<String> requests = new ArrayList<>();

  FaultyDisk(int failing, IOException failure) {
    this.failing = failing;
    this.failure = failure;
  }

  /** What was asked for so far, in order. */
  List<String> requests() {
    return requests;
  }

  boolean failed() {
    return requests.size() >= failing;
  }

  private void ask(String what) throws IOException {
    requests.add(what);
    if (requests.size() == failing) {
      throw failure;
    }
  }

  @Override
  public OutputStream create(Path file) throws IOException {
    ask("create");
    OutputStream real = REAL.create(file);
    return new FilterOutputStream(real) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        // A full disk takes some of the bytes before it says so.
        real.write(bytes, offset, length / 2);
        ask("write");
        real.write(bytes, offset + length / 2, length - length / 2);
      }

      @Override
      public void write(int b) throws IOException {
        ask("write");
        real.write(b);
      }

      @Override
      public void close() throws IOException {
        real.close();
        ask("sync");
      }
    };
  }

  @Override
  public OutputStream openDevice(Path device) throws IOException {
    ask("open");
    return REAL.openDevice(device);
  }

  @Override
  public void copyPermissions(Path from, Path to) throws IOException {
    ask("permissions");
    REAL.copyPermissions(from, to);
  }

  @Override
  public void backUp(Path file, Path backup) throws IOException {
    ask("back up");
    REAL.backUp(file, backup);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    ask("move");
    REAL.move(from, to);
  }

  @Override
  public void delete(Path file) throws IOException {
    ask("delete");
    REAL.delete(file);
  }

  /** Every kind of request there is. */
  static final Set<String> KINDS =
      Set.of("create", "write", "sync", "permissions", "back up", "move");
}
