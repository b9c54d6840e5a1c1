package org.fineaudit.result;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** One JSON object laid out like the result file: two blanks of indentation, line feeds. */
public final class JsonDocument {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .build();

  private JsonDocument() {}

  /**
   * Writes an object, in the order of the map. Values are maps, lists, texts, numbers, booleans,
   * null, or iterators, whose items are written as they come.
   *
   * @param ascii whether other characters are escaped, for a writer that is not UTF-8
   */
  public static void write(Map<String, Object> object, boolean ascii, Writer out)
      throws IOException {
    try (JsonGenerator json = MAPPER.getFactory().createGenerator(out)) {
      json.configure(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature(), ascii);
      json.setPrettyPrinter(ResultWriter.printer());
      MAPPER.writeValue(json, object);
      json.writeRaw('\n');
    }
  }
}
