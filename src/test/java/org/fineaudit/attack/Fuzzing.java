package org.fineaudit.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.UnusableException;
import org.junit.jupiter.api.DynamicTest;

/**
 * A reader on files that were changed at random: it reads them, or says in words that it can't.
 * {@code -Dfineaudit.fuzz=10000} for more of them, {@code -Dfineaudit.fuzz.seed=1} for others,
 * {@code -Dfineaudit.fuzz.only=statutes.csv} for one reader; a failure names the seed that makes it
 * again.
 */
public final class Fuzzing {
  private static final int FILES = Integer.getInteger("fineaudit.fuzz", 30);
  private static final long FIRST_SEED = Long.getLong("fineaudit.fuzz.seed", 0);
  private static final String ONLY = System.getProperty("fineaudit.fuzz.only", "");

  /**
   * Seeds that once ended in an error: an unknown way of packing, an archive cut short, an article
   * that is no number, …
   */
  private static final Map<String, List<Long>> ONCE_FAILED =
      Map.of(
          "export.xlsx", List.of(5316L),
          "inline.xlsx", List.of(7260L),
          "result.json", List.of(2627L),
          "statutes.csv", List.of(1028L),
          "successors.csv", List.of(2L),
          "gb18030.csv", List.of(1357L),
          "template.xlsx", List.of(34L),
          "ledger.xlsx", List.of(14L),
          "phase.xlsx", List.of(14L));

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private Fuzzing() {}

  /** Reads a file; throws what a user would be told. */
  @FunctionalInterface
  public interface Reader {
    /** Reads it. */
    void read(Path file) throws IOException;
  }

  /**
   * A reader and what it reads.
   *
   * @param file the name that the file goes by
   * @param content a sound file
   */
  public record Target(String file, Supplier<byte[]> content, Reader reader) {
    /** A target whose sound file is known. */
    public Target(String file, byte[] sound, Reader reader) {
      this(file, () -> sound, reader);
    }
  }

  /** A test for each target, those left out that were not asked for. */
  public static Stream<DynamicTest> tests(Path folder, List<Target> targets) {
    return targets.stream()
        .filter(target -> target.file().startsWith(ONLY))
        .map(target -> DynamicTest.dynamicTest(target.file(), () -> fuzz(folder, target)));
  }

  private static void fuzz(Path folder, Target target) throws IOException {
    Path file = folder.resolve(target.file());
    byte[] sound = target.content().get();
    Files.write(file, sound);
    target.reader().read(file);
    int read = 0;
    List<Long> seeds = seeds(target);
    for (long seed : seeds) {
      Files.write(file, new Mutations(seed).change(sound));
      long start = System.nanoTime();
      try {
        target.reader().read(file);
        read++;
      } catch (UnusableException e) {
        assertThat(e.issues()).as("seed %s", seed).isNotEmpty();
        e.issues().forEach(i -> assertThat(i.in(Lang.ZH)).isNotBlank());
      } catch (Throwable e) {
        throw new AssertionError(target.file() + ", seed " + seed, e);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as("seed %s", seed)
          .isLessThan(LONGEST);
    }
    System.out.printf("%s: %d files, %d of them read%n", target.file(), seeds.size(), read);
  }

  private static List<Long> seeds(Target target) {
    return Stream.concat(
            ONCE_FAILED.getOrDefault(target.file(), List.of()).stream(),
            LongStream.range(FIRST_SEED, FIRST_SEED + FILES).boxed())
        .toList();
  }
}
