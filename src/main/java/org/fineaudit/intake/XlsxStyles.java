package org.fineaudit.intake;

import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * How a workbook shows numbers as dates.
 *
 * @param dates the cell styles that do
 * @param since1904 whether its days are counted from 1904
 */
record XlsxStyles(BitSet dates, boolean since1904) {
  XlsxStyles {
    dates = (BitSet) dates.clone();
  }

  boolean showDate(String style) {
    return style != null && dates.get(Integer.parseInt(style));
  }

  /** The date styles of a styles part. */
  static BitSet dates(InputStream part) throws XMLStreamException {
    BitSet dates = new BitSet();
    Map<Integer, String> formats = new HashMap<>();
    XMLStreamReader xml = Xml.read(part);
    boolean cellStyles = false;
    int style = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
        break;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "numFmt" ->
            formats.put(
                Integer.valueOf(Xml.attribute(xml, "numFmtId")), Xml.attribute(xml, "formatCode"));
        case "cellXfs" -> cellStyles = true;
        case "xf" -> {
          if (cellStyles) {
            dates.set(style++, isDate(Xml.attribute(xml, "numFmtId"), formats));
          }
        }
        default -> {}
      }
    }
    return dates;
  }

  private static boolean isDate(String id, Map<Integer, String> formats) {
    int number = id == null ? 0 : Integer.parseInt(id);
    return isDate(number, formats.get(number));
  }

  /**
   * The formats 27 to 36 and 50 to 58 are dates in Chinese workbooks, which need not spell them.
   */
  static boolean isDate(int number, String format) {
    boolean chinese = (number >= 27 && number <= 36) || (number >= 50 && number <= 58);
    return (format == null && chinese) || DateUtil.isADateFormat(number, format);
  }
}
