package org.fineaudit.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;

/**
 * An earlier ledger, perhaps saved again by a spreadsheet, sorted, its columns moved, rows and
 * columns added.
 *
 * @param file base name
 * @param columns headers in the order of the sheet; those of the layout as the layout writes them
 * @param added those of them that people added
 * @param rows in the order of the sheet
 * @param fields what was filled in above the header, such as 填报人; 填报单位 too
 * @param sheets sheets that people added
 * @param doubts what is to be told of the ledger as a whole
 * @param strays what has no place of its own in the next ledger
 * @param memory what the run that wrote it left for the next
 */
public record PreviousLedger(
    String file,
    List<String> columns,
    List<String> added,
    List<Row> rows,
    Map<String, String> fields,
    List<AddedSheet> sheets,
    List<Message> doubts,
    List<StrayWords> strays,
    RunMemory memory) {

  public PreviousLedger {
    columns = List.copyOf(columns);
    added = List.copyOf(added);
    rows = List.copyOf(rows);
    fields = Map.copyOf(fields);
    sheets = List.copyOf(sheets);
    doubts = List.copyOf(doubts);
    strays = List.copyOf(strays);
  }

  /**
   * One problem, or a line that people added.
   *
   * @param number the row in the sheet, from 1
   * @param id the problem's id, empty if people added the row
   * @param cells by header; empty cells are left out
   * @param marks what people fastened to its cells
   * @param status what the ledger said of the row beside a still earlier one, empty for nothing
   * @param place file and sheet
   */
  public record Row(
      int number,
      String id,
      Map<String, CellValue> cells,
      Marks marks,
      String status,
      String place) {
    public Row {
      cells = Map.copyOf(cells);
    }

    Row with(Map<String, CellValue> newCells, Marks newMarks) {
      return new Row(number, id, newCells, newMarks, status, place);
    }

    Map<String, String> comments() {
      return marks.comments();
    }

    /** The same row, with nothing said of a still earlier ledger. */
    Row withStatus(String newStatus) {
      return new Row(number, id, cells, marks, newStatus, place);
    }

    StrayWords stray(String header, String words, Message why) {
      return new StrayWords(words, why, id, header, place + " 第" + number + "行");
    }

    /** The cell as text; dates as ISO, empty if there is nothing. */
    public String text(String header) {
      return Cells.text(cells.getOrDefault(header, CellValue.empty()));
    }
  }

  /**
   * A sheet that people added: its cells, without fonts and colours.
   *
   * @param rows by row number from 1; cells by column from 0, null where empty
   * @param comments by place
   * @param links by place
   */
  public record AddedSheet(
      String name,
      SortedMap<Integer, List<CellValue>> rows,
      Map<String, String> comments,
      Map<String, String> links,
      List<Picture> pictures) {
    public AddedSheet {
      comments = Map.copyOf(comments);
      links = Map.copyOf(links);
      pictures = List.copyOf(pictures);
    }
  }

  /**
   * Reads a ledger.
   *
   * @throws UnusableException if it is no workbook, or no sheet has the ledger's header
   * @throws IOException if the file can't be opened
   */
  public static PreviousLedger read(Path path, LedgerLayout layout) throws IOException {
    return new PreviousReader(String.valueOf(path.getFileName()), layout)
        .read(WorkbookReader.book(path));
  }

  /** The strays that stood in it already. */
  public List<StrayWords> knownStrays() {
    return memory.strays();
  }

  /** How many cells and comments people typed; the layout says which columns are theirs. */
  public int typedCells(LedgerLayout layout) {
    Set<String> ofTheTool =
        layout.columns().stream()
            .filter(c -> !c.people())
            .map(LedgerColumn::header)
            .collect(Collectors.toSet());
    int typed = (int) LedgerField.PEOPLE.stream().filter(fields::containsKey).count();
    typed += strays.size();
    for (Row row : rows) {
      typed += row.comments().size() + row.marks().pictures().size();
      for (String header : row.cells().keySet()) {
        boolean theirs = row.id().isEmpty() || !ofTheTool.contains(header);
        typed += theirs ? 1 : 0;
      }
    }
    for (AddedSheet sheet : sheets) {
      typed +=
          (int) sheet.rows().values().stream().flatMap(List::stream).filter(c -> c != null).count();
      typed += sheet.pictures().size();
    }
    return typed;
  }
}
