package org.fineaudit.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Each thing that writing an output asks of the file system, so that tests can let it fail. */
interface Disk {
  /** The file system as it is. */
  Disk REAL = new Real();

  /** Makes a new file; closing the stream forces its bytes to the disk. */
  OutputStream create(Path file) throws IOException;

  /** Opens what is there and is no file, such as {@code /dev/stdout}. */
  OutputStream openDevice(Path device) throws IOException;

  /** Gives a file the permissions of another. */
  void copyPermissions(Path from, Path to) throws IOException;

  /** A second name for a file, or a copy where names can't be shared. */
  void backUp(Path file, Path backup) throws IOException;

  /** Moves a file in the place of another. */
  void move(Path from, Path to) throws IOException;

  /** Deletes a file if it is there. */
  void delete(Path file) throws IOException;

  /** The file system as it is. */
  final class Real implements Disk {
    private Real() {}

    @Override
    public OutputStream create(Path file) throws IOException {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return new OutputStream() {
        @Override
        public void write(int b) throws IOException {
          write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
          ByteBuffer rest = ByteBuffer.wrap(bytes, offset, length);
          while (rest.hasRemaining()) {
            channel.write(rest);
          }
        }

        @Override
        public void close() throws IOException {
          try (channel) {
            channel.force(true);
          }
        }
      };
    }

    @Override
    public OutputStream openDevice(Path device) throws IOException {
      return Files.newOutputStream(device, StandardOpenOption.WRITE);
    }

    @Override
    public void copyPermissions(Path from, Path to) throws IOException {
      PosixFileAttributeView view =
          Files.getFileAttributeView(to, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
      if (view != null) {
        view.setPermissions(Files.getPosixFilePermissions(from));
      }
    }

    @Override
    public void backUp(Path file, Path backup) throws IOException {
      try {
        Files.createLink(backup, file);
      } catch (IOException | UnsupportedOperationException e) {
        Files.copy(file, backup, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      try {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
      }
    }

    @Override
    public void delete(Path file) throws IOException {
      Files.deleteIfExists(file);
    }
  }
}
