package org.fineaudit.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFShapeGroup;
import org.apache.poi.xssf.usermodel.XSSFSimpleShape;

/** The text boxes and pictures on a sheet. */
final class Drawings {
  /** English metric units of a row and a column of a ledger, about. */
  private static final long ROW = 762_000;

  private static final long COLUMN = 762_000;
  private static final int MAX_BYTES = 50_000_000;

  private final PackagePart sheet;
  private final List<String> texts = new ArrayList<>();
  private final List<Picture> pictures = new ArrayList<>();

  Drawings(PackagePart sheet) {
    this.sheet = sheet;
  }

  /** Texts of boxes, and the names of pictures that can't be read. */
  List<String> texts() {
    return texts;
  }

  List<Picture> pictures() {
    return pictures;
  }

  void add(XSSFShape shape) throws InvalidFormatException, IOException {
    if (shape instanceof XSSFSimpleShape box) {
      texts.add(box.getText());
    } else if (shape instanceof XSSFPicture picture) {
      Optional<Picture> read = read(picture);
      read.ifPresentOrElse(pictures::add, () -> texts.add("[" + picture.getShapeName() + "]"));
    } else if (shape instanceof XSSFShapeGroup group) {
      for (XSSFShape part : group) {
        add(part);
      }
    }
  }

  private Optional<Picture> read(XSSFPicture picture) throws InvalidFormatException, IOException {
    String relation = picture.getCTPicture().getBlipFill().getBlip().getEmbed();
    if (relation == null || !(picture.getAnchor() instanceof XSSFClientAnchor anchor)) {
      return Optional.empty();
    }
    for (PackageRelationship of :
        sheet.getRelationshipsByType(XSSFRelation.DRAWINGS.getRelation())) {
      PackagePart drawing = sheet.getRelatedPart(of);
      PackageRelationship found = drawing.getRelationship(relation);
      if (found != null && found.getTargetMode() == TargetMode.INTERNAL) {
        return picture(picture.getShapeName(), drawing.getRelatedPart(found), anchor);
      }
    }
    return Optional.empty();
  }

  private static Optional<Picture> picture(String name, PackagePart image, XSSFClientAnchor anchor)
      throws IOException {
    int type = type(image.getContentType());
    byte[] data;
    try (InputStream in = image.getInputStream()) {
      data = in.readNBytes(MAX_BYTES + 1);
    }
    if (type < 0 || data.length == 0 || data.length > MAX_BYTES) {
      return Optional.empty();
    }
    boolean sized = anchor.getSize() != null;
    long rows = sized ? anchor.getSize().getCy() / ROW : anchor.getRow2() - anchor.getRow1();
    long columns = sized ? anchor.getSize().getCx() / COLUMN : anchor.getCol2() - anchor.getCol1();
    return Optional.of(
        new Picture(
            name, data, type, anchor.getRow1() + 1, anchor.getCol1(), (int) rows, (int) columns));
  }

  private static int type(String contentType) {
    for (PictureType type : PictureType.values()) {
      if (type.contentType.equals(contentType)) {
        return type.ooxmlId;
      }
    }
    return -1;
  }
}
