package org.fineaudit.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fineaudit.messages.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
  @TempDir Path folder;

  @Test
  void writesTheWholeFileAndNothingElse() throws Exception {
    OutputFile.write(folder.resolve("台账.txt"), text("全部"));
    assertThat(folder.resolve("台账.txt")).hasContent("全部");
    assertThat(names()).containsExactly("台账.txt");
  }

  @Test
  void aFailureHalfWayLeavesTheEarlierFileAndNoLitter() throws Exception {
    Path target = Files.writeString(folder.resolve("a.txt"), "earlier");
    assertThatThrownBy(
            () ->
                OutputFile.write(
                    target,
                    out -> {
                      out.write(new byte[100_000]);
                      throw new IOException("half way");
                    }))
        .isInstanceOf(OutputFailedException.class);
    assertThatThrownBy(
            () ->
                OutputFile.write(
                    target,
                    out -> {
                      throw new IllegalStateException("a defect");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(target).hasContent("earlier");
    assertThat(names()).containsExactly("a.txt");
  }

  @Test
  void keepsThePermissionsOfTheEarlierFileAndFollowsLinks() throws Exception {
    Path target = Files.writeString(folder.resolve("a.txt"), "earlier");
    assumeTrue(Files.getFileStore(target).supportsFileAttributeView("posix"));
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-rw----"));
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), target);
    OutputFile.write(link, text("new"));
    assertThat(link).isSymbolicLink();
    assertThat(target).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
        .isEqualTo("rw-rw----");
  }

  @Test
  void saysWhatIsWrongWithTheTarget() {
    assertThat(failure(folder)).contains("是文件夹");
    assertThat(failure(folder.resolve("missing").resolve("a.txt")))
        .contains("missing")
        .contains("不存在");
  }

  @Test
  void aLinkThatLeadsBackToItselfIsToldAndAnUnusedOneIsFollowed() throws Exception {
    Path loop = Files.createSymbolicLink(folder.resolve("1.txt"), Path.of("2.txt"));
    Files.createSymbolicLink(folder.resolve("2.txt"), Path.of("1.txt"));
    assertThat(failure(loop)).contains("1.txt").contains("转圈");
    Path own = Files.createDirectory(folder.resolve("own"));
    Path link = Files.createSymbolicLink(folder.resolve("3.txt"), own.resolve("new.txt"));
    OutputFile.write(link, text("new"));
    assertThat(link).isSymbolicLink().hasContent("new");
    assertThat(own.resolve("new.txt")).hasContent("new");
    Path nowhere = Files.createSymbolicLink(folder.resolve("4.txt"), Path.of("none/new.txt"));
    assertThat(failure(nowhere)).contains("none").contains("不存在");
    assertThat(names()).containsExactly("1.txt", "2.txt", "3.txt", "4.txt", "own");
  }

  @Test
  void aFolderThatIsDeletedDuringTheRunIsTold() throws Exception {
    Path own = Files.createDirectory(folder.resolve("own"));
    Path target = Files.writeString(own.resolve("台账.txt"), "earlier");
    assertThatThrownBy(
            () ->
                OutputFile.write(
                    target,
                    out -> {
                      out.write('x');
                      try (Stream<Path> files = Files.list(own)) {
                        for (Path file : files.toList()) {
                          Files.delete(file);
                        }
                      }
                      Files.delete(own);
                    }))
        .isInstanceOf(OutputFailedException.class)
        .hasMessageContaining("台账.txt");
    assertThat(names()).isEmpty();
  }

  @Test
  void aFileThatAnotherProgramHasLockedIsLeftAlone() throws Exception {
    Path target = Files.writeString(folder.resolve("台账.txt"), "earlier");
    Process holder = KilledWriterTest.start(LockHolder.class, target);
    try {
      assertThat(holder.getInputStream().read()).isEqualTo('x');
      assertThat(failure(target)).contains("台账.txt").contains("正被其他程序打开");
    } finally {
      holder.destroyForcibly();
      holder.waitFor();
    }
    assertThat(target).hasContent("earlier");
    OutputFile.write(target, text("new"));
    assertThat(target).hasContent("new");
  }

  /** Locks a file and waits. */
  static final class LockHolder {
    private LockHolder() {}

    public static void main(String[] args) throws Exception {
      try (FileChannel file = FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE);
          FileLock lock = file.lock()) {
        System.out.print(lock.isValid() ? 'x' : '-');
        System.out.flush();
        Thread.sleep(60_000);
      }
    }
  }

  @Test
  void saysThatTheDiskIsFull() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    assertThat(failure(full)).contains("磁盘已满").contains("/dev/full");
  }

  @Test
  void severalOutputsAppearTogether() throws Exception {
    Path first = Files.writeString(folder.resolve("1.txt"), "one");
    Path second = folder.resolve("2.txt");
    try (OutputFiles outputs = new OutputFiles()) {
      outputs.prepare(first, text("new one"));
      outputs.prepare(second, text("new two"));
      assertThat(first).hasContent("one");
      outputs.publish();
    }
    assertThat(first).hasContent("new one");
    assertThat(second).hasContent("new two");
    assertThat(names()).containsExactly("1.txt", "2.txt");
  }

  @Test
  void ifTheSecondCannotBePreparedTheFirstStaysAsItWas() throws Exception {
    Path first = Files.writeString(folder.resolve("1.txt"), "one");
    assertThatThrownBy(
            () -> {
              try (OutputFiles outputs = new OutputFiles()) {
                outputs.prepare(first, text("new one"));
                outputs.prepare(folder.resolve("no/2.txt"), text("two"));
                outputs.publish();
              }
            })
        .isInstanceOf(OutputFailedException.class);
    assertThat(first).hasContent("one");
    assertThat(names()).containsExactly("1.txt");
  }

  @Test
  void ifTheSecondCannotBeMovedTheFirstIsTakenBack() throws Exception {
    Path first = Files.writeString(folder.resolve("1.txt"), "one");
    Path fresh = folder.resolve("0.txt");
    Path second = folder.resolve("2.txt");
    assertThatThrownBy(
            () -> {
              try (OutputFiles outputs = new OutputFiles()) {
                outputs.prepare(fresh, text("zero"));
                outputs.prepare(first, text("new one"));
                outputs.prepare(second, text("two"));
                Files.createDirectory(second);
                Files.writeString(second.resolve("in the way"), "");
                outputs.publish();
              }
            })
        .isInstanceOf(OutputFailedException.class);
    assertThat(first).hasContent("one");
    assertThat(names()).containsExactly("1.txt", "2.txt");
  }

  @Test
  void refusesTwoOutputsInOneFile() {
    assertThatThrownBy(
            () -> {
              try (OutputFiles outputs = new OutputFiles()) {
                outputs.prepare(folder.resolve("a"), text("1"));
                outputs.prepare(folder.resolve("./a"), text("2"));
              }
            })
        .isInstanceOf(OutputFailedException.class);
  }

  @Test
  void aSignalLeavesTheEarlierFileAndNoLitter() throws Exception {
    Path target = Files.writeString(folder.resolve("a.txt"), "earlier");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Endless.class.getName(),
                target.toString())
            .redirectErrorStream(true)
            .start();
    assertThat(process.getInputStream().read()).isEqualTo('x');
    assertThat(names()).hasSize(2);
    process.destroy();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(target).hasContent("earlier");
    assertThat(names()).containsExactly("a.txt");
  }

  /** Writes for ever, until it is killed. */
  static final class Endless {
    private Endless() {}

    public static void main(String[] args) throws Exception {
      OutputFile.write(
          Path.of(args[0]),
          out -> {
            out.write(1);
            out.flush();
            System.out.print('x');
            System.out.flush();
            while (true) {
              try {
                Thread.sleep(1000);
              } catch (InterruptedException e) {
                throw new IOException(e);
              }
            }
          });
    }
  }

  private static Content text(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String failure(Path target) {
    try {
      OutputFile.write(target, text("x"));
      return "written";
    } catch (OutputFailedException e) {
      return e.message().in(Lang.ZH);
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
