package org.fineaudit.intake;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.fineaudit.files.OfficePackage;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;

/** The text of a Word document or of a text file. Contents decide which it is. */
final class DocumentFile {
  /** No decision comes near this; what does is an attachment. */
  private static final int MOST_CHARACTERS = 500_000;

  private static final long LARGEST_TEXT = 4L << 20;
  private static final long LARGEST_WORD = 32L << 20;
  private static final long LARGEST_BODY = 16L << 20;

  /** Lines longer than this were not broken by a printer. */
  private static final int PRINTED_LINE = 60;

  private static final int SHORTEST_PRINTED_LINE = 20;
  private static final int RAGGED_BY = 4;
  private static final Pattern SENTENCE_END = Pattern.compile("[。；：！？;:!?][”’」）)]*$");

  private DocumentFile() {}

  /** Whether a file is read at all. */
  static boolean isDocument(Path file) throws IOException {
    return switch (FileKind.of(file)) {
      case DOCX -> true;
      case TEXT -> {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        yield name.endsWith(".txt");
      }
      default -> false;
    };
  }

  /**
   * Reads it.
   *
   * @throws UnusableException if it is too large, damaged or not wholly decodable
   */
  static DecisionDocument read(Path file, String name) throws IOException {
    String text = FileKind.of(file) == FileKind.DOCX ? word(file, name) : plain(file, name);
    if (text.indexOf('\uFFFD') >= 0) {
      throw unusable(name, "intake.document-undecodable");
    }
    return new DecisionDocument(text);
  }

  private static String plain(Path file, String name) throws IOException {
    if (Files.size(file) > LARGEST_TEXT) {
      throw unusable(name, "intake.document-too-large");
    }
    StringBuilder text = new StringBuilder();
    try (Reader reader = TextEncoding.detect(file).open(file)) {
      char[] block = new char[1 << 13];
      for (int n = reader.read(block); n >= 0; n = reader.read(block)) {
        text.append(block, 0, n);
      }
    }
    return bounded(joined(text.toString()), name);
  }

  private static String word(Path file, String name) throws IOException {
    if (Files.size(file) > LARGEST_WORD || body(file) > LARGEST_BODY) {
      throw unusable(name, "intake.document-too-large");
    }
    try (OPCPackage opc = OfficePackage.open(file);
        XWPFDocument document = new XWPFDocument(opc);
        XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      String text = extractor.getText();
      opc.revert();
      return bounded(text, name);
    } catch (Exception | StackOverflowError | NoClassDefFoundError e) {
      UnusableException unusable =
          e instanceof UnusableException told ? told : unusable(name, "intake.document-damaged");
      if (unusable != e) {
        unusable.initCause(e);
      }
      throw unusable;
    }
  }

  /** The size of the text part when unpacked; POI watches that the package does not lie. */
  private static long body(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry("word/document.xml");
      return entry == null ? 0 : entry.getSize();
    }
  }

  private static String bounded(String text, String name) {
    if (text.length() > MOST_CHARACTERS) {
      throw unusable(name, "intake.document-too-large");
    }
    return text;
  }

  private static UnusableException unusable(String name, String key) {
    return new UnusableException(Issue.of(name, Message.of(key)));
  }

  /** Text taken from a page has its sentences broken at the width of the page; they are joined. */
  private static String joined(String text) {
    List<String> lines = new ArrayList<>(text.lines().map(String::stripTrailing).toList());
    int widest = lines.stream().mapToInt(line -> line.strip().length()).max().orElse(0);
    if (widest > PRINTED_LINE || widest < SHORTEST_PRINTED_LINE) {
      return String.join("\n", lines);
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
      boolean full = line.length() >= widest - RAGGED_BY;
      boolean goesOn =
          full
              && !SENTENCE_END.matcher(line).find()
              && !next.isEmpty()
              && !Character.isWhitespace(next.charAt(0));
      out.append(line).append(goesOn ? "" : "\n");
    }
    return out.toString();
  }
}
