package org.fineaudit.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;

/** What an old workbook says before its sheets: their names, the texts, the formats. */
final class XlsGlobals {
  private final List<BoundSheetRecord> sheets = new ArrayList<>();
  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Integer> styles = new ArrayList<>();
  private final BitSet dates = new BitSet();
  private SSTRecord texts = new SSTRecord();
  private boolean since1904;

  private XlsGlobals() {}

  /** Reads the records up to the end of the first part. */
  static XlsGlobals read(RecordFactoryInputStream records) {
    XlsGlobals globals = new XlsGlobals();
    for (Record next = records.nextRecord();
        next != null && !(next instanceof EOFRecord);
        next = records.nextRecord()) {
      globals.add(next);
    }
    for (int i = 0; i < globals.styles.size(); i++) {
      int format = globals.styles.get(i);
      globals.dates.set(i, XlsxStyles.isDate(format, globals.formats.get(format)));
    }
    return globals;
  }

  private void add(Record next) {
    if (next instanceof BoundSheetRecord sheet) {
      sheets.add(sheet);
    } else if (next instanceof SSTRecord all) {
      texts = all;
    } else if (next instanceof FormatRecord format) {
      formats.put(format.getIndexCode(), format.getFormatString());
    } else if (next instanceof ExtendedFormatRecord style) {
      styles.add((int) style.getFormatIndex());
    } else if (next instanceof DateWindow1904Record window) {
      since1904 = window.getWindowing() == 1;
    }
  }

  List<BoundSheetRecord> sheets() {
    return List.copyOf(sheets);
  }

  Cell text(int index) {
    boolean known = index >= 0 && index < texts.getNumUniqueStrings();
    return known ? Cell.text(texts.getString(index).getString()) : Cell.BLANK;
  }

  Cell number(double value, int style) {
    return Numbers.cell(Double.toString(value), dates.get(style), since1904);
  }
}
