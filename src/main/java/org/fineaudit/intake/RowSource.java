package org.fineaudit.intake;

import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Rows one after another. */
interface RowSource {
  /** The next row, or empty after the last. */
  Optional<RawRow> next() throws IOException, XMLStreamException;
}
