package org.fineaudit.ledger;

import java.util.Arrays;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Workbook;

/** A picture that people put on a sheet, and where its upper left corner is. */
final class Picture {
  private final String name;
  private final byte[] data;
  private final int type;
  private final int row;
  private final int column;
  private final int rows;
  private final int columns;

  /**
   * A picture.
   *
   * @param type as the library counts formats
   * @param row from 1
   * @param column from 0
   * @param rows how many rows it covers
   * @param columns how many columns it covers
   */
  Picture(String name, byte[] data, int type, int row, int column, int rows, int columns) {
    this.name = name;
    this.data = data.clone();
    this.type = type;
    this.row = row;
    this.column = column;
    this.rows = Math.max(1, rows);
    this.columns = Math.max(1, columns);
  }

  static Picture at(ClientAnchor anchor, String name, byte[] data, int type) {
    return new Picture(
        name,
        data,
        type,
        anchor.getRow1() + 1,
        anchor.getCol1(),
        anchor.getRow2() - anchor.getRow1(),
        anchor.getCol2() - anchor.getCol1());
  }

  String name() {
    return name;
  }

  int row() {
    return row;
  }

  int column() {
    return column;
  }

  /**
   * Puts the picture on a sheet.
   *
   * @param atRow from 0
   * @param atColumn from 0
   */
  void put(Workbook workbook, Drawing<?> drawing, int atRow, int atColumn) {
    int index = workbook.addPicture(data, type);
    ClientAnchor anchor =
        drawing.createAnchor(0, 0, 0, 0, atColumn, atRow, atColumn + columns, atRow + rows);
    anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
    drawing.createPicture(anchor, index);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Picture picture
        && Arrays.equals(data, picture.data)
        && column == picture.column
        && type == picture.type;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(data);
  }
}
