package org.fineaudit.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFPicture;
import org.apache.poi.hssf.usermodel.HSSFPictureData;
import org.apache.poi.hssf.usermodel.HSSFShape;
import org.apache.poi.hssf.usermodel.HSSFShapeContainer;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFSimpleShape;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;

/** Reads a workbook of Excel 97 to 2003. */
final class XlsReader {
  private static final int DAYS_FROM_1900_TO_1904 = 1462;

  private final HSSFWorkbook workbook;
  private final List<Map<String, String>> notes;
  private final boolean from1904;
  private final Map<Integer, String> fills = new HashMap<>();
  private final Map<Integer, String> patterns = new HashMap<>();

  private XlsReader(HSSFWorkbook workbook, List<Map<String, String>> notes) {
    this.workbook = workbook;
    this.notes = notes;
    this.from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
  }

  static ReadBook book(Path path, String file) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(path.toFile(), true);
        HSSFWorkbook workbook = new HSSFWorkbook(files)) {
      return new XlsReader(workbook, XlsNotes.of(files)).book(file);
    } catch (EncryptedDocumentException e) {
      throw new UnusableException(Issue.of(file, Message.of("ledger.locked")));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw WorkbookReader.damaged(file, e);
    }
  }

  private ReadBook book(String file) {
    RunMemory memory = RunMemory.NONE;
    HSSFSheet run = workbook.getSheet(SheetNames.RUN);
    if (run != null) {
      memory = RunMemory.of(sheet(run));
    }
    List<RawSheet> sheets = new ArrayList<>();
    List<StrayWords> strays = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      RawSheet sheet = sheet(workbook.getSheetAt(i));
      strays.addAll(Remarks.on(file, sheet));
      if (!memory.wrote(sheet)) {
        sheets.add(sheet);
      } else {
        strays.addAll(Remarks.at(file, sheet.name(), sheet.comments()));
        strays.addAll(Remarks.pictures(file, sheet.name(), sheet.pictures()));
      }
    }
    return new ReadBook(sheets, memory, strays);
  }

  private RawSheet sheet(HSSFSheet sheet) {
    TreeMap<Integer, List<CellValue>> rows = new TreeMap<>();
    Map<String, String> formulas = new HashMap<>();
    Map<String, String> colors = new HashMap<>();
    for (Row row : sheet) {
      for (Cell cell : row) {
        String place = RawSheet.place(row.getRowNum() + 1, cell.getColumnIndex());
        CellValue value = value(cell);
        if (cell.getCellType() == CellType.FORMULA) {
          formulas.put(place, "=" + cell.getCellFormula());
        }
        String fill = fill(cell);
        if (!fill.isEmpty()) {
          colors.put(place, fill);
        }
        if (!value.isBlank()) {
          put(rows, row.getRowNum() + 1, cell.getColumnIndex(), value);
        }
      }
    }
    for (CellRangeAddress range : sheet.getMergedRegions()) {
      SheetReader.spread(rows, range);
    }
    int number = workbook.getSheetIndex(sheet);
    Map<String, String> comments =
        new HashMap<>(number < notes.size() ? notes.get(number) : Map.of());
    sheet
        .getCellComments()
        .forEach(
            (at, comment) ->
                comments.put(RawSheet.place(at.getRow() + 1, at.getColumn()), text(comment)));
    List<String> drawn = new ArrayList<>();
    List<Picture> pictures = new ArrayList<>();
    if (sheet.getDrawingPatriarch() != null) {
      drawn(sheet.getDrawingPatriarch(), drawn, pictures);
    }
    return new RawSheet(
        sheet.getSheetName(), rows, comments, formulas, colors, links(sheet), drawn, pictures);
  }

  private static String text(Comment comment) {
    return comment.getString() == null ? "" : comment.getString().getString();
  }

  private static void put(
      Map<Integer, List<CellValue>> rows, int row, int column, CellValue value) {
    List<CellValue> line = rows.computeIfAbsent(row, r -> new ArrayList<>());
    while (line.size() <= column) {
      line.add(null);
    }
    line.set(column, value);
  }

  private CellValue value(Cell cell) {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    return switch (formula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
      case STRING -> CellValue.text(cell.getRichStringCellValue().getString());
      case BOOLEAN -> new CellValue.Flag(cell.getBooleanCellValue());
      case ERROR -> CellValue.text(FormulaError.forInt(cell.getErrorCellValue()).getString());
      case NUMERIC -> figure(cell);
      default -> CellValue.empty();
    };
  }

  private CellValue figure(Cell cell) {
    String pattern =
        patterns.computeIfAbsent(
            (int) cell.getCellStyle().getIndex(),
            i -> {
              String known = cell.getCellStyle().getDataFormatString();
              return known == null ? "General" : known;
            });
    boolean shift = from1904 && DateUtil.isADateFormat(-1, pattern);
    double value = cell.getNumericCellValue();
    return new CellValue.Figure(shift ? value + DAYS_FROM_1900_TO_1904 : value, pattern);
  }

  private String fill(Cell cell) {
    return fills.computeIfAbsent(
        (int) cell.getCellStyle().getIndex(),
        i -> {
          if (cell.getCellStyle().getFillPattern() != FillPatternType.SOLID_FOREGROUND) {
            return "";
          }
          HSSFColor color =
              workbook.getCustomPalette().getColor(cell.getCellStyle().getFillForegroundColor());
          short[] rgb = color == null ? null : color.getTriplet();
          return rgb == null ? "" : LedgerStyles.foreign(rgb[0], rgb[1], rgb[2]);
        });
  }

  private static void drawn(
      HSSFShapeContainer container, List<String> drawn, List<Picture> pictures) {
    for (HSSFShape shape : container.getChildren()) {
      if (shape instanceof HSSFPicture picture) {
        picture(picture, drawn, pictures);
      } else if (shape instanceof HSSFShapeContainer group) {
        drawn(group, drawn, pictures);
      } else if (shape instanceof HSSFSimpleShape box && !(shape instanceof Comment)) {
        String text = words(box);
        if (!text.isBlank()) {
          drawn.add(text);
        }
      }
    }
  }

  private static void picture(HSSFPicture picture, List<String> drawn, List<Picture> pictures) {
    HSSFPictureData data = picture.getPictureData();
    if (data == null || picture.getClientAnchor() == null) {
      drawn.add("[" + picture.getShapeName() + "]");
    } else {
      pictures.add(
          Picture.at(
              picture.getClientAnchor(),
              picture.getShapeName(),
              data.getData(),
              data.getPictureType()));
    }
  }

  private static Map<String, String> links(HSSFSheet sheet) {
    Map<String, String> links = new HashMap<>();
    for (HSSFHyperlink link : sheet.getHyperlinkList()) {
      String address = link.getAddress() == null ? "" : link.getAddress();
      String mark = link.getTextMark() == null ? "" : "#" + link.getTextMark();
      String target = link.getType() == HyperlinkType.DOCUMENT ? mark : address + mark;
      if (!target.isEmpty()) {
        links.put(RawSheet.place(link.getFirstRow() + 1, link.getFirstColumn()), target);
      }
    }
    return links;
  }

  /** The library fails over shapes that have no text at all, such as buttons of a filter. */
  private static String words(HSSFSimpleShape box) {
    try {
      return box.getString() == null ? "" : box.getString().getString();
    } catch (NullPointerException e) {
      return "";
    }
  }
}
