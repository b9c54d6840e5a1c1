package org.fineaudit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time of a piece of work goes, by class: a sample counts for the topmost class of the
 * program, and as inclusive for every class on its stack once.
 */
final class StackShares {
  private static final String PROGRAM = "org.fineaudit.";
  private static final int SHOWN = 25;

  private final Map<String, Integer> own = new TreeMap<>();
  private final Map<String, Integer> inclusive = new TreeMap<>();
  private int samples;

  void print(String title, Runnable work) throws IOException {
    Path file = Files.createTempFile("facts", ".jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
      recording.start();
      work.run();
      recording.stop();
      recording.dump(file);
      RecordingFile.readAllEvents(file).stream()
          .filter(event -> event.getEventType().getName().equals("jdk.ExecutionSample"))
          .forEach(this::count);
    } finally {
      Files.deleteIfExists(file);
    }
    System.out.printf("%n%s, %d samples: class, own %%, inclusive %%%n", title, samples);
    inclusive.entrySet().stream()
        .sorted((a, b) -> b.getValue() - a.getValue())
        .limit(SHOWN)
        .forEach(
            e -> System.out.printf("%-32s %5.1f %5.1f%n", e.getKey(), share(own, e), share(e)));
  }

  private double share(Map<String, Integer> counts, Map.Entry<String, Integer> of) {
    return 100.0 * counts.getOrDefault(of.getKey(), 0) / samples;
  }

  private double share(Map.Entry<String, Integer> of) {
    return 100.0 * of.getValue() / samples;
  }

  private void count(RecordedEvent event) {
    List<String> stack =
        event.getStackTrace().getFrames().stream()
            .filter(RecordedFrame::isJavaFrame)
            .map(frame -> frame.getMethod().getType().getName())
            .filter(name -> name.startsWith(PROGRAM) && !name.startsWith(PROGRAM + "bench"))
            .map(name -> name.substring(PROGRAM.length()).replaceAll("\\$.*", ""))
            .toList();
    if (!stack.isEmpty()) {
      samples++;
      own.merge(stack.get(0), 1, Integer::sum);
      Set.copyOf(stack).forEach(name -> inclusive.merge(name, 1, Integer::sum));
    }
  }
}
