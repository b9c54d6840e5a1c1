package org.fineaudit.attack;

import static org.fineaudit.attack.BookParts.BOOK;
import static org.fineaudit.attack.BookParts.SHEET;
import static org.fineaudit.attack.BookParts.STRINGS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Corrupt archives and bombs. */
final class ZipAttacks {
  private static final int CUTS = 16;
  private static final int FLIPS = 40;

  private static final int END_RECORD = 22;

  private final List<Attack> attacks = new ArrayList<>();

  static List<Attack> all() {
    ZipAttacks all = new ZipAttacks();
    all.lies();
    all.bombs();
    all.damage();
    return all.attacks;
  }

  private void add(String name, Supplier<byte[]> bytes) {
    attacks.add(Attack.export("zip-" + name + ".xlsx", bytes));
  }

  /** One entry packed in another way; without a directory, the entries are read one by one. */
  private static byte[] packedBy(int method, String part) {
    BookParts parts = new BookParts();
    RawZip zip = parts.zipBut(part);
    zip.add(part, parts.part(part)).method(method);
    byte[] whole = zip.bytes();
    return Arrays.copyOf(whole, whole.length - END_RECORD);
  }

  /** An archive in which one entry lies. */
  private void lie(String name, String part, Consumer<RawZip.Entry> change) {
    add(
        name,
        () -> {
          BookParts parts = new BookParts();
          RawZip zip = parts.zipBut(part);
          change.accept(zip.add(part, parts.part(part)));
          return zip.bytes();
        });
  }

  private void lies() {
    for (String part : new String[] {SHEET, BOOK}) {
      String at = part.equals(SHEET) ? "-sheet" : "-book";
      lie("crc" + at, part, e -> e.crcTold(1));
      lie("size-zero" + at, part, e -> e.sizeTold(0));
      lie("size-small" + at, part, e -> e.sizeTold(10));
      lie("size-huge" + at, part, e -> e.sizeTold(0xFFFFFFFEL));
      lie("packed-zero" + at, part, e -> e.packedTold(0));
      lie("packed-huge" + at, part, e -> e.packedTold(0x7FFFFFFFL));
      lie("method" + at, part, e -> e.method(99));
      lie("stored" + at, part, e -> e.method(0));
      lie("bzip" + at, part, e -> e.method(12));
      for (int method : new int[] {1, 6, 9, 14, 20, 93, 95, 96, 98}) {
        lie("method-" + method + at, part, e -> e.method(method));
        add("method-" + method + at + "-no-directory", () -> packedBy(method, part));
      }
      lie("encrypted" + at, part, e -> e.flags(1));
      lie("descriptor" + at, part, e -> e.flags(8));
      lie("offset" + at, part, e -> e.offsetTold(3));
      lie("offset-far" + at, part, e -> e.offsetTold(0x7FFFFFF0));
      lie("name-differs" + at, part, e -> e.localName("x"));
    }
    add(
        "entry-twice",
        () -> {
          BookParts parts = new BookParts();
          RawZip zip = parts.zip();
          zip.add(SHEET, "<worksheet/>");
          return zip.bytes();
        });
    add(
        "entries-many",
        () -> {
          RawZip zip = new BookParts().zip();
          for (int i = 0; i < 60_000; i++) {
            zip.add("x/" + i, "");
          }
          return zip.bytes();
        });
    add("no-entries", () -> new RawZip().bytes());
    add("comment", () -> new BookParts().zip().bytes("甲".repeat(20_000)));
    add(
        "preamble",
        () ->
            join(
                "MZ".repeat(100).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                new BookParts().bytes()));
    add("trailer", () -> join(new BookParts().bytes(), new byte[70_000]));
    add(
        "name-traversal",
        () -> {
          RawZip zip = new BookParts().zip();
          zip.add("../../../../tmp/fine-audit-escaped", "x");
          zip.add("/etc/fine-audit-escaped", "x");
          zip.add("C:\\fine-audit-escaped", "x");
          zip.add("\0", "x");
          zip.add("", "x");
          zip.add("n".repeat(60_000), "x");
          return zip.bytes();
        });
    add(
        "not-a-workbook",
        () -> {
          RawZip zip = new RawZip();
          zip.add("a.txt", "甲");
          return zip.bytes();
        });
    add(
        "word",
        () -> {
          RawZip zip = new BookParts().zip();
          zip.add("word/document.xml", "<w:document/>");
          return zip.bytes();
        });
    add(
        "ods",
        () -> {
          RawZip zip = new RawZip();
          zip.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
          zip.add("content.xml", "<x/>");
          return zip.bytes();
        });
    add("xlsb", () -> new BookParts().with("xl/workbook.bin", t -> "x").bytes());
  }

  private void bombs() {
    String letters = "相对人2";
    for (long size : new long[] {40L << 20, 600L << 20, 5L << 30}) {
      String name = "bomb-" + (size >> 20);
      bomb(name + "-cell", STRINGS, letters, size);
      bomb(name + "-tag", SHEET, "<sheetData>", size);
      bomb(name + "-book", BOOK, "<workbookPr/>", size);
    }
    bomb("bomb-types", BookParts.TYPES, "<Types", 300L << 20);
    bomb("bomb-relations", BookParts.RELATIONS, "<Relationships", 300L << 20);
    bomb("bomb-styles", BookParts.STYLES, "<cellXfs>", 300L << 20);
    rows("bomb-rows", "<row><c t=\"s\"><v>1</v></c></row>", 4_000_000);
    rows("bomb-empty-rows", "<row/>", 20_000_000);
    rows("bomb-cells", "<c t=\"s\"><v>1</v></c>", 6_000_000);
    add(
        "bomb-texts",
        () -> {
          BookParts parts = new BookParts();
          RawZip zip = parts.zipBut(STRINGS);
          String text = parts.part(STRINGS).replace("</sst>", "");
          zip.addLong(STRINGS, text, "<si><t>甲</t></si>", 3_000_000, "</sst>");
          return zip.bytes();
        });
    add(
        "bomb-nested",
        () -> {
          byte[] inner = new BookParts().bytes();
          RawZip zip = new BookParts().zip();
          for (int i = 0; i < 200; i++) {
            zip.add(
                "xl/embeddings/" + i + ".xlsx",
                new String(inner, java.nio.charset.StandardCharsets.ISO_8859_1));
          }
          return zip.bytes();
        });
  }

  private void bomb(String name, String part, String after, long size) {
    add(
        name,
        () -> {
          BookParts parts = new BookParts();
          String text = parts.part(part);
          int at = text.indexOf(after) + after.length();
          RawZip zip = parts.zipBut(part);
          zip.addLong(part, text.substring(0, at), "A", size, text.substring(at));
          return zip.bytes();
        });
  }

  private void rows(String name, String row, int times) {
    add(
        name,
        () -> {
          BookParts parts = new BookParts();
          RawZip zip = parts.zipBut(SHEET);
          String text = parts.part(SHEET);
          int at = text.indexOf("</sheetData>");
          zip.addLong(SHEET, text.substring(0, at), row, times, text.substring(at));
          return zip.bytes();
        });
  }

  private void damage() {
    for (int i = 1; i < CUTS; i++) {
      int part = i;
      add(
          "cut-%02d".formatted(i),
          () -> {
            byte[] whole = new BookParts().bytes();
            return Arrays.copyOf(whole, whole.length * part / CUTS);
          });
    }
    for (int i = 0; i < FLIPS; i++) {
      int seed = i;
      add("flip-%02d".formatted(i), () -> flipped(new BookParts().bytes(), seed));
    }
  }

  /** A few bytes changed; the seed is fixed, so that a failure comes again. */
  static byte[] flipped(byte[] bytes, int seed) {
    Random random = new Random(seed);
    byte[] changed = bytes.clone();
    for (int i = 0; i <= seed % 12; i++) {
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
    }
    return changed;
  }

  static byte[] join(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
