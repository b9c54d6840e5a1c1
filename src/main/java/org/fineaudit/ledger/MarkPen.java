package org.fineaudit.ledger;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** Puts remarks, links and pictures on a sheet. */
final class MarkPen {
  private static final int REMARK_SIZE = 3;

  private final Sheet sheet;

  MarkPen(Sheet sheet) {
    this.sheet = sheet;
  }

  private Drawing<?> drawing() {
    return sheet.getDrawingPatriarch() == null
        ? sheet.createDrawingPatriarch()
        : sheet.getDrawingPatriarch();
  }

  void comment(Cell cell, String text) {
    int row = cell.getRowIndex();
    int column = cell.getColumnIndex();
    Comment comment =
        drawing()
            .createCellComment(
                drawing()
                    .createAnchor(
                        0, 0, 0, 0, column, row, column + REMARK_SIZE, row + REMARK_SIZE));
    comment.setString(new XSSFRichTextString(CellText.clean(text)));
    cell.setCellComment(comment);
  }

  /** Makes the cell a link; does nothing if the target is no link. */
  void link(Cell cell, String target) {
    boolean inside = target.startsWith("#");
    String address = inside ? target.substring(1) : address(target).orElse("");
    if (!address.isEmpty()) {
      Hyperlink link =
          sheet
              .getWorkbook()
              .getCreationHelper()
              .createHyperlink(inside ? HyperlinkType.DOCUMENT : HyperlinkType.URL);
      link.setAddress(address);
      cell.setHyperlink(link);
    }
  }

  void picture(Picture picture, int row, int column) {
    picture.put(sheet.getWorkbook(), drawing(), row, column);
  }

  /** All marks of a row but its colours; {@code headers} are those of the columns from the left. */
  void put(Marks marks, Row row, List<String> headers) {
    for (int c = 0; c < headers.size(); c++) {
      put(marks, row.getCell(c, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK), headers.get(c));
    }
  }

  /** All marks of a cell but its colour. */
  void put(Marks marks, Cell cell, String header) {
    String comment = marks.comments().get(header);
    if (comment != null) {
      comment(cell, comment);
    }
    String link = marks.links().get(header);
    if (link != null) {
      link(cell, link);
    }
    for (Picture picture : marks.pictures().getOrDefault(header, List.of())) {
      picture(picture, cell.getRowIndex(), cell.getColumnIndex());
    }
  }

  /** The target as the file wants it, empty if it is no address at all. */
  static Optional<String> address(String target) {
    StringBuilder text = new StringBuilder();
    for (char c : target.strip().toCharArray()) {
      boolean odd = c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0;
      text.append(
          c == '\\'
              ? "/"
              : odd ? String.format(Locale.ROOT, "%%%02X", (int) c) : String.valueOf(c));
    }
    try {
      return Optional.of(new URI(text.toString()).toString());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
