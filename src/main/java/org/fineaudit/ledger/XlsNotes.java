package org.fineaudit.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.CommonObjectDataSubRecord;
import org.apache.poi.hssf.record.NoteRecord;
import org.apache.poi.hssf.record.ObjRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactory;
import org.apache.poi.hssf.record.TextObjectRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Remarks on the sheets of a workbook of Excel 97, record by record: the library finds those only
 * whose drawings it understands, which those of other programs often are not.
 */
final class XlsNotes {
  private final List<Map<String, String>> bySheet = new ArrayList<>();
  private final Map<Integer, String> texts = new HashMap<>();
  private int object = -1;

  private XlsNotes() {}

  /** The remarks of each sheet, by place. */
  static List<Map<String, String>> of(POIFSFileSystem files) throws IOException {
    XlsNotes notes = new XlsNotes();
    String name = HSSFWorkbook.getWorkbookDirEntryName(files.getRoot());
    try (InputStream in = files.createDocumentInputStream(name)) {
      RecordFactory.createRecords(in).forEach(notes::take);
    }
    return notes.bySheet;
  }

  private void take(Record record) {
    if (record instanceof BOFRecord begin && begin.getType() == BOFRecord.TYPE_WORKSHEET) {
      bySheet.add(new HashMap<>());
      texts.clear();
    } else if (record instanceof ObjRecord shape) {
      shape.getSubRecords().stream()
          .filter(CommonObjectDataSubRecord.class::isInstance)
          .map(CommonObjectDataSubRecord.class::cast)
          .forEach(data -> object = data.getObjectId());
    } else if (record instanceof TextObjectRecord text && text.getStr() != null) {
      texts.put(object, text.getStr().getString());
    } else if (record instanceof NoteRecord note && !bySheet.isEmpty()) {
      String place = RawSheet.place(note.getRow() + 1, note.getColumn());
      String text = texts.getOrDefault(note.getShapeId(), "");
      bySheet.get(bySheet.size() - 1).put(place, text);
    }
  }
}
