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

/** What the library opens without a word and keeps wrongly: looked for before it does. */
final class TemplateParts {
  private TemplateParts() {}

  /**
   * Makes sure that no part is taken into memory for many sheets, and that no row is there twice:
   * the second would take the place of the first.
   *
   * @throws OpenXML4JException if one is
   */
  static void requireSound(OPCPackage parts) throws IOException, OpenXML4JException {
    XSSFReader.SheetIterator sheets =
        (XSSFReader.SheetIterator) new XSSFReader(parts).getSheetsData();
    Set<String> names = new HashSet<>();
    while (sheets.hasNext()) {
      try (InputStream in = sheets.next()) {
        if (!names.add(sheets.getSheetPart().getPartName().getName())) {
          throw new InvalidFormatException("two sheets of one part");
        }
        requireEachRowOnce(in);
      } catch (XMLStreamException e) {
        throw new InvalidFormatException("a sheet is no XML", e);
      }
    }
  }

  private static void requireEachRowOnce(InputStream in)
      throws XMLStreamException, InvalidFormatException {
    XMLStreamReader xml = SheetReader.safeXml().createXMLStreamReader(in);
    Set<String> rows = new HashSet<>();
    while (xml.hasNext()) {
      boolean row =
          xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row");
      String number = row ? xml.getAttributeValue(null, "r") : null;
      if (number != null && !rows.add(number)) {
        throw new InvalidFormatException("row " + number + " twice");
      }
    }
  }
}
