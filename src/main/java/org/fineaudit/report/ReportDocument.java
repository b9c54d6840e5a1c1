package org.fineaudit.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;

/**
 * A Word document in the form of official papers (GB/T 9704-2012): A4, margins 37, 35, 28 and 26
 * mm, 三号 characters, 28 points a line.
 */
final class ReportDocument implements AutoCloseable {
  private static final String PROGRAM = "fine-audit";
  private static final int TWIPS_A_CENTIMETRE = 567;
  private static final int TITLE_SIZE = 22;
  private static final int BODY_SIZE = 16;
  private static final int TABLE_SIZE = 11;
  private static final int FOOTER_SIZE = 14;
  private static final int LINE = 28;
  private static final int TITLE_LINE = 36;
  private static final int TABLE_LINE = 18;
  private static final int TEXT_WIDTH = (int) (15.6 * TWIPS_A_CENTIMETRE);
  private static final int HUNDREDTHS_OF_CHARACTERS = 100;

  private final ReportLayout.Fonts fonts;
  private final XWPFDocument document = new XWPFDocument();

  ReportDocument(ReportLayout.Fonts fonts) {
    this.fonts = fonts;
    page();
    footer();
  }

  private void page() {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(twips(21.0));
    size.setH(twips(29.7));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(twips(3.7));
    margins.setBottom(twips(3.5));
    margins.setLeft(twips(2.8));
    margins.setRight(twips(2.6));
    margins.setHeader(twips(1.5));
    margins.setFooter(twips(2.5));
    margins.setGutter(BigInteger.ZERO);
  }

  private static BigInteger twips(double centimetres) {
    return BigInteger.valueOf(Math.round(centimetres * TWIPS_A_CENTIMETRE));
  }

  /** The page number between dashes, as official papers have it. */
  private void footer() {
    XWPFParagraph paragraph = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    run(paragraph, "— ", fonts.body(), FOOTER_SIZE);
    paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
    run(paragraph, " —", fonts.body(), FOOTER_SIZE);
  }

  void add(Block block) {
    if (block instanceof Block.Title title) {
      XWPFParagraph paragraph = paragraph(ParagraphAlignment.CENTER, 0, TITLE_LINE);
      paragraph.setSpacingAfter(LINE * 20);
      run(paragraph, title.text(), fonts.title(), TITLE_SIZE);
    } else if (block instanceof Block.Addressee addressee) {
      run(paragraph(ParagraphAlignment.LEFT, 0, LINE), addressee.text(), fonts.body(), BODY_SIZE);
    } else if (block instanceof Block.Heading heading) {
      keep(run(indented(), heading.text(), fonts.heading(), BODY_SIZE));
    } else if (block instanceof Block.Subheading heading) {
      keep(run(indented(), heading.text(), fonts.subheading(), BODY_SIZE));
    } else if (block instanceof Block.Paragraph text) {
      run(indented(), text.text(), fonts.body(), BODY_SIZE);
    } else if (block instanceof Block.Enclosure enclosure) {
      keep(run(indented(), enclosure.text(), fonts.body(), BODY_SIZE));
    } else if (block instanceof Block.Closing closing) {
      XWPFParagraph paragraph = paragraph(ParagraphAlignment.RIGHT, 0, LINE);
      paragraph.setKeepNext(true);
      run(paragraph, closing.text(), fonts.body(), BODY_SIZE);
    } else if (block instanceof Block.Table table) {
      table(table);
    }
  }

  private XWPFParagraph indented() {
    return paragraph(ParagraphAlignment.BOTH, 2, LINE);
  }

  private XWPFParagraph paragraph(ParagraphAlignment alignment, int indent, int line) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(alignment);
    paragraph.setSpacingBetween(line, LineSpacingRule.EXACT);
    if (indent > 0) {
      paragraph.setFirstLineIndent(indent * BODY_SIZE * 20);
      paragraph
          .getCTP()
          .getPPr()
          .getInd()
          .setFirstLineChars(BigInteger.valueOf((long) indent * HUNDREDTHS_OF_CHARACTERS));
    }
    return paragraph;
  }

  private static void keep(XWPFRun run) {
    ((XWPFParagraph) run.getParent()).setKeepNext(true);
  }

  private static XWPFRun run(XWPFParagraph paragraph, String text, String font, int size) {
    XWPFRun run = paragraph.createRun();
    run.setText(text);
    run.setFontSize(size);
    for (FontCharRange range : FontCharRange.values()) {
      run.setFontFamily(font, range);
    }
    return run;
  }

  private void table(Block.Table block) {
    XWPFTable table = document.createTable(block.rows().size() + 1, block.header().size());
    table.setWidth(TEXT_WIDTH);
    table.setWidthType(TableWidthType.DXA);
    CTTblGrid grid = table.getCTTbl().addNewTblGrid();
    block.widths().forEach(w -> grid.addNewGridCol().setW(BigInteger.valueOf(columnWidth(w))));
    fill(table.getRow(0), block.header(), block, true);
    table.getRow(0).setRepeatHeader(true);
    for (int r = 0; r < block.rows().size(); r++) {
      fill(table.getRow(r + 1), block.rows().get(r), block, false);
    }
    paragraph(ParagraphAlignment.LEFT, 0, LINE / 2);
  }

  /** In twips, of so many hundredths of the text's width. */
  private static long columnWidth(int share) {
    return (long) TEXT_WIDTH * share / 100;
  }

  private void fill(XWPFTableRow row, List<String> cells, Block.Table block, boolean header) {
    row.setCantSplitRow(true);
    for (int c = 0; c < cells.size(); c++) {
      XWPFTableCell cell = row.getCell(c);
      cell.setWidth(String.valueOf(columnWidth(block.widths().get(c))));
      cell.setWidthType(TableWidthType.DXA);
      cell.setVerticalAlignment(XWPFVertAlign.CENTER);
      XWPFParagraph paragraph = cell.getParagraphs().get(0);
      paragraph.setSpacingBetween(TABLE_LINE, LineSpacingRule.EXACT);
      boolean figure = block.figures().contains(c);
      paragraph.setAlignment(
          header
              ? ParagraphAlignment.CENTER
              : figure ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
      XWPFRun run =
          run(paragraph, cells.get(c), header ? fonts.heading() : fonts.body(), TABLE_SIZE);
      run.setBold(false);
    }
  }

  /** Writes the document, dated by the day of the report. */
  void write(String title, LocalDate date, OutputStream out) throws IOException {
    POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
    core.setCreator(PROGRAM);
    core.setTitle(title);
    try {
      core.setCreated(date + "T00:00:00Z");
      core.setModified(date + "T00:00:00Z");
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
    document.getProperties().getExtendedProperties().setApplication(PROGRAM);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    document.write(whole);
    dated(whole.toByteArray(), date, out);
  }

  /** The same parts, all dated by that day, so that equal contents give equal bytes. */
  private static void dated(byte[] document, LocalDate date, OutputStream out) throws IOException {
    ZipOutputStream copy = new ZipOutputStream(out);
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(document))) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        ZipEntry entry = new ZipEntry(part.getName());
        entry.setTimeLocal(date.atStartOfDay());
        copy.putNextEntry(entry);
        parts.transferTo(copy);
        copy.closeEntry();
      }
    }
    copy.finish();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
