package org.fineaudit.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.fineaudit.files.OfficePackage;
import org.xml.sax.SAXException;

/** The rules that a ledger's run judged by, as its sheet 运行信息 names them. */
final class RunRules {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /** The label that {@link RunSheet} writes before the hash. */
  private static final String LABEL = "规则校验值";

  private RunRules() {}

  /** The hash; empty if the sheet is gone or damaged, or names several. */
  static Optional<String> read(Path path) {
    try {
      OPCPackage workbook = OfficePackage.open(path);
      try {
        Set<String> hashes = hashes(workbook);
        return hashes.size() == 1 ? Optional.of(hashes.iterator().next()) : Optional.empty();
      } finally {
        workbook.revert();
      }
    } catch (OpenXML4JException
        | SAXException
        | XMLStreamException
        | IOException
        | RuntimeException
        | NoClassDefFoundError e) {
      return Optional.empty();
    }
  }

  private static Set<String> hashes(OPCPackage workbook)
      throws OpenXML4JException, SAXException, IOException, XMLStreamException {
    XSSFReader reader = new XSSFReader(workbook);
    ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook, false);
    Set<String> hashes = new TreeSet<>();
    XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
    while (sheets.hasNext()) {
      try (InputStream in = sheets.next()) {
        if (sheets.getSheetName().equals(SheetNames.RUN)) {
          SheetReader sheet = new SheetReader(reader.getStylesTable(), strings, false);
          sheet.read(SheetNames.RUN, in, SheetParts.NONE).rows().values().stream()
              .filter(row -> !row.isEmpty() && row.get(0) != null)
              .filter(row -> Cells.text(row.get(0)).startsWith(LABEL))
              .flatMap(row -> row.stream().filter(cell -> cell != null).map(Cells::text))
              .filter(text -> SHA256.matcher(text).matches())
              .forEach(hashes::add);
        }
      }
    }
    return hashes;
  }
}
