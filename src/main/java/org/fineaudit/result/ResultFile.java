package org.fineaudit.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.fineaudit.files.InputFile;
import org.fineaudit.messages.UnusableException;

/**
 * The result file (RESULT.json): UTF-8, two blanks of indentation, line feeds, keys in a fixed
 * order. Equal results give equal bytes.
 */
public final class ResultFile {
  private static final String SCHEMA_FILE = "fine-audit-result-1.schema.json";

  private ResultFile() {}

  /** Writes a result as it is; masking is for the caller to have done. */
  public static void write(AuditResult result, OutputStream out) throws IOException {
    ResultWriter.write(result, out);
  }

  /**
   * Reads a result.
   *
   * @throws UnusableException if the file is damaged, foreign, of another schema, larger than 4 GB
   *     or too deeply nested; the issue names line and key
   * @throws IOException if the file can't be opened or read
   */
  public static AuditResult read(Path file) throws IOException {
    return InputFile.read(file, () -> ResultReader.read(file));
  }

  /** The JSON Schema (2020-12) that every result obeys. */
  public static String schema() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ResultFile.class.getResourceAsStream(SCHEMA_FILE), SCHEMA_FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
