package org.fineaudit.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.FieldType;

/** A sheet as people make it: titles above the header, a sum and a signature line below. */
final class TitledWorkbook {
  private static final LocalDateTime STAMP = Schedule.EXPORTED.atTime(9, 0);
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final List<Field> COLUMNS = CsvExports.COLUMNS;

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final XSSFSheet sheet = workbook.createSheet("处罚案件");
  private final CellStyle wrapped = workbook.createCellStyle();
  private final CellStyle day = workbook.createCellStyle();
  private final CellStyle money = workbook.createCellStyle();

  private TitledWorkbook() {
    wrapped.setWrapText(true);
    wrapped.setAlignment(HorizontalAlignment.CENTER);
    day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
    money.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
  }

  /** The workbook of one bureau; the same bytes inside the package on every call. */
  static byte[] of(Bureau bureau, List<SampleCase> cases) throws IOException {
    TitledWorkbook book = new TitledWorkbook();
    try (XSSFWorkbook workbook = book.workbook;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.write(bureau, cases);
      var properties = workbook.getProperties().getCoreProperties();
      properties.setCreator("sample");
      properties.setCreated(Optional.of(Date.from(STAMP.toInstant(ZoneOffset.UTC))));
      workbook.write(out);
      return restamped(out.toByteArray());
    }
  }

  private void write(Bureau bureau, List<SampleCase> cases) {
    across(0, bureau.label() + "行政处罚案件明细表");
    across(1, "填报单位：" + bureau.label() + "    统计期间：2021年8月至2026年11月    拟处罚款单位：万元，其余：元");
    header();
    int row = 3;
    for (SampleCase one : cases) {
      line(sheet.createRow(row), row - 2, one);
      row++;
    }
    total(row, cases);
    across(row + 1, "填表人：靳守正    审核人：佟望舒    填表日期：2026年11月13日");
    sheet.createFreezePane(2, 3);
  }

  private void across(int row, String words) {
    XSSFCell cell = sheet.createRow(row).createCell(0);
    cell.setCellValue(words);
    cell.setCellStyle(wrapped);
    sheet.addMergedRegion(new CellRangeAddress(row, row, 0, COLUMNS.size()));
  }

  private void header() {
    XSSFRow row = sheet.createRow(2);
    row.createCell(0).setCellValue("序号");
    for (int i = 0; i < COLUMNS.size(); i++) {
      XSSFCell cell = row.createCell(i + 1);
      cell.setCellValue(header(COLUMNS.get(i)));
      cell.setCellStyle(wrapped);
    }
  }

  private static String header(Field field) {
    if (field == Field.PROPOSED_FINE) {
      return field.label() + "\n（万元）";
    }
    return switch (field.type()) {
      case AMOUNT -> field.label() + "\n（元）";
      case DATE -> field.label().replace("日期", "\n日期");
      default -> field.label();
    };
  }

  private void line(XSSFRow row, int number, SampleCase one) {
    row.createCell(0).setCellValue(number);
    for (int i = 0; i < COLUMNS.size(); i++) {
      String words = one.cell(COLUMNS.get(i));
      if (!words.isEmpty()) {
        fill(row.createCell(i + 1), COLUMNS.get(i), words);
      }
    }
  }

  private void fill(XSSFCell cell, Field field, String words) {
    if (field.type() == FieldType.DATE) {
      cell.setCellValue(LocalDate.parse(words));
      cell.setCellStyle(day);
    } else if (field == Field.PROPOSED_FINE) {
      cell.setCellValue(new BigDecimal(words).divide(TEN_THOUSAND).doubleValue());
    } else if (field.type() == FieldType.AMOUNT) {
      cell.setCellValue(Double.parseDouble(words));
      cell.setCellStyle(money);
    } else if (field.type() == FieldType.NUMBER) {
      cell.setCellValue(Double.parseDouble(words));
    } else {
      cell.setCellValue(words);
    }
  }

  private void total(int row, List<SampleCase> cases) {
    XSSFRow line = sheet.createRow(row);
    line.createCell(0).setCellValue("合计");
    sheet.addMergedRegion(new CellRangeAddress(row, row, 0, 2));
    double sum = cases.stream().mapToDouble(one -> Double.parseDouble(one.cell(Field.FINE))).sum();
    XSSFCell cell = line.createCell(COLUMNS.indexOf(Field.FINE) + 1);
    cell.setCellValue(sum);
    cell.setCellStyle(money);
  }

  /** The same package with one fixed time on every part. */
  private static byte[] restamped(byte[] xlsx) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(xlsx));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        ZipEntry copy = new ZipEntry(part.getName());
        copy.setTimeLocal(STAMP);
        zip.putNextEntry(copy);
        in.transferTo(zip);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
