package org.fineaudit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fineaudit.messages.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whichever request to the disk fails: all outputs are new, or all are as they were. */
class FaultInjectionTest {
  private static final int PIECES = 9;

  @TempDir private Path folder;

  @Test
  void aFailureOfAnyRequestLeavesEveryEarlierFileAndNoLitter() throws Exception {
    Set<String> failed = new HashSet<>();
    int requests = 0;
    for (int failing = 1; ; failing++) {
      Path ledger = Files.writeString(folder.resolve("台账.xlsx"), "earlier ledger");
      Path result = Files.writeString(folder.resolve("结果.json"), "earlier result");
      Path fresh = folder.resolve("新.csv");
      Files.deleteIfExists(fresh);
      FaultyDisk disk =
          new FaultyDisk(failing, new FileSystemException("x", null, "No space left on device"));
      Optional<OutputFailedException> failure = write(disk, ledger, result, fresh);
      assertThat(failure.isPresent()).as("request %s", failing).isEqualTo(disk.failed());
      if (failure.isEmpty()) {
        requests = failing - 1;
        assertThat(Stream.of(ledger, result, fresh)).allMatch(FaultInjectionTest::isWholeAndNew);
        break;
      }
      failed.add(disk.requests().get(failing - 1));
      assertThat(failure.get().message().in(Lang.ZH)).contains("磁盘已满").contains(folder.toString());
      assertThat(ledger).hasContent("earlier ledger");
      assertThat(result).hasContent("earlier result");
      assertThat(names()).containsExactlyInAnyOrder("台账.xlsx", "结果.json");
    }
    assertThat(requests).isGreaterThan(3 * PIECES);
    assertThat(failed).containsAll(FaultyDisk.KINDS);
    assertThat(names()).containsExactlyInAnyOrder("台账.xlsx", "结果.json", "新.csv");
  }

  private static Optional<OutputFailedException> write(Disk disk, Path... targets) {
    try (OutputFiles outputs = new OutputFiles(disk)) {
      for (Path target : targets) {
        outputs.prepare(target, FaultInjectionTest::content);
      }
      outputs.publish();
      return Optional.empty();
    } catch (OutputFailedException e) {
      return Optional.of(e);
    }
  }

  private static void content(java.io.OutputStream out) throws IOException {
    for (int piece = 0; piece < PIECES; piece++) {
      out.write("新".repeat(40_000).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static boolean isWholeAndNew(Path file) {
    try {
      return Files.readString(file).equals("新".repeat(40_000 * PIECES));
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void anErrorThatIsNoIoExceptionLeavesNothingBehindEither() throws Exception {
    Path target = Files.writeString(folder.resolve("a.txt"), "earlier");
    for (Error error : List.of(new OutOfMemoryError("test"), new StackOverflowError("test"))) {
      Throwable thrown = null;
      try {
        OutputFile.write(
            target,
            out -> {
              out.write(new byte[200_000]);
              throw error;
            });
      } catch (OutputFailedException | OutOfMemoryError | StackOverflowError e) {
        thrown = e;
      }
      assertThat(thrown).isSameAs(error);
      assertThat(target).hasContent("earlier");
      assertThat(names()).containsExactly("a.txt");
    }
  }

  @Test
  void aFullDiskThatALibraryHidesOrPassesOverIsToldAllTheSame() throws Exception {
    Path target = Files.writeString(folder.resolve("a.xlsx"), "earlier");
    List<Content> hiding =
        List.of(
            out -> {
              try {
                content(out);
              } catch (IOException e) {
                throw new IllegalStateException("fail to save");
              }
            },
            out -> {
              for (int i = 0; i < 2; i++) {
                try {
                  content(out);
                } catch (IOException e) {
                  assertThat(e).isNotNull(); // As a library that only logs it.
                }
              }
            });
    for (Content content : hiding) {
      FaultyDisk disk =
          new FaultyDisk(3, new FileSystemException("x", null, "No space left on device"));
      Throwable thrown = null;
      try (OutputFiles outputs = new OutputFiles(disk)) {
        outputs.prepare(target, content);
        outputs.publish();
      } catch (OutputFailedException | RuntimeException e) {
        thrown = e;
      }
      assertThat(thrown).isInstanceOf(OutputFailedException.class);
      assertThat(target).hasContent("earlier");
      assertThat(names()).containsExactly("a.xlsx");
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }
}
