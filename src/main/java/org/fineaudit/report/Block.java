package org.fineaudit.report;

import java.util.List;

/** A part of a report, from top to bottom. */
sealed interface Block {
  /** The title of the report. */
  record Title(String text) implements Block {}

  /** To whom it goes. */
  record Addressee(String text) implements Block {}

  /** A heading: 一、 */
  record Heading(String text) implements Block {}

  /** A heading below it: （一） */
  record Subheading(String text) implements Block {}

  /** A paragraph. */
  record Paragraph(String text) implements Block {}

  /**
   * A table.
   *
   * @param widths of the columns, in hundredths of the line
   * @param figures which columns stand to the right, from 0
   */
  record Table(
      List<String> header, List<List<String>> rows, List<Integer> widths, List<Integer> figures)
      implements Block {
    public Table {
      header = List.copyOf(header);
      rows = rows.stream().map(List::copyOf).toList();
      widths = List.copyOf(widths);
      figures = List.copyOf(figures);
    }
  }

  /** What goes along with it; stays on one page with the lines at the end. */
  record Enclosure(String text) implements Block {}

  /** A line at the end, to the right. */
  record Closing(String text) implements Block {}
}
