package org.fineaudit.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * The rows of a sheet of which some cells are merged downwards, as in ledgers kept by hand, each
 * row with the cells that cover it.
 */
final class MergedRows implements RowSource {
  private static final Pattern AREA =
      Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):[A-Z]{1,3}([0-9]{1,7})");
  private static final int MOST_AREAS = 100_000;

  private final RowSource rows;
  private final Map<Integer, List<Area>> byTop = new HashMap<>();
  private List<Open> open = new ArrayList<>();

  /** An area of more than one row; only its first column counts. */
  private record Area(int column, int top, int bottom) {}

  /** An area that has begun, and what stands in it. */
  private record Open(Area area, Cell cell) {}

  private MergedRows(RowSource rows, List<Area> areas) {
    this.rows = rows;
    areas.forEach(area -> byTop.computeIfAbsent(area.top(), top -> new ArrayList<>()).add(area));
  }

  /** The rows, with the merged areas that the sheet's part names after its cells. */
  static RowSource of(RowSource rows, InputStream part) throws IOException {
    List<Area> areas = new ArrayList<>();
    XmlScanner xml = new XmlScanner(part);
    while (areas.size() < MOST_AREAS && xml.next("mergeCell")) {
      String reference = xml.attribute("ref");
      Matcher area = AREA.matcher(reference == null ? "" : reference);
      if (area.matches() && !area.group(2).equals(area.group(3))) {
        areas.add(
            new Area(
                XlsxRows.column(area.group(1)),
                Integer.parseInt(area.group(2)),
                Integer.parseInt(area.group(3))));
      }
    }
    return areas.isEmpty() ? rows : new MergedRows(rows, areas);
  }

  @Override
  public Optional<RawRow> next() throws IOException, XMLStreamException {
    return rows.next().map(this::covered);
  }

  private RawRow covered(RawRow row) {
    List<Open> still = new ArrayList<>();
    Map<Integer, Cell> covered = new HashMap<>();
    for (Open area : open) {
      if (row.number() <= area.area().bottom()) {
        still.add(area);
        covered.put(area.area().column(), area.cell());
      }
    }
    for (Area area : byTop.getOrDefault(row.number(), List.of())) {
      Cell cell = row.cell(area.column());
      if (!cell.isBlank()) {
        still.add(new Open(area, cell));
      }
    }
    open = still;
    return covered.isEmpty() ? row : new RawRow(row.number(), row.cells(), row.broken(), covered);
  }
}
