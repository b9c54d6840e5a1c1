package org.fineaudit.result;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** JSON Lines: one object a line. */
public final class JsonLines {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .build();

  private JsonLines() {}

  /** Writes one object, in the order of the map. */
  public static void write(Map<String, Object> object, OutputStream out) throws IOException {
    out.write(MAPPER.writeValueAsBytes(object));
    out.write('\n');
  }
}
