package org.fineaudit.intake;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.fineaudit.intake.MergedAreas.Area;

/**
 * The rows of a sheet of which some cells are merged downwards, as in ledgers kept by hand, each
 * row with the cells that cover it.
 */
final class MergedRows implements RowSource {
  private final RowSource rows;
  private final MergedAreas areas;
  private final Map<Integer, Open> open = new HashMap<>();

  /** An area that has begun, and what stands in it; areas of a column follow each other. */
  private record Open(Area area, Cell cell) {}

  /**
   * @param areas of the sheet; those that begin in a row have to be there when it is taken
   */
  MergedRows(RowSource rows, MergedAreas areas) {
    this.rows = rows;
    this.areas = areas;
  }

  @Override
  public Optional<RawRow> next() throws IOException, XMLStreamException {
    Optional<RawRow> next = rows.next();
    return areas.isEmpty() ? next : next.map(this::covered);
  }

  private RawRow covered(RawRow row) {
    open.values().removeIf(over -> row.number() > over.area().bottom());
    Map<Integer, Cell> covered = new HashMap<>();
    open.forEach((column, area) -> covered.put(column, area.cell()));
    for (Area area : areas.from(row.number())) {
      Cell cell = row.cell(area.column());
      if (!cell.isBlank()) {
        open.put(area.column(), new Open(area, cell));
      }
    }
    return covered.isEmpty() ? row : new RawRow(row.number(), row.cells(), row.broken(), covered);
  }
}
