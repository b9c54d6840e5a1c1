package org.fineaudit.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.messages.UnusableException;

/** Whatever happens to an export on its way, every row is accounted for. */
class RandomDamagePropertyTest {
  private static final String EXPORT =
      "序号,行政处罚决定书文号,行政相对人名称,罚款金额(元),处罚决定日期,处罚内容\n"
          + "1,平城管罚决字〔2023〕第1号,张某,500,2023-05-06,\"一、警告\n二、罚款\"\"伍佰元\"\"\"\n"
          + "2,平城管罚决字〔2023〕第2号,李某,600,2023-05-07,罚款六百元\n"
          + "3,平城管罚决字〔2023〕第3号,\"王,某\",700,2023-05-08,罚款七百元\n"
          + "合计,,,1800,,\n填表人：周某,,,,,\n";

  private static final byte[] WORKBOOK = workbook(new XSSFWorkbook());
  private static final byte[] OLD_WORKBOOK = workbook(new HSSFWorkbook());

  /**
   * A change of one place.
   *
   * @param put the bytes to put in, one a character
   */
  record Damage(double place, int cut, String put) {}

  @Provide
  Arbitrary<List<Damage>> damages() {
    Arbitrary<String> put =
        Arbitraries.of(
            "",
            "\"",
            ",",
            "\n",
            "\r",
            "\n\n",
            "\",\"",
            "\"\n\"",
            "\t",
            "\0",
            "\u00FF",
            "\u00810",
            "\u00EF\u00BB\u00BF");
    return Combinators.combine(
            Arbitraries.doubles().between(0, 1), Arbitraries.integers().between(0, 30), put)
        .as(Damage::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] damaged(byte[] bytes, List<Damage> damages) {
    StringBuilder result = new StringBuilder(new String(bytes, StandardCharsets.ISO_8859_1));
    for (Damage damage : damages) {
      int at = (int) (damage.place() * result.length());
      int end = Math.min(at + damage.cut(), result.length());
      result.replace(at, end, damage.put());
    }
    return result.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  @Property(tries = 400)
  void aDamagedTextStillBalances(@ForAll("damages") List<Damage> damages) throws IOException {
    balances(damaged(bytes(EXPORT), damages), ".csv");
  }

  @Property(tries = 300)
  void aDamagedPageStillBalances(@ForAll("damages") List<Damage> damages) throws IOException {
    String rows = EXPORT.replace("\n", "</td></tr><tr><td>").replace(",", "</td><td>");
    String page = "<html><table><tr><td>" + rows + "</table></html>";
    balances(damaged(bytes(page), damages), ".xls");
  }

  @Property(tries = 300)
  void aDamagedWorkbookStillBalances(@ForAll("damages") List<Damage> damages, @ForAll boolean old)
      throws IOException {
    balances(damaged(old ? OLD_WORKBOOK : WORKBOOK, damages), ".xlsx");
  }

  private static byte[] workbook(Workbook workbook) {
    Sheet sheet = workbook.createSheet("案件");
    String[] lines = EXPORT.split("\n", -1);
    for (int r = 0; r < lines.length; r++) {
      String[] cells = lines[r].split(",", -1);
      for (int c = 0; c < cells.length; c++) {
        CellUtil.createCell(CellUtil.getRow(r, sheet), c, cells[c]);
      }
    }
    try (workbook;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void balances(byte[] bytes, String ending) throws IOException {
    Path file = Files.createTempFile("damaged", ending);
    try {
      Files.write(file, bytes);
      Collected read = Collected.from(file);
      for (SheetReport sheet : read.report.sheets()) {
        assertThat(sheet.rowsRead()).isEqualTo(sheet.cases() + sheet.rowsSetAside());
      }
      int rows = read.report.sheets().stream().mapToInt(SheetReport::rowsRead).sum();
      assertThat(rows).isEqualTo(read.cases.size() + read.setAside.size());
      assertThat(read.cases).allSatisfy(RandomDamagePropertyTest::isSound);
    } catch (UnusableException e) {
      assertThat(e.issues()).isNotEmpty();
    } finally {
      Files.delete(file);
    }
  }

  private static void isSound(PenaltyCase read) {
    assertThat(read.raw().values()).noneMatch(text -> text.indexOf('\uFFFD') >= 0);
    assertThat(read.columns()).containsAll(read.raw().keySet());
  }
}
