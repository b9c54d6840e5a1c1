package org.fineaudit.attack;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Encodings, quotes, ragged rows and layouts of delimited text. */
final class TextAttacks {
  private static final String SOUND = Tables.csv(Tables.rows());

  private final List<Attack> attacks = new ArrayList<>();

  static List<Attack> all() {
    TextAttacks all = new TextAttacks();
    all.encodings();
    all.quotes();
    all.shapes();
    all.layouts();
    return all.attacks;
  }

  private void add(String name, String text) {
    attacks.add(Attack.export("text-" + name + ".csv", text));
  }

  private void add(String name, byte[] bytes) {
    attacks.add(Attack.export("text-" + name + ".csv", () -> bytes));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void encodings() {
    for (String charset :
        new String[] {
          "GB18030",
          "GBK",
          "GB2312",
          "UTF-16",
          "UTF-16LE",
          "UTF-16BE",
          "UTF-32",
          "UTF-32LE",
          "Big5",
          "Shift_JIS",
          "EUC-KR",
          "ISO-8859-1",
          "windows-1252",
          "ISO-2022-JP",
          "UTF-7-like"
        }) {
      Charset encoding =
          Charset.isSupported(charset) ? Charset.forName(charset) : StandardCharsets.US_ASCII;
      add("as-" + charset, SOUND.getBytes(encoding));
    }
    add("bom-utf8", utf8("\uFEFF" + SOUND));
    add("bom-twice", utf8("\uFEFF\uFEFF" + SOUND));
    add("bom-inside", utf8(SOUND.replace("\n", "\n\uFEFF")));
    add("bom-only", utf8("\uFEFF"));
    add("bom-wrong", join(new byte[] {(byte) 0xFF, (byte) 0xFE}, utf8(SOUND)));
    add("bom-utf16-odd", odd(SOUND.getBytes(StandardCharsets.UTF_16)));
    add("bom-utf8-gb", join(utf8("\uFEFF"), SOUND.getBytes(Charset.forName("GB18030"))));
    add("mixed", join(utf8(SOUND), SOUND.getBytes(Charset.forName("GB18030"))));
    add("twice-encoded", utf8(new String(utf8(SOUND), StandardCharsets.ISO_8859_1)));
    add("bad-byte", join(utf8(SOUND), new byte[] {(byte) 0xC3, 0x28, '\n'}));
    add("overlong", join(utf8(SOUND), new byte[] {(byte) 0xC0, (byte) 0x80, ',', '\n'}));
    add("surrogate-utf8", join(utf8(SOUND), new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}));
    add("replacement", SOUND.replace("相对人1", "\uFFFD"));
    add("lone-surrogate-utf16", lone());
    add("cut-character", Arrays.copyOf(utf8(SOUND), utf8(SOUND).length - 12));
    add("noncharacter", SOUND.replace("相对人1", "\uFFFE\uFFFF\uDBFF\uDFFF"));
    add("private-use", SOUND.replace("相对人1", "\uE000\uDB80\uDC00"));
    add("emoji", SOUND.replace("相对人1", "\uD83D\uDE00\uD87E\uDC04"));
  }

  private static byte[] lone() {
    byte[] bytes = SOUND.replace("相对人1", "\uE123").getBytes(StandardCharsets.UTF_16LE);
    for (int i = 0; i + 1 < bytes.length; i += 2) {
      if (bytes[i] == 0x23 && bytes[i + 1] == (byte) 0xE1) {
        bytes[i + 1] = (byte) 0xD8;
      }
    }
    return join(new byte[] {(byte) 0xFF, (byte) 0xFE}, bytes);
  }

  private static byte[] odd(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length - 1);
  }

  private static byte[] join(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private void quotes() {
    String[] spoilt = {
      "\"",
      "\"\"",
      "\"\"\"",
      "甲\"乙",
      "\"甲\"乙",
      "\"甲\n乙",
      "\"甲\r\n\"\"乙\"",
      "'甲,乙'",
      "\\\"",
      "“甲，乙”",
      "\"甲\",",
      "\t\"甲\"",
      "\"甲\" ",
      "\"" + "\"".repeat(9999),
      "\"" + ",".repeat(9999) + "\""
    };
    for (int i = 0; i < spoilt.length; i++) {
      add("quote-" + i, SOUND.replace("相对人2", spoilt[i]));
    }
    add("quote-in-header", SOUND.replace("案由", "\"案\n由\""));
    add("quote-open-in-header", SOUND.replace("案由", "\"案由"));
    add("quote-open-at-end", SOUND + "\"甲");
    add("quote-never-closed", SOUND + "\"" + "甲,乙\n".repeat(50_000));
    add("quotes-only", "\"".repeat(100_000));
    add("quotes-and-commas", "\",".repeat(100_000));
    add("quotes-each-line", SOUND + "\"甲\n".repeat(20_000));
  }

  private void shapes() {
    add("empty", "");
    add("blank", " \n\t\n\r\n");
    add("line-ends-only", "\n".repeat(100_000));
    add("header-only", Tables.csv(List.of(Tables.HEADER)));
    add("no-header", Tables.csv(List.of(Tables.row(1), Tables.row(2))));
    add("one-column", "行政处罚决定书文号\n甲罚〔2024〕1号\n");
    add("one-cell", "甲");
    add("row-short", SOUND + "甲罚〔2024〕9号,甲局\n");
    add("row-long", SOUND + Tables.csv(List.of(Tables.row(4))).strip() + ",多,多,多\n");
    add("row-very-long", SOUND + "甲,".repeat(200_000) + "\n");
    add("columns-many", "列,".repeat(20_000) + "\n" + "1,".repeat(20_000) + "\n");
    add(
        "columns-repeated",
        "罚款金额(元),".repeat(2_000) + "行政处罚决定书文号\n" + "1,".repeat(2_000) + "甲1号\n");
    add("commas-only", ",,,,,,,,\n".repeat(50_000));
    add("same-row-many-times", SOUND + Tables.csv(List.of(Tables.row(1))).repeat(20_000));
    add("header-many-times", SOUND.repeat(2_000));
    add("one-long-line", "甲".repeat(3_000_000));
    add("one-long-line-quoted", SOUND + "\"" + "甲".repeat(6_000_000) + "\"\n");
    add("nul-bytes", "\0".repeat(50_000));
    add("nul-between", SOUND.replace("相对人1", "甲\0\0乙"));
    add("nul-at-end", SOUND + "\0\0\0\0");
    add(
        "zeros-after-rows",
        SOUND + Tables.csv(List.of(Tables.row(4))).repeat(200) + "\0".repeat(2 << 20));
    add("rows-unreadable", SOUND + "x\n".repeat(2_000_000));
    add("control-z", SOUND + "\u001A");
    byte[] noise = new byte[200_000];
    new Random(3).nextBytes(noise);
    add("noise", noise);
  }

  private void layouts() {
    for (String[] way :
        new String[][] {
          {"semicolon", ";", "\n"},
          {"tab", "\t", "\r\n"},
          {"pipe", "|", "\n"},
          {"cr", ",", "\r"},
          {"crlf", ",", "\r\n"},
          {"lfcr", ",", "\n\r"},
          {"crcrlf", ",", "\r\r\n"},
          {"nel", ",", "\u0085"},
          {"ls", ",", "\u2028"},
          {"wide-comma", "，", "\n"},
          {"unit-separator", "\u001F", "\u001E"},
          {"no-line-end", ",", ""}
        }) {
      add("layout-" + way[0], Tables.delimited(Tables.rows(), way[1], way[2]));
    }
    add("layout-sep-line", "sep=;\n" + Tables.delimited(Tables.rows(), ";", "\n"));
    add("layout-titles", "处罚台账,,,\n单位：甲,,,\n\n" + SOUND);
    add("layout-header-deep", "说明\n".repeat(19) + SOUND);
    add("layout-header-too-deep", "说明\n".repeat(400) + SOUND);
    add("layout-vertical", vertical());
    add("layout-two-tables", SOUND + "\n\n" + SOUND.replace("第", "又第"));
    add("layout-spaces", SOUND.replace(",", "  ,\u3000 \u00A0"));
    add("layout-header-spaced", SOUND.replace("案由", " 案 \u3000 由 "));
    add("layout-zero-width", SOUND.replace("案由", "案\u200B由\uFEFF"));
    add("layout-footer", SOUND + "合计,,,,,,,6000\n填表人：某某,,,,,,,\n");
    add("layout-json", "[{\"行政处罚决定书文号\":\"甲1号\",\"罚款金额(元)\":1}]");
    add("layout-sql", "INSERT INTO t VALUES ('甲1号', 1);\n".repeat(100));
    add("layout-markdown", Tables.delimited(Tables.rows(), " | ", "\n"));
  }

  private static String vertical() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Tables.HEADER.size(); i++) {
      text.append(Tables.HEADER.get(i)).append(',').append(Tables.row(1).get(i)).append('\n');
    }
    return text.toString();
  }
}
