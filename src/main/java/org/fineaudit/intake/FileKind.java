package org.fineaudit.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a file is by its contents, whatever its name says. */
enum FileKind {
  TEXT,
  XLSX,
  XLS,
  HTML,
  SPREADSHEET_ML,
  EMPTY,
  XLSB("xlsb"),
  ODS("ods"),
  LOCKED("locked"),
  OFFICE("office"),
  PDF("pdf"),
  IMAGE("image"),
  DOCX("docx"),
  MHTML("mhtml"),
  ARCHIVE("archive"),
  XML("xml"),
  BINARY("binary");

  static final int HEAD = 8192;

  /** Text has hardly a zero byte; UTF-16, which has many, by its mark or their places. */
  private static final int MOST_ZEROS_IN_TEXT = 8;

  private final String refusal;

  FileKind() {
    this("");
  }

  FileKind(String refusal) {
    this.refusal = refusal;
  }

  /** The message key of why it is not read and what to do, for the kinds that are not. */
  String refusal() {
    return "intake.refused-" + refusal;
  }

  static FileKind of(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(HEAD);
    }
    String head = new String(bytes, StandardCharsets.ISO_8859_1);
    if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
      return zip(file);
    }
    if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      return XlsFile.kind(file);
    }
    return of(bytes);
  }

  /** What a file that begins so is, if it is no container. */
  static FileKind of(byte[] bytes) {
    if (bytes.length == 0) {
      return EMPTY;
    }
    String head = new String(bytes, StandardCharsets.ISO_8859_1);
    if (head.startsWith("%PDF")) {
      return PDF;
    }
    if (starts(head, "\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8", "II*\0", "MM\0*", "BM")) {
      return head.startsWith("BM") && head.indexOf('\0') < 0 ? TEXT : IMAGE;
    }
    if (starts(head, "Rar!", "7z\u00BC\u00AF", "\u001F\u008B")) {
      return ARCHIVE;
    }
    boolean wide =
        starts(head, "\u00FF\u00FE", "\u00FE\u00FF")
            || TextEncoding.unmarkedUtf16(bytes).isPresent();
    return wide ? TEXT : text(head);
  }

  private static FileKind text(String head) {
    if (head.chars().filter(c -> c == 0).count() > MOST_ZEROS_IN_TEXT) {
      return BINARY;
    }
    String text =
        head.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
    if (text.startsWith("mime-version:")) {
      return MHTML;
    }
    if (text.startsWith("<?xml") || text.startsWith("<workbook")) {
      if (text.contains("urn:schemas-microsoft-com:office:spreadsheet")
          && !text.contains("<html")) {
        return SPREADSHEET_ML;
      }
      return text.contains("<html") || text.contains("<table") ? HTML : XML;
    }
    return starts(text, "<!doctype html", "<html", "<head", "<meta", "<table", "<style", "<body")
        ? HTML
        : TEXT;
  }

  private static boolean starts(String head, String... marks) {
    for (String mark : marks) {
      if (head.startsWith(mark)) {
        return true;
      }
    }
    return false;
  }

  private static FileKind zip(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("xl/workbook.bin") != null) {
        return XLSB;
      }
      if (zip.getEntry("[Content_Types].xml") != null) {
        return zip.getEntry("word/document.xml") != null ? DOCX : XLSX;
      }
      return zip.getEntry("mimetype") != null ? ODS : ARCHIVE;
    } catch (ZipException | EOFException e) {
      return XLSX;
    }
  }
}
