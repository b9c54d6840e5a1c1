package org.fineaudit.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.fineaudit.files.OfficePackage;

/**
 * An XLSX workbook, sheet by sheet, hidden ones included. POI opens the package with its limits on
 * size and ratio; the parts are read as streams. Formulas give the value that was cached when the
 * workbook was saved.
 */
final class XlsxFile {
  private final Path file;
  private final FileReading reading;
  private final List<SheetPart> sheets = new ArrayList<>();
  private final Set<String> read = new HashSet<>();
  private final SharedStrings strings;
  private BitSet dates = new BitSet();
  private boolean since1904;

  private record SheetPart(String name, PackagePart part) {}

  /** Takes the sheets as they come. */
  @FunctionalInterface
  interface Sheets {
    void sheet(String name, RowSource rows) throws IOException;
  }

  XlsxFile(Path file, FileReading reading) {
    this.file = file;
    this.reading = reading;
    this.strings = new SharedStrings(reading.name());
  }

  void read() throws IOException {
    each((name, rows) -> reading.readAll(reading.sheet(name), rows));
  }

  /** Reads every sheet in the order of the workbook. */
  void each(Sheets taking) throws IOException {
    OPCPackage opc = reading.guarded(() -> OfficePackage.open(file));
    try {
      reading.guarded(() -> open(opc));
      XlsxStyles styles = new XlsxStyles(dates, since1904);
      long before = 0;
      for (SheetPart sheet : sheets) {
        long first = before;
        try (CountedStream in =
            reading.guarded(() -> new CountedStream(sheet.part().getInputStream()))) {
          RowSource rows = reading.guarded(() -> new XlsxRows(in, strings, styles));
          RowSource whole = reading.guarded(() -> merged(sheet, rows));
          taking.sheet(sheet.name(), new ToldRows(whole, () -> share(first + in.count())));
          reading.repetition().addUnpacked(in.count());
        }
        before += sheet.part().getSize();
      }
    } finally {
      opc.revert();
    }
  }

  /** Tells how much of the file the parts of its sheets that were unpacked stand for. */
  private void share(long unpacked) throws IOException {
    long all = sheets.stream().mapToLong(sheet -> sheet.part().getSize()).sum();
    if (all > 0) {
      double share = Math.min(1, (double) unpacked / all);
      reading.sink().read((long) (share * Files.size(file)));
    }
  }

  private static RowSource merged(SheetPart sheet, RowSource rows) throws IOException {
    try (InputStream in = sheet.part().getInputStream()) {
      return new MergedRows(rows, MergedAreas.of(in));
    }
  }

  private OPCPackage open(OPCPackage opc)
      throws IOException, InvalidFormatException, XMLStreamException {
    PackageRelationship root = one(opc.getRelationships(), "/officeDocument").orElseThrow();
    PackagePart workbook = opc.getPart(root);
    try (InputStream in = new BoundedStream(workbook.getInputStream())) {
      workbook(Xml.read(in), workbook);
    }
    PackageRelationshipCollection related = workbook.getRelationships();
    Optional<PackageRelationship> texts = one(related, "/sharedStrings");
    if (texts.isPresent()) {
      try (InputStream in = workbook.getRelatedPart(texts.get()).getInputStream()) {
        XmlScanner xml = new XmlScanner(in);
        StringBuilder text = new StringBuilder();
        while (xml.next("si")) {
          text.setLength(0);
          xml.runs("si", text);
          strings.add(text);
        }
      }
    }
    Optional<PackageRelationship> styles = one(related, "/styles");
    if (styles.isPresent()) {
      try (InputStream in =
          new BoundedStream(workbook.getRelatedPart(styles.get()).getInputStream())) {
        dates = XlsxStyles.dates(in);
      }
    }
    return opc;
  }

  private void workbook(XMLStreamReader xml, PackagePart workbook)
      throws XMLStreamException, InvalidFormatException {
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("workbookPr")) {
        String flag = Xml.attribute(xml, "date1904");
        since1904 = "1".equals(flag) || "true".equals(flag);
      } else if (xml.getLocalName().equals("sheet")) {
        PackageRelationship target = workbook.getRelationship(Xml.attribute(xml, "id"));
        if (target.getRelationshipType().endsWith("/worksheet")) {
          String name = Xml.attribute(xml, "name");
          PackagePart part = workbook.getRelatedPart(target);
          if (read.add(part.getPartName().getName())) { // Each part once, whoever names it.
            sheets.add(new SheetPart(name == null ? "" : name, part));
          }
        }
      }
    }
  }

  /** The relationship of a kind; its full name differs between the two variants of the standard. */
  private static Optional<PackageRelationship> one(
      PackageRelationshipCollection relationships, String kind) {
    for (PackageRelationship relationship : relationships) {
      if (relationship.getRelationshipType().endsWith(kind)) {
        return Optional.of(relationship);
      }
    }
    return Optional.empty();
  }
}
