package org.fineaudit.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes the files of {@code samples/}; run it after a change of the cases and commit both. */
public final class SampleExports {
  private static final int PUBLISHED_EVERY = 7;

  private SampleExports() {}

  /**
   * Writes the files.
   *
   * @param args the folder, {@code samples} if none is given
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length == 0 ? "samples" : args[0]);
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.toAbsolutePath().getParent());
      Files.write(target, file.getValue());
    }
  }

  /** The contents by file name. */
  static Map<String, byte[]> files() throws IOException {
    List<SampleCase> cases = SampleBook.cases();
    List<SampleCase> published =
        IntStream.range(0, cases.size())
            .filter(i -> i % PUBLISHED_EVERY == PUBLISHED_EVERY - 1)
            .mapToObj(cases::get)
            .toList();
    List<SampleCase> xinhua = cases.stream().filter(c -> c.bureau() == Bureau.XINHUA).toList();
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("pingdingshan-2022-2026.csv", CsvExports.utf8(cases));
    files.put("pingdingshan-gb18030.csv", CsvExports.gb18030(cases));
    files.put("xinhua-with-title.xlsx", TitledWorkbook.of(Bureau.XINHUA, xinhua));
    files.put("shuanggongshi.csv", CsvExports.publicity(published));
    files.putAll(DecisionDocuments.of(published));
    files.put("planted.csv", CsvExports.planted(cases));
    List<SampleCase> others = SampleBook.otherProblems();
    files.put("other-problems.csv", CsvExports.utf8(others));
    files.put("planted-other-problems.csv", CsvExports.planted(others));
    files.putAll(PhaseSamples.files(cases));
    return files;
  }
}
