package org.fineaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fineaudit.ledger.Workbooks.LAYOUT;
import static org.fineaudit.ledger.Workbooks.bytes;
import static org.fineaudit.ledger.Workbooks.cell;
import static org.fineaudit.ledger.Workbooks.open;
import static org.fineaudit.ledger.Workbooks.save;
import static org.fineaudit.ledger.Workbooks.shown;
import static org.fineaudit.result.FindingBuilder.aFinding;
import static org.fineaudit.result.ResultBuilder.aResult;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fineaudit.messages.Lang;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.Finding;
import org.fineaudit.result.Masking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledgers of the districts become the city's. */
class MergeTest {
  @TempDir Path folder;

  private static Finding finding(String id, String unit) {
    return aFinding().id(id).by(unit).number("决〔2023〕" + id + "号", "").build();
  }

  private static AuditResult result(String unit, Finding... findings) {
    return aResult().of(unit).with(findings).build();
  }

  private PreviousLedger worked(String name, AuditResult result, String[]... words)
      throws IOException {
    try (XSSFWorkbook workbook = open(bytes(result))) {
      Sheet sheet = workbook.getSheet("台账");
      for (String[] word : words) {
        cell(sheet, Integer.parseInt(word[0]), word[1]).setCellValue(word[2]);
      }
      sheet.getRow(2).getCell(12).setCellValue("填报人：" + name);
      Path file = Files.write(folder.resolve(name + ".xlsx"), save(workbook));
      return PreviousLedger.read(file, LAYOUT);
    }
  }

  @Test
  void severalUnitsBecomeOneLedger() throws IOException {
    AuditResult one = result("甲区", finding("1", "甲局"), finding("9", "市局"));
    AuditResult two = result("乙区", finding("2", "乙局"), finding("9", "市局"));
    PreviousLedger first =
        worked("张三", one, new String[] {"4", "备注", "市局案"}, new String[] {"5", "备注", "甲"});
    PreviousLedger second =
        worked("李四", two, new String[] {"4", "责任人", "乙"}, new String[] {"5", "责任人", "丙"});
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Written written =
        LedgerWorkbook.write(List.of(one, two), LAYOUT, List.of(first, second), Masking.ON, out);
    assertThat(written.doubts().stream().map(d -> d.in(Lang.ZH)).toList().toString())
        .contains("1 个问题在几份结果中重复");
    assertThat(written.strays().stream().map(d -> d.in(Lang.ZH)).toList().toString())
        .contains("合为一行");
    byte[] city = out.toByteArray();
    try (XSSFWorkbook workbook = open(city)) {
      Sheet sheet = workbook.getSheet("台账");
      List<String> ids = new ArrayList<>();
      for (int r = 4; r <= sheet.getLastRowNum(); r++) {
        ids.add(shown(sheet, r).get(1) + shown(sheet, r).get(2));
      }
      assertThat(ids).as("by unit, nothing doubled").containsExactly("2乙局", "9市局", "1甲局");
      assertThat(shown(sheet, 4)).contains("乙");
      assertThat(shown(sheet, 5)).contains("市局案", "丙");
      assertThat(shown(sheet, 6)).contains("甲");
      assertThat(String.join("", shown(sheet, 2))).contains("填报人：张三、李四");
      Sheet summary = workbook.getSheet("汇总");
      List<List<String>> rows = new ArrayList<>();
      summary.forEach(row -> rows.add(shown(summary, row.getRowNum())));
      assertThat(rows)
          .anyMatch(r -> r.size() > 3 && r.get(1).equals("甲区 小计") && r.get(3).equals("2"))
          .anyMatch(r -> r.size() > 3 && r.get(1).equals("乙区 小计") && r.get(3).equals("1"));
    }
    Path file = Files.write(folder.resolve("市.xlsx"), city);
    assertThat(bytes(Optional.of(PreviousLedger.read(file, LAYOUT)), one, two))
        .as("the same results again")
        .isEqualTo(city);
  }
}
