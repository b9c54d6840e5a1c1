package org.fineaudit.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.fineaudit.files.OfficePackage;

/** What the library opens without a word and keeps wrongly: looked for before it does. */
final class TemplateParts {
  /** Rows and cells, formatted blank ones included; the library takes about 1 KB for each. */
  private static final int MOST_CELLS = 150_000;

  private TemplateParts() {}

  /**
   * Makes sure that no part is taken into memory for many sheets, that no row is there twice: the
   * second would take the place of the first, and that memory suffices for all of them.
   *
   * @throws OpenXML4JException if a part or a row is there twice
   * @throws IOException for which {@link OfficePackage#isTooLarge} holds, if there are too many
   */
  static void requireSound(OPCPackage parts) throws IOException, OpenXML4JException {
    XSSFReader.SheetIterator sheets =
        (XSSFReader.SheetIterator) new XSSFReader(parts).getSheetsData();
    Set<String> names = new HashSet<>();
    int cells = 0;
    while (sheets.hasNext()) {
      try (InputStream in = sheets.next()) {
        if (!names.add(sheets.getSheetPart().getPartName().getName())) {
          throw new InvalidFormatException("two sheets of one part");
        }
        cells = requireEachRowOnce(in, cells);
      } catch (XMLStreamException e) {
        throw new InvalidFormatException("a sheet is no XML", e);
      }
    }
  }

  private static int requireEachRowOnce(InputStream in, int before)
      throws XMLStreamException, InvalidFormatException, IOException {
    int cells = before;
    XMLStreamReader xml = SheetReader.safeXml().createXMLStreamReader(in);
    Set<String> rows = new HashSet<>();
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      boolean row = xml.getLocalName().equals("row");
      if ((row || xml.getLocalName().equals("c")) && ++cells > MOST_CELLS) {
        throw OfficePackage.tooLarge();
      }
      String number = row ? xml.getAttributeValue(null, "r") : null;
      if (number != null && !rows.add(number)) {
        throw new InvalidFormatException("row " + number + " twice");
      }
    }
    return cells;
  }
}
