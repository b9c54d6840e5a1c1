package org.fineaudit.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;

/** The rows of one sheet of an old workbook, from the records up to its end. */
final class XlsRows implements RowSource {
  private final RecordFactoryInputStream records;
  private final XlsGlobals globals;
  private List<Cell> cells = new ArrayList<>();
  private int row = -1;
  private int textColumn = -1;
  private int depth;
  private boolean ended;

  XlsRows(RecordFactoryInputStream records, XlsGlobals globals) {
    this.records = records;
    this.globals = globals;
  }

  @Override
  public Optional<RawRow> next() {
    while (!ended) {
      Record record = records.nextRecord();
      Optional<RawRow> complete = Optional.empty();
      if (record == null) {
        ended = true;
      } else if (record instanceof BOFRecord) {
        depth++;
      } else if (record instanceof EOFRecord) {
        ended = --depth <= 0;
      } else if (depth == 1 && record instanceof CellValueRecordInterface cell) {
        complete = cell.getRow() == row ? Optional.empty() : flush(cell.getRow());
        put(cell.getColumn(), value(cell));
      } else if (depth == 1 && record instanceof StringRecord text && textColumn >= 0) {
        put(textColumn, Cell.text(text.getString()));
        textColumn = -1;
      }
      if (complete.isPresent()) {
        return complete;
      }
    }
    return flush(-1);
  }

  /** The row so far, if there is one; the next begins. */
  private Optional<RawRow> flush(int next) {
    Optional<RawRow> complete =
        row < 0 ? Optional.empty() : Optional.of(new RawRow(row + 1, cells, false));
    row = next;
    cells = new ArrayList<>();
    return complete;
  }

  private void put(int column, Cell cell) {
    while (cells.size() <= column) {
      cells.add(Cell.BLANK);
    }
    cells.set(column, cell);
  }

  private Cell value(CellValueRecordInterface cell) {
    textColumn = -1;
    if (cell instanceof LabelSSTRecord label) {
      return globals.text(label.getSSTIndex());
    }
    if (cell instanceof NumberRecord number) {
      return globals.number(number.getValue(), number.getXFIndex());
    }
    if (cell instanceof LabelRecord label) {
      return Cell.text(label.getValue());
    }
    if (cell instanceof BoolErrRecord flag) {
      return flag.isBoolean() ? flag(flag.getBooleanValue()) : error(flag.getErrorValue());
    }
    return cell instanceof FormulaRecord formula ? formula(formula) : Cell.BLANK;
  }

  /** The value that was cached; a text follows in a record of its own. */
  private Cell formula(FormulaRecord formula) {
    if (formula.hasCachedResultString()) {
      textColumn = formula.getColumn();
      return Cell.BLANK;
    }
    CellType type = formula.getCachedResultTypeEnum();
    return switch (type) {
      case BOOLEAN -> flag(formula.getCachedBooleanValue());
      case ERROR -> error(formula.getCachedErrorValue());
      case NUMERIC -> globals.number(formula.getValue(), formula.getXFIndex());
      default -> Cell.BLANK;
    };
  }

  private static Cell flag(boolean value) {
    return Cell.text(value ? "是" : "否");
  }

  private static Cell error(int code) {
    return new Cell("#" + code, Cell.Kind.ERROR);
  }
}
