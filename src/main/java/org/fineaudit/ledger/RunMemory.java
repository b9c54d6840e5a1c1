package org.fineaudit.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fineaudit.messages.Message;

/**
 * What a run leaves in 运行信息 for the next.
 *
 * @param runs marks of the audits that the ledger was written from
 * @param sheetSums by sheet name
 * @param rowSums of the rows of 台账; empty if nothing is known of them
 * @param strays in the order of the sheet
 */
record RunMemory(
    Set<String> runs, Map<String, String> sheetSums, Set<String> rowSums, List<StrayWords> strays) {
  static final String RUNS = "审核标识";
  static final String SHEETS = "工作表校验";
  static final String ROWS = "台账行校验";
  static final String STRAYS = "存疑清单";
  static final List<String> STRAY_HEADER = List.of("原填内容", "处理情况", "问题编号", "列", "位置");
  static final RunMemory NONE = new RunMemory(Set.of(), Map.of(), Set.of(), List.of());

  private static final String BETWEEN = "；";
  private static final Pattern SHEET_SUMS = Pattern.compile("(?:[^=；]+=[0-9a-f]{16}；?)*");
  private static final Pattern ROW_SUMS = Pattern.compile("[0-9a-f]*");

  RunMemory {
    runs = Set.copyOf(runs);
    sheetSums = Map.copyOf(sheetSums);
    rowSums = Set.copyOf(rowSums);
    strays = List.copyOf(strays);
  }

  static String runs(Set<String> marks) {
    return String.join(BETWEEN, new TreeSet<>(marks));
  }

  static String sums(Map<String, String> sums) {
    return new TreeMap<>(sums)
        .entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining(BETWEEN));
  }

  /** What stands in the sheet 运行信息. */
  static RunMemory of(RawSheet sheet) {
    Set<String> runs = new HashSet<>();
    Map<String, String> sums = new TreeMap<>();
    List<String> packed = new ArrayList<>();
    for (int row : sheet.rows().keySet()) {
      String value = Cells.text(sheet.cell(row, 1));
      switch (Cells.text(sheet.cell(row, 0))) {
        case RUNS -> runs.addAll(Arrays.asList(value.split(BETWEEN, -1)));
        case SHEETS -> {
          for (String sum : value.split(BETWEEN, -1)) {
            int at = sum.indexOf('=');
            if (at > 0) {
              sums.put(sum.substring(0, at), sum.substring(at + 1));
            }
          }
        }
        case ROWS -> packed.add(value);
        default -> {}
      }
    }
    return new RunMemory(runs, sums, Checks.unpack(packed), strays(sheet));
  }

  private static List<StrayWords> strays(RawSheet sheet) {
    List<StrayWords> strays = new ArrayList<>();
    Optional<Integer> header = strayHeader(sheet);
    if (header.isEmpty()) {
      return strays;
    }
    for (int row : sheet.rows().tailMap(header.get() + 1).keySet()) {
      String[] texts = new String[STRAY_HEADER.size()];
      for (int c = 0; c < texts.length; c++) {
        texts[c] = Cells.text(sheet.cell(row, c));
      }
      if (Arrays.stream(texts).anyMatch(t -> !t.isEmpty())) {
        Message why = Message.of("ledger.stray-kept", texts[1]);
        strays.add(new StrayWords(texts[0], why, texts[2], texts[3], texts[4]));
      }
    }
    return strays;
  }

  private static Optional<Integer> strayHeader(RawSheet sheet) {
    for (int row : sheet.rows().keySet()) {
      List<String> texts = new ArrayList<>();
      for (int c = 0; c < STRAY_HEADER.size(); c++) {
        texts.add(Cells.text(sheet.cell(row, c)));
      }
      if (texts.equals(STRAY_HEADER)) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /** Whether the tool wrote the sheet, it writes it anew each time, and nobody changed it. */
  boolean wrote(RawSheet sheet) {
    return SheetNames.isRegenerated(sheet.name())
        && Checks.hex(sum(sheet)).equals(sheetSums.get(sheet.name()));
  }

  /** The sum over the sheet; in 运行信息 without the sums themselves and the list of strays. */
  private static long sum(RawSheet sheet) {
    int strays = sheet.name().equals(SheetNames.RUN) ? strayHeader(sheet).orElse(0) : 0;
    long sum = 0;
    for (Map.Entry<Integer, List<CellValue>> row : sheet.rows().entrySet()) {
      boolean listed = strays > 0 && row.getKey() >= strays - 1;
      boolean own = isSum(sheet, row.getKey());
      for (int c = own ? 2 : listed ? STRAY_HEADER.size() : 0; c < row.getValue().size(); c++) {
        CellValue cell = row.getValue().get(c);
        if (cell != null && !sheet.formulas().containsKey(RawSheet.place(row.getKey(), c))) {
          sum += Checks.of(cell);
        }
      }
    }
    return sum;
  }

  /** Whether the row holds a sum, and nobody typed over it. */
  private static boolean isSum(RawSheet sheet, int row) {
    String value = Cells.text(sheet.cell(row, 1));
    return switch (Cells.text(sheet.cell(row, 0))) {
      case SHEETS -> SHEET_SUMS.matcher(value).matches();
      case ROWS -> ROW_SUMS.matcher(value).matches();
      default -> false;
    };
  }
}
