package org.fineaudit.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.util.LittleEndian;

/**
 * The merged areas of an old workbook's sheets. They stand after the cells, so that the stream is
 * walked through once before, record by record, without taking other records apart.
 */
final class XlsMergedAreas {
  private static final int HEAD = 4;
  private static final int AREA = 8;

  private final Map<Integer, MergedAreas> byStart = new HashMap<>();

  private XlsMergedAreas() {}

  /** Walks through the workbook's stream; one that breaks off ends here, the reader will say so. */
  static XlsMergedAreas read(InputStream in) throws IOException {
    XlsMergedAreas read = new XlsMergedAreas();
    byte[] head = new byte[HEAD];
    int sheet = 0;
    int at = 0;
    int depth = 0; // A chart within a sheet is a stream of its own.
    while (in.readNBytes(head, 0, HEAD) == HEAD) {
      int kind = LittleEndian.getUShort(head, 0);
      int length = LittleEndian.getUShort(head, 2);
      if (kind == BOFRecord.sid) {
        sheet = depth++ == 0 ? at : sheet;
      } else if (kind == EOFRecord.sid) {
        depth--;
      }
      if (kind == MergeCellsRecord.sid) {
        read.add(sheet, in.readNBytes(length));
      } else if (!skip(in, length)) {
        break;
      }
      at += HEAD + length;
    }
    return read;
  }

  private static boolean skip(InputStream in, int length) throws IOException {
    try {
      in.skipNBytes(length);
      return true;
    } catch (EOFException e) {
      return false;
    }
  }

  private void add(int sheet, byte[] areas) {
    for (int at = 2; at + AREA <= areas.length; at += AREA) {
      byStart
          .computeIfAbsent(sheet, s -> new MergedAreas())
          .add(
              LittleEndian.getUShort(areas, at + 4),
              LittleEndian.getUShort(areas, at) + 1,
              LittleEndian.getUShort(areas, at + 2) + 1);
    }
  }

  /** The areas of the sheet that begins at that place of the stream. */
  MergedAreas of(int start) {
    return byStart.getOrDefault(start, new MergedAreas());
  }
}
