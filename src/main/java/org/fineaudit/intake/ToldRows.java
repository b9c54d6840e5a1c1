package org.fineaudit.intake;

import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Rows of which every now and then is told how far they have been read. */
final class ToldRows implements RowSource {
  private static final int OFTEN = 500;

  private final RowSource rows;
  private final Told told;
  private int read;

  /** Tells it. */
  @FunctionalInterface
  interface Told {
    void tell() throws IOException;
  }

  ToldRows(RowSource rows, Told told) {
    this.rows = rows;
    this.told = told;
  }

  @Override
  public Optional<RawRow> next() throws IOException, XMLStreamException {
    if (++read % OFTEN == 0) {
      told.tell();
    }
    return rows.next();
  }
}
