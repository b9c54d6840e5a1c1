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

  /** Merged areas: each that is written is compared by the library with all before it. */
  private static final int MOST_MERGED = 5_000;

  private final Set<String> names = new HashSet<>();
  private int cells;
  private int merged;

  private TemplateParts() {}

  /**
   * Makes sure that no part is taken into memory for many sheets, that no row is there twice: the
   * second would take the place of the first, and that memory and time suffice for all of them.
   *
   * @throws OpenXML4JException if a part or a row is there twice
   * @throws IOException for which {@link OfficePackage#isTooLarge} holds, if there are too many
   */
  static void requireSound(OPCPackage parts) throws IOException, OpenXML4JException {
    TemplateParts read = new TemplateParts();
    XSSFReader.SheetIterator sheets =
        (XSSFReader.SheetIterator) new XSSFReader(parts).getSheetsData();
    while (sheets.hasNext()) {
      try (InputStream in = sheets.next()) {
        if (!read.names.add(sheets.getSheetPart().getPartName().getName())) {
          throw new InvalidFormatException("two sheets of one part");
        }
        read.requireEachRowOnce(in);
      } catch (XMLStreamException e) {
        throw new InvalidFormatException("a sheet is no XML", e);
      }
    }
  }

  private void requireEachRowOnce(InputStream in)
      throws XMLStreamException, InvalidFormatException, IOException {
    XMLStreamReader xml = SheetReader.safeXml().createXMLStreamReader(in);
    Set<String> rows = new HashSet<>();
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "row" -> {
          cells++;
          String number = xml.getAttributeValue(null, "r");
          if (number != null && !rows.add(number)) {
            throw new InvalidFormatException("row " + number + " twice");
          }
        }
        case "c" -> cells++;
        case "mergeCell" -> merged++;
        default -> {}
      }
      if (cells > MOST_CELLS || merged > MOST_MERGED) {
        throw OfficePackage.tooLarge();
      }
    }
  }
}
