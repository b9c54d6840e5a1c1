package org.fineaudit.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A clerk's desk: a ledger lies on it and gets worked on for weeks, more or less carefully. */
final class Desk {
  private static final int ID = 1;
  private static final List<String> ENDS = List.of("", "\n第二行", "“引号”,逗号", "😀", "（零报告）", "：");

  /** A cell: text, number, date, or a formula; a remark perhaps. */
  private static final class Box {
    private Object value;
    private String remark = "";

    private Box(Object value) {
      this.value = value;
    }
  }

  private final Random random;
  private final Map<String, List<List<Box>>> sheets = new LinkedHashMap<>();
  private final Set<String> typed = new LinkedHashSet<>();
  private final Map<String, String> placed = new LinkedHashMap<>();
  private final List<List<Box>> ledger;
  private final IdentityHashMap<List<Box>, Boolean> damaged = new IdentityHashMap<>();
  private String ledgerName = "台账";
  private int header = Workbooks.HEADER;
  private int number;

  Desk(Random random, byte[] bytes) throws IOException {
    this.random = random;
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      for (Sheet sheet : workbook) {
        sheets.put(sheet.getSheetName(), read(sheet));
      }
    }
    ledger = sheets.get("台账");
  }

  private static List<List<Box>> read(Sheet sheet) {
    List<List<Box>> rows = new ArrayList<>();
    for (int r = 0; r <= sheet.getLastRowNum(); r++) {
      List<Box> boxes = new ArrayList<>();
      Row row = sheet.getRow(r);
      for (int c = 0; row != null && c < row.getLastCellNum(); c++) {
        Cell cell = row.getCell(c);
        boxes.add(new Box(cell == null ? null : value(cell)));
      }
      rows.add(boxes);
    }
    return rows;
  }

  private static Object value(Cell cell) {
    return switch (cell.getCellType()) {
      case NUMERIC ->
          DateUtil.isCellDateFormatted(cell)
              ? cell.getLocalDateTimeCellValue().toLocalDate()
              : Double.valueOf(cell.getNumericCellValue());
      case STRING -> cell.getStringCellValue();
      case FORMULA -> "=" + cell.getCellFormula();
      default -> null;
    };
  }

  /** All that was typed. */
  Set<String> typed() {
    return typed;
  }

  /** What was typed into rows that can still be told, by id and header. */
  Map<String, String> placed() {
    return placed;
  }

  void work() {
    fillIn();
    List<Runnable> habits =
        new ArrayList<>(
            List.of(
                this::addColumn,
                this::addRows,
                this::typeOverTool,
                this::pasteTwice,
                this::damageIds,
                this::typeAbove,
                this::typeElsewhere,
                this::addSheet,
                this::remark,
                this::sort,
                this::splitProblem,
                this::typeAside));
    Collections.shuffle(habits, random);
    habits.subList(0, random.nextInt(habits.size())).forEach(Runnable::run);
    if (random.nextInt(3) == 0) {
      deleteToolColumns();
    }
    if (random.nextInt(3) == 0) {
      moveColumns();
    }
    if (random.nextInt(3) == 0) {
      titleRows();
    }
    ledgerName = random.nextInt(3) == 0 ? "台账（" + random.nextInt(9) + "月报送）" : "台账";
    if (random.nextInt(4) == 0 && typed.stream().noneMatch(t -> t.startsWith("别处"))) {
      List<String> others = new ArrayList<>(sheets.keySet());
      others.remove("台账");
      others.removeIf(n -> n.startsWith("附"));
      sheets.remove(others.get(random.nextInt(others.size())));
    }
  }

  private String word(String kind) {
    String word = kind + number++ + ENDS.get(random.nextInt(ENDS.size()));
    typed.add(word);
    return word;
  }

  private void fillIn() {
    for (int r = header + 1; r < ledger.size(); r++) {
      for (int c = 14; c < 26; c++) {
        if (random.nextInt(4) == 0) {
          Object value = random.nextInt(4) == 0 ? figure() : word("填");
          box(r, c).value = value;
          placed.put(text(r, ID) + "|" + text(header, c), shown(value));
        }
      }
    }
  }

  private Object figure() {
    number++;
    if (random.nextBoolean()) {
      LocalDate date = LocalDate.of(2031, 1, 1).plusDays(number);
      typed.add(date.toString());
      return date;
    }
    double figure = 880_000 + number + 0.25;
    typed.add(String.valueOf(figure));
    return figure;
  }

  private static String shown(Object value) {
    return String.valueOf(value);
  }

  private void addColumn() {
    int c = ledger.get(header).size();
    String name = random.nextInt(5) == 0 ? "" : word("自加列");
    box(header, c).value = name.isEmpty() ? null : name;
    for (int r = header + 1; r < ledger.size(); r++) {
      if (random.nextBoolean()) {
        String word = word("加");
        box(r, c).value = word;
        if (!name.isEmpty() && !damaged.containsKey(ledger.get(r))) {
          placed.put(text(r, ID) + "|" + name, word);
        }
      }
    }
  }

  private void addRows() {
    for (int i = 0; i <= random.nextInt(3); i++) {
      int at = header + 1 + random.nextInt(ledger.size() - header);
      ledger.add(at, new ArrayList<>());
      for (int j = 0; j <= random.nextInt(4); j++) {
        int c = random.nextInt(28);
        box(at, c).value = c == ID ? null : word("手");
      }
    }
  }

  private int someRow() {
    return header + 1 + random.nextInt(ledger.size() - header - 1);
  }

  private void typeOverTool() {
    for (int i = 0; i <= random.nextInt(3); i++) {
      int c = random.nextInt(14);
      if (c != ID) {
        box(someRow(), c).value = word("改");
      }
    }
  }

  private void pasteTwice() {
    int r = someRow();
    List<Box> copy = new ArrayList<>();
    ledger.get(r).forEach(b -> copy.add(new Box(b.value)));
    if (damaged.containsKey(ledger.get(r))) {
      damaged.put(copy, true);
    }
    ledger.add(header + 1 + random.nextInt(ledger.size() - header), copy);
    if (random.nextBoolean()) {
      int at = ledger.indexOf(copy);
      box(at, 14 + random.nextInt(12)).value = word("贴");
    }
  }

  private void splitProblem() {
    int r = someRow();
    String id = text(r, ID);
    ledger.add(r + 1, new ArrayList<>());
    box(r + 1, ID).value = id.isEmpty() ? null : id;
    box(r + 1, 16).value = word("拆");
  }

  private void damageIds() {
    for (int i = 0; i <= random.nextInt(2); i++) {
      int r = someRow();
      String id = text(r, ID);
      placed.keySet().removeIf(p -> p.startsWith(id + "|"));
      damaged.put(ledger.get(r), true);
      switch (random.nextInt(4)) {
        case 0 -> box(r, ID).value = null;
        case 1 -> box(r, ID).value = text(someRow(), ID);
        case 2 -> box(r, ID).value = word("号");
        default -> box(r, ID).value = " " + id + " ";
      }
    }
  }

  private void typeAbove() {
    switch (random.nextInt(4)) {
      case 0 -> box(2, random.nextInt(12)).value = "填报人：" + word("人");
      case 1 -> box(1, 0).value = word("标题");
      case 2 -> box(0, 5).value = word("上");
      default -> box(2, 0).value = "填报单位：" + word("单位");
    }
  }

  private void typeElsewhere() {
    List<String> names = new ArrayList<>(sheets.keySet());
    names.remove("台账");
    List<List<Box>> rows = sheets.get(names.get(random.nextInt(names.size())));
    List<Box> row = rows.get(random.nextInt(rows.size()));
    int c = random.nextInt(12);
    while (row.size() <= c) {
      row.add(new Box(null));
    }
    if (!isTyped(row.get(c))) {
      row.get(c).value = word("别处");
    }
  }

  private void addSheet() {
    List<List<Box>> rows = new ArrayList<>();
    rows.add(new ArrayList<>(List.of(new Box(word("页")), new Box(word("页")))));
    rows.get(0).get(1).remark = word("页批");
    sheets.put("附" + number, rows);
  }

  private void remark() {
    for (int i = 0; i <= random.nextInt(3); i++) {
      Box box = box(random.nextInt(ledger.size()), random.nextInt(28));
      box.remark = box.remark.isEmpty() ? word("批") : box.remark;
    }
  }

  private void typeAside() {
    box(someRow(), 30 + random.nextInt(3)).value = word("旁");
    ledger.add(new ArrayList<>());
    ledger.add(new ArrayList<>());
    box(ledger.size() - 1, 0).value = word("注：");
  }

  private void sort() {
    List<List<Box>> rows = ledger.subList(header + 1, ledger.size());
    Collections.shuffle(rows, random);
  }

  private void deleteToolColumns() {
    for (int i = 0; i <= random.nextInt(5); i++) {
      int c = random.nextInt(13);
      boolean words =
          ledger.stream()
              .anyMatch(
                  row -> c < row.size() && (isTyped(row.get(c)) || !row.get(c).remark.isEmpty()));
      if (!words) {
        if (text(header, c).equals("问题编号")) {
          placed.clear();
        }
        for (List<Box> row : ledger) {
          if (c < row.size()) {
            row.remove(c);
          }
        }
      }
    }
  }

  private boolean isTyped(Box box) {
    return typed.stream().anyMatch(t -> shown(box.value).contains(t));
  }

  private void moveColumns() {
    int width = ledger.stream().mapToInt(List::size).max().orElse(1);
    List<Integer> order = new ArrayList<>();
    for (int c = 0; c < width; c++) {
      order.add(c);
    }
    Collections.shuffle(order, random);
    for (List<Box> row : ledger.subList(header, ledger.size())) {
      while (row.size() < width) {
        row.add(new Box(null));
      }
      List<Box> old = new ArrayList<>(row);
      for (int c = 0; c < width; c++) {
        row.set(c, old.get(order.get(c)));
      }
    }
  }

  private void titleRows() {
    for (int i = 0; i <= random.nextInt(3); i++) {
      List<Box> row = new ArrayList<>();
      row.add(new Box(random.nextBoolean() ? word("文件") : null));
      ledger.add(0, row);
      header++;
    }
  }

  private Box box(int r, int c) {
    List<Box> row = ledger.get(r);
    while (row.size() <= c) {
      row.add(new Box(null));
    }
    Box box = row.get(c);
    if (isTyped(box)) {
      String old = shown(box.value);
      typed.removeIf(old::contains);
      placed.values().removeIf(old::equals);
    }
    return box;
  }

  private String text(int r, int c) {
    List<Box> row = ledger.get(r);
    Object value = c < row.size() ? row.get(c).value : null;
    return value == null ? "" : value.toString().strip();
  }

  byte[] saved() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = random.nextInt(3) == 0 ? new HSSFWorkbook() : new XSSFWorkbook()) {
      CellStyle date = workbook.createCellStyle();
      date.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
      for (Map.Entry<String, List<List<Box>>> sheet : sheets.entrySet()) {
        String name = sheet.getKey().equals("台账") ? ledgerName : sheet.getKey();
        save(sheet.getValue(), workbook.createSheet(name), date);
      }
      workbook.write(out);
    }
    return out.toByteArray();
  }

  private static void save(List<List<Box>> rows, Sheet sheet, CellStyle date) {
    for (int r = 0; r < rows.size(); r++) {
      Row row = sheet.createRow(r);
      for (int c = 0; c < rows.get(r).size(); c++) {
        Box box = rows.get(r).get(c);
        if (box.value == null && box.remark.isEmpty()) {
          continue;
        }
        Cell cell = row.createCell(c);
        if (box.value instanceof Double figure) {
          cell.setCellValue(figure);
        } else if (box.value instanceof LocalDate day) {
          cell.setCellValue(day);
          cell.setCellStyle(date);
        } else if (box.value instanceof String text && text.startsWith("=COUNTIFS")) {
          cell.setCellValue("公式");
        } else if (box.value instanceof String text) {
          cell.setCellValue(text);
        } else {
          cell.setBlank();
        }
        if (!box.remark.isEmpty()) {
          remark(sheet, cell, box.remark);
        }
      }
    }
  }

  private static void remark(Sheet sheet, Cell cell, String text) {
    var drawing = sheet.createDrawingPatriarch();
    var helper = sheet.getWorkbook().getCreationHelper();
    var anchor =
        drawing.createAnchor(
            0,
            0,
            0,
            0,
            cell.getColumnIndex(),
            cell.getRowIndex(),
            cell.getColumnIndex() + 2,
            cell.getRowIndex() + 3);
    Comment comment = drawing.createCellComment(anchor);
    comment.setString(helper.createRichTextString(text));
    cell.setCellComment(comment);
  }
}
