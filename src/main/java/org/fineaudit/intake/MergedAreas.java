package org.fineaudit.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The areas of a sheet whose cells are merged downwards; only the first column of each counts. */
final class MergedAreas {
  private static final Pattern AREA =
      Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):[A-Z]{1,3}([0-9]{1,7})");
  private static final int MOST_AREAS = 100_000;
  private static final int BLOCK = 1 << 16;
  private static final byte[] CELLS_END = "sheetData>".getBytes(StandardCharsets.US_ASCII);

  private final Map<Integer, List<Area>> byTop = new HashMap<>();
  private int count;

  /** An area of more than one row, counted as a person counts rows; columns from 0. */
  record Area(int column, int top, int bottom) {}

  /** Adds an area; one that is a single row high, or one too many, is left out. */
  void add(int column, int top, int bottom) {
    if (bottom > top && count < MOST_AREAS) {
      count++;
      byTop.computeIfAbsent(top, t -> new ArrayList<>()).add(new Area(column, top, bottom));
    }
  }

  List<Area> from(int row) {
    return byTop.getOrDefault(row, List.of());
  }

  boolean isEmpty() {
    return count == 0;
  }

  /**
   * The areas that a sheet's part of an XLSX workbook names. They stand after its cells, so that
   * the part is read a first time for them; the cells are passed over without being taken apart.
   */
  static MergedAreas of(InputStream part) throws IOException {
    MergedAreas areas = new MergedAreas();
    XmlScanner xml = new XmlScanner(afterCells(part));
    while (areas.count < MOST_AREAS && xml.next("mergeCell")) {
      String reference = xml.attribute("ref");
      Matcher area = AREA.matcher(reference == null ? "" : reference);
      if (area.matches()) {
        areas.add(
            XlsxRows.column(area.group(1)),
            Integer.parseInt(area.group(2)),
            Integer.parseInt(area.group(3)));
      }
    }
    return areas;
  }

  private static InputStream afterCells(InputStream part) throws IOException {
    byte[] block = new byte[BLOCK];
    int kept = 0;
    for (int n = part.readNBytes(block, 0, BLOCK); n > 0; ) {
      int end = kept + n;
      int found = cellsEnd(block, end);
      if (found >= 0) {
        return new SequenceInputStream(new ByteArrayInputStream(block, found, end - found), part);
      }
      kept = Math.min(CELLS_END.length, end);
      System.arraycopy(block, end - kept, block, 0, kept);
      n = part.readNBytes(block, kept, BLOCK - kept);
    }
    return InputStream.nullInputStream();
  }

  /** Where the end tag of the cells ends, with or without a prefix; -1 if it is not there. */
  private static int cellsEnd(byte[] block, int end) {
    int last = CELLS_END.length - 1;
    for (int i = last + 1; i < end; i++) {
      if (block[i] == '>' && block[i - 1] == 'a' && isCellsEnd(block, i - last)) {
        return i + 1;
      }
    }
    return -1;
  }

  private static boolean isCellsEnd(byte[] block, int from) {
    for (int i = 0; i < CELLS_END.length; i++) {
      if (block[from + i] != CELLS_END[i]) {
        return false;
      }
    }
    return block[from - 1] == '/' || block[from - 1] == ':';
  }
}
