package org.fineaudit.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What a file is by its contents, whatever its name says. */
enum FileKind {
  TEXT(""),
  XLSX(""),
  EMPTY(""),
  XLS("intake.kind-xls"),
  XLSB("intake.kind-xlsb"),
  ODS("intake.kind-ods"),
  LOCKED("intake.kind-locked"),
  PDF("intake.kind-pdf"),
  IMAGE("intake.kind-image"),
  HTML("intake.kind-html"),
  DOCX("intake.kind-docx"),
  ZIP("intake.kind-zip"),
  XML("intake.kind-xml");

  private static final int HEAD = 4096;
  private static final int MOST_ENTRIES = 1000;

  private final String key;

  FileKind(String key) {
    this.key = key;
  }

  /** The message key of what it is called, empty for kinds that are read. */
  String key() {
    return key;
  }

  static FileKind of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (head.length == 0) {
      return EMPTY;
    }
    String latin = new String(head, StandardCharsets.ISO_8859_1);
    if (latin.startsWith("PK\u0003\u0004")) {
      return zip(file);
    }
    if (latin.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      return latin(head).contains("Workbook") || isNamed(file, ".xls") ? XLS : LOCKED;
    }
    if (latin.startsWith("%PDF")) {
      return PDF;
    }
    if (latin.startsWith("\u0089PNG")
        || latin.startsWith("\u00FF\u00D8\u00FF")
        || latin.startsWith("GIF8")) {
      return IMAGE;
    }
    String text =
        latin.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
    if (text.startsWith("<?xml") || text.startsWith("<workbook")) {
      return text.contains("<html") ? HTML : XML;
    }
    return text.startsWith("<!doctype html")
            || text.startsWith("<html")
            || text.startsWith("<table")
            || text.startsWith("<meta")
        ? HTML
        : TEXT;
  }

  private static String latin(byte[] head) {
    return new String(head, StandardCharsets.UTF_16LE);
  }

  private static boolean isNamed(Path file, String ending) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private static FileKind zip(Path file) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (int i = 0; i < MOST_ENTRIES; i++) {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null) {
          return ZIP;
        }
        switch (entry.getName()) {
          case "xl/workbook.xml" -> {
            return XLSX;
          }
          case "xl/workbook.bin" -> {
            return XLSB;
          }
          case "word/document.xml" -> {
            return DOCX;
          }
          case "mimetype" -> {
            return ODS;
          }
          default -> {}
        }
      }
      return ZIP;
    }
  }
}
