package org.fineaudit.ledger;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.Comments;
import org.apache.poi.xssf.usermodel.XSSFShape;

/**
 * What a workbook keeps beside the cells of a sheet.
 *
 * @param comments by place
 * @param drawn texts of boxes, and names of pictures that can't be read
 * @param part where the targets of links stand
 */
record SheetParts(
    Map<String, String> comments,
    List<String> drawn,
    List<Picture> pictures,
    Optional<PackagePart> part) {
  static final SheetParts NONE = new SheetParts(Map.of(), List.of(), List.of(), Optional.empty());

  static SheetParts of(XSSFReader.SheetIterator at) throws InvalidFormatException, IOException {
    PackagePart part = at.getSheetPart();
    List<XSSFShape> shapes = at.getShapes();
    Drawings drawings = new Drawings(part);
    if (shapes != null) {
      for (XSSFShape shape : shapes) {
        drawings.add(shape);
      }
    }
    return new SheetParts(
        comments(at), drawings.texts(), drawings.pictures(), Optional.ofNullable(part));
  }

  /** A sheet whose formulas, colours and links don't matter. */
  RawSheet sheet(String name, SortedMap<Integer, List<CellValue>> rows) {
    return new RawSheet(name, rows, comments, Map.of(), Map.of(), Map.of(), drawn, pictures);
  }

  /** The target of a link outside the workbook, empty if there is none. */
  String target(String relation) {
    return part.filter(p -> relation != null)
        .map(p -> p.getRelationship(relation))
        .map(r -> r.getTargetURI().toString())
        .orElse("");
  }

  private static Map<String, String> comments(XSSFReader.SheetIterator iterator) {
    Map<String, String> texts = new HashMap<>();
    Comments comments = iterator.getSheetComments();
    if (comments != null) {
      Iterator<CellAddress> places = comments.getCellAddresses();
      while (places.hasNext()) {
        CellAddress place = places.next();
        Comment comment = comments.findCellComment(place);
        String said =
            comment == null || comment.getString() == null ? null : comment.getString().getString();
        if (said != null) {
          texts.put(RawSheet.place(place.getRow() + 1, place.getColumn()), said);
        }
      }
    }
    return texts;
  }
}
