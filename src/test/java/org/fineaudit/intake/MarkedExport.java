package org.fineaudit.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An export whose rows carry each a mark of its own, and ways of damaging all but the marks. */
final class MarkedExport {
  private static final String HEADER = "序号,行政处罚决定书文号,行政相对人名称,罚款金额(元),处罚决定日期,处罚内容";
  static final Pattern MARK = Pattern.compile("〔2023〕第(\\d{6})号");
  private static final List<String> BETWEEN =
      List.of(
          "", HEADER, "小计,,,1200,,", "合计,,,98000,,", "填表人：周某,,,,,", "第 2 页 共 9 页,,,,,", ",,,,,");
  private static final List<String> TITLES =
      List.of("行政处罚信息", "行政处罚信息,,,,,", "填报单位：平顶山市城市管理局,,,,,", "");
  private static final List<String> STRAY =
      List.of("\"", ",", "\r\n", "\"\n\"", "\t", "\0", ",,,", "“", " \" ", ";");

  private final Random random;
  private final boolean shortRows;
  private int marks;

  MarkedExport(Random random) {
    this.random = random;
    shortRows = random.nextBoolean();
  }

  /** How many marks the lines hold. */
  int marks() {
    return marks;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int title = random.nextInt(3); title > 0; title--) {
      lines.add(TITLES.get(random.nextInt(TITLES.size())));
    }
    lines.add(HEADER);
    int rows = 1 + random.nextInt(40);
    for (int row = 1; row <= rows; row++) {
      lines.add(row(row));
      if (random.nextInt(6) == 0) {
        lines.add(BETWEEN.get(random.nextInt(BETWEEN.size())));
      }
    }
    return lines;
  }

  private String row(int row) {
    String mark = String.format("%06d", random.nextInt(1000) * 1000 + row);
    marks++;
    String content = random.nextInt(4) == 0 ? "\"一、警告\n二、罚款\"\"伍佰元\"\"\"" : "罚款伍佰元";
    String line =
        row
            + ",平城管罚决字〔2023〕第"
            + mark
            + "号,张"
            + row
            + ",500,2023-05-0"
            + (1 + row % 9)
            + ","
            + content;
    return shortRows && random.nextInt(6) == 0 ? line.substring(0, line.indexOf("号,") + 2) : line;
  }

  /**
   * Lines are cut, and cells added, in rows only, and never both: as many cells too many or too few
   * in the header would make a damaged row fit.
   */
  String damaged(String text) {
    StringBuilder damaged = new StringBuilder(text);
    List<String> strays = new ArrayList<>(STRAY);
    strays.removeIf(stray -> shortRows && (stray.contains("\"") || stray.contains(",")));
    boolean cutting = random.nextBoolean();
    strays.removeIf(stray -> stray.contains(cutting ? "," : "\n"));
    Collections.shuffle(strays, random);
    strays.stream()
        .limit(random.nextInt(6))
        .sorted(Comparator.comparing(stray -> !stray.contains(",")))
        .forEach(stray -> damage(damaged, stray));
    return damaged.toString();
  }

  private void damage(StringBuilder text, String stray) {
    boolean fitting = stray.contains(",") || stray.contains("\n");
    int from = fitting ? text.indexOf(HEADER) + HEADER.length() : 0;
    int at = from + random.nextInt(text.length() - from);
    text.insert(free(text.toString(), at), stray);
  }

  /** The place itself, or the end of the mark or line break that it would cut. */
  private static int free(String text, int at) {
    Matcher mark = MARK.matcher(text);
    while (mark.find()) {
      if (mark.start() < at && at < mark.end()) {
        return mark.end();
      }
    }
    return at > 0 && text.startsWith("\r\n", at - 1) ? at + 1 : at;
  }

  /** Now and then with a byte of no encoding beside the text's own. */
  byte[] encoded(String text, Charset charset) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int bad = random.nextInt(3) == 0 ? random.nextInt(text.length()) : -1;
    int at = bad < 0 ? 0 : free(text, bad);
    bytes.writeBytes(text.substring(0, at).getBytes(charset));
    if (bad >= 0) {
      bytes.write(0xFF);
    }
    bytes.writeBytes(text.substring(at).getBytes(charset));
    return bytes.toByteArray();
  }
}
