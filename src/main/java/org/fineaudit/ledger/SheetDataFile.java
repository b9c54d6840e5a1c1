package org.fineaudit.ledger;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/**
 * The temporary file to which a sheet's rows go. POI writes a cell in some fifteen pieces, a text
 * in as many as it has characters, and takes a lock for each; here one thread writes and needs
 * none, and a text without characters to escape goes in one piece.
 */
final class SheetDataFile extends SheetDataWriter {
  SheetDataFile() throws IOException {
    super();
  }

  /** POI means to make the method it overrides protected, not to take it away. */
  @SuppressWarnings("deprecation")
  @Override
  public Writer createWriter(File file) throws IOException {
    return new PiecesWriter(
        new OutputStreamWriter(new FileOutputStream(file), StandardCharsets.UTF_8));
  }

  @Override
  protected void outputEscapedString(String text) throws IOException {
    if (text != null && isPlain(text)) {
      _out.write(text);
    } else {
      super.outputEscapedString(text);
    }
  }

  /** Whether POI would write every character as it is. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escaped = c < ' ' || c == '<' || c == '>' || c == '&' || c == '"' || c == '\u00A0';
      if (escaped || Character.isSurrogate(c) || c >= '\uFFFE') {
        return false;
      }
    }
    return true;
  }
}
