package org.fineaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fineaudit.ledger.Workbooks.HEADER;
import static org.fineaudit.ledger.Workbooks.LAYOUT;
import static org.fineaudit.ledger.Workbooks.bytes;
import static org.fineaudit.ledger.Workbooks.cell;
import static org.fineaudit.ledger.Workbooks.open;
import static org.fineaudit.ledger.Workbooks.save;
import static org.fineaudit.result.FindingBuilder.aFinding;
import static org.fineaudit.result.ResultBuilder.aResult;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fineaudit.messages.Lang;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.Masking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links, pictures, remarks and colours that people put on a ledger. */
class MarksTest {
  private static final byte[] DOT =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  @TempDir Path folder;

  private static AuditResult found(int from, int to) {
    var result = aResult();
    for (int i = from; i <= to; i++) {
      result.with(aFinding().id("WT-" + i).number("决〔2023〕" + i + "号", "").inRow(i).build());
    }
    return result.build();
  }

  private static void link(Cell cell, String address) {
    Hyperlink link =
        cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
    link.setAddress(address);
    cell.setHyperlink(link);
  }

  private static void picture(Sheet sheet, int row, int column) {
    int index = sheet.getWorkbook().addPicture(DOT, Workbook.PICTURE_TYPE_PNG);
    var drawing =
        sheet.getDrawingPatriarch() == null
            ? sheet.createDrawingPatriarch()
            : sheet.getDrawingPatriarch();
    ClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, column, row, column + 1, row + 1);
    drawing.createPicture(anchor, index);
  }

  private PreviousLedger read(Workbook workbook, String name) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return PreviousLedger.read(Files.write(folder.resolve(name), out.toByteArray()), LAYOUT);
  }

  private static List<XSSFPicture> pictures(Workbook workbook, String sheet) {
    XSSFSheet found = (XSSFSheet) workbook.getSheet(sheet);
    return found.getDrawingPatriarch() == null
        ? List.of()
        : found.getDrawingPatriarch().getShapes().stream()
            .filter(XSSFPicture.class::isInstance)
            .map(XSSFPicture.class::cast)
            .toList();
  }

  @Test
  void linksToTheProofsOfRectificationStayLinks() throws IOException {
    byte[] next;
    try (XSSFWorkbook workbook = open(bytes(found(1, 2)))) {
      Cell proof = cell(workbook.getSheet("台账"), 5, "整改进展");
      proof.setCellValue("见照片");
      link(proof, "file:///D:/%E6%95%B4%E6%94%B9/1.jpg");
      next = bytes(Optional.of(read(workbook, "旧.xlsx")), found(0, 2));
    }
    try (XSSFWorkbook workbook = open(next)) {
      Cell proof = cell(workbook.getSheet("台账"), 6, "整改进展");
      assertThat(proof.getStringCellValue()).isEqualTo("见照片");
      assertThat(proof.getHyperlink().getAddress())
          .isEqualTo("file:///D:/%E6%95%B4%E6%94%B9/1.jpg");
      assertThat(bytes(Optional.of(read(workbook, "再.xlsx")), found(0, 2))).isEqualTo(next);
    }
  }

  @Test
  void pathsWithBlanksAndBackslashesAreLinksToo() {
    assertThat(MarkPen.address("D:\\整改 照片\\1.jpg")).contains("D:/整改%20照片/1.jpg");
    assertThat(MarkPen.address("http://[")).isEmpty();
  }

  @Test
  void photosOfTheRectificationFollowTheirProblem() throws IOException {
    byte[] next;
    try (XSSFWorkbook workbook = open(bytes(found(1, 2)))) {
      Sheet sheet = workbook.getSheet("台账");
      int column = cell(sheet, 5, "整改进展").getColumnIndex();
      picture(sheet, 5, column);
      picture(sheet, 5, column);
      picture(sheet, 0, 3);
      PreviousLedger previous = read(workbook, "旧.xlsx");
      assertThat(previous.strays().stream().map(s -> s.in(Lang.ZH)))
          .singleElement()
          .asString()
          .contains("D1");
      next = bytes(Optional.of(previous), found(0, 2));
    }
    try (XSSFWorkbook workbook = open(next)) {
      List<XSSFPicture> pictures = pictures(workbook, "台账");
      assertThat(pictures).hasSize(2);
      int column = cell(workbook.getSheet("台账"), 6, "整改进展").getColumnIndex();
      for (XSSFPicture picture : pictures) {
        assertThat(picture.getPictureData().getData()).isEqualTo(DOT);
        assertThat(picture.getClientAnchor().getRow1()).isEqualTo(6);
        assertThat(picture.getClientAnchor().getCol1()).isEqualTo((short) column);
      }
    }
  }

  @Test
  void aSheetThatPeopleAddedKeepsItsPlacesRemarksLinksAndPictures() throws IOException {
    byte[] next;
    try (XSSFWorkbook workbook = open(bytes(found(1, 1)))) {
      Sheet added = workbook.createSheet("整改照片");
      Cell cell = added.createRow(70).createCell(2);
      cell.setCellValue("第一组");
      link(cell, "http://example.org/1");
      var drawing = added.createDrawingPatriarch();
      var comment = drawing.createCellComment(drawing.createAnchor(0, 0, 0, 0, 40, 30, 42, 32));
      comment.setAddress(3, 4);
      comment.setString(new XSSFRichTextString("待补"));
      picture(added, 71, 2);
      next = bytes(Optional.of(read(workbook, "旧.xlsx")), found(1, 1));
    }
    try (XSSFWorkbook workbook = open(next)) {
      XSSFSheet sheet = workbook.getSheet("整改照片");
      assertThat(sheet.getRow(70).getCell(2).getStringCellValue()).isEqualTo("第一组");
      assertThat(sheet.getRow(70).getCell(2).getHyperlink().getAddress())
          .isEqualTo("http://example.org/1");
      assertThat(sheet.getRow(3).getCell(4).getCellComment().getString().getString())
          .isEqualTo("待补");
      assertThat(pictures(workbook, "整改照片"))
          .singleElement()
          .satisfies(p -> assertThat(p.getClientAnchor().getRow1()).isEqualTo(71));
      assertThat(bytes(Optional.of(read(workbook, "旧.xlsx")), found(1, 1))).isEqualTo(next);
    }
  }

  @Test
  void aLedgerOfExcel97KeepsLinksAndPictures() throws IOException {
    byte[] next;
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("台账");
      Row header = sheet.createRow(0);
      List<String> names = List.of("问题编号", "行政处罚决定书文号", "问题类型", "自查结论", "整改进展");
      for (int c = 0; c < names.size(); c++) {
        header.createCell(c).setCellValue(names.get(c));
      }
      Row row = sheet.createRow(1);
      row.createCell(0).setCellValue("WT-1");
      row.createCell(4).setCellValue("见照片");
      link(row.getCell(4), "http://example.org/1");
      picture(sheet, 1, 3);
      next = bytes(Optional.of(read(workbook, "旧.xls")), found(1, 1));
    }
    try (XSSFWorkbook workbook = open(next)) {
      Cell proof = cell(workbook.getSheet("台账"), HEADER + 1, "整改进展");
      assertThat(proof.getHyperlink().getAddress()).isEqualTo("http://example.org/1");
      assertThat(pictures(workbook, "台账")).hasSize(1);
    }
  }

  @Test
  void aTemplateGetsRemarksColoursAndLinksToo() throws IOException {
    Path template = folder.resolve("模板.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Row header = workbook.createSheet("附件2").createRow(0);
      List<String> names = List.of("线索编号", "行政处罚决定书文号", "问题类型", "自查结论", "整改情况");
      for (int c = 0; c < names.size(); c++) {
        header.createCell(c).setCellValue(names.get(c));
      }
      Files.write(template, save(workbook));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = open(bytes(found(1, 1)))) {
      Cell cell = cell(workbook.getSheet("台账"), HEADER + 1, "整改进展");
      cell.setCellValue("已退");
      XSSFCellStyle yellow = workbook.createCellStyle();
      yellow.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
      yellow.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      cell.setCellStyle(yellow);
      link(cell, "http://example.org/1");
      var drawing = workbook.getSheet("台账").createDrawingPatriarch();
      var comment = drawing.createCellComment(drawing.createAnchor(0, 0, 0, 0, 40, 30, 42, 32));
      comment.setString(new XSSFRichTextString("待补"));
      cell.setCellComment(comment);
      TemplateLedger.write(
          template,
          List.of(found(1, 1)),
          LAYOUT,
          List.of(read(workbook, "旧.xlsx")),
          Masking.ON,
          out);
    }
    try (XSSFWorkbook workbook = open(out.toByteArray())) {
      Cell cell = workbook.getSheet("附件2").getRow(1).getCell(4);
      assertThat(cell.getStringCellValue()).isEqualTo("已退");
      assertThat(cell.getCellComment().getString().getString()).isEqualTo("待补");
      assertThat(cell.getHyperlink().getAddress()).isEqualTo("http://example.org/1");
      assertThat(((XSSFCellStyle) cell.getCellStyle()).getFillForegroundColorColor().getARGBHex())
          .isEqualTo("FFFFFF00");
    }
  }
}
