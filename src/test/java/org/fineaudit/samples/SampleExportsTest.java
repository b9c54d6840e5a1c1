package org.fineaudit.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The committed samples are what the generator makes. */
class SampleExportsTest {
  private static final Path FOLDER = Path.of("samples");

  @Test
  void theCommittedFilesAreWhatTheGeneratorMakes() throws IOException {
    for (Map.Entry<String, byte[]> file : SampleExports.files().entrySet()) {
      byte[] committed = Files.readAllBytes(FOLDER.resolve(file.getKey()));
      if (file.getKey().endsWith(".xlsx")) {
        assertThat(parts(committed)).as(file.getKey()).isEqualTo(parts(file.getValue()));
      } else {
        assertThat(committed).as(file.getKey()).isEqualTo(file.getValue());
      }
    }
  }

  /** Compression may differ from one Java to the next, the parts may not. */
  private static Map<String, String> parts(byte[] xlsx) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        parts.put(part.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
