package org.fineaudit.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tags of a workbook's part and the text before each, straight from its bytes: sheets hold
 * millions of cells, and a general parser needs twice the time. Names are local names. Entities
 * that XML itself does not define are refused, and so are declarations, so that nothing is fetched
 * or unfolded; bytes that are no UTF-8 become U+FFFD.
 */
final class XmlScanner {
  private static final int BLOCK = 1 << 16;
  private static final int HEAD = 256;
  private static final int LONGEST_ENTITY = 10;
  private static final int MOST_TEXT = 1 << 22;
  private static final Pattern ENCODING = Pattern.compile("encoding=[\"']([A-Za-z0-9_.-]+)[\"']");

  private final InputStream in;
  private final byte[] block = new byte[BLOCK];
  private int at;
  private int end;
  private byte[] tag = new byte[1 << 10];
  private int tagEnd;
  private char[] text = new char[1 << 12];
  private int textEnd;
  private int depth;
  private boolean closesItself;
  private Event event = Event.END;

  /** What was met. */
  enum Event {
    /** A start tag, or an empty element, whose end comes next. */
    START,
    /** An end tag. */
    END,
    /** The end of the part. */
    CLOSED
  }

  XmlScanner(InputStream part) throws IOException {
    this.in = utf8(part);
    if (end - at >= 3 && block[at] == (byte) 0xEF && block[at + 1] == (byte) 0xBB) {
      at += 3;
    }
  }

  /** The part in UTF-8; workbooks in another encoding are rare and decoded at once. */
  private InputStream utf8(InputStream part) throws IOException {
    end = part.readNBytes(block, 0, BLOCK);
    String head = new String(block, 0, Math.min(end, HEAD), StandardCharsets.ISO_8859_1);
    Matcher stated = ENCODING.matcher(head);
    boolean wide = head.startsWith("\u00FE\u00FF") || head.startsWith("\u00FF\u00FE");
    if (!wide && (!stated.find() || stated.group(1).equalsIgnoreCase("UTF-8"))) {
      return part;
    }
    if (!wide && !Charset.isSupported(stated.group(1))) {
      throw new IOException("encoding " + stated.group(1));
    }
    Charset charset = wide ? StandardCharsets.UTF_16 : Charset.forName(stated.group(1));
    byte[] rest = part.readAllBytes();
    byte[] all = Arrays.copyOf(block, end + rest.length);
    System.arraycopy(rest, 0, all, end, rest.length);
    InputStream decoded =
        new ByteArrayInputStream(new String(all, charset).getBytes(StandardCharsets.UTF_8));
    end = decoded.readNBytes(block, 0, BLOCK);
    return decoded;
  }

  /** Goes on to the next tag. */
  Event next() throws IOException {
    if (closesItself) {
      closesItself = false;
      textEnd = 0;
      event = Event.END;
      return event;
    }
    textEnd = 0;
    while (true) {
      int c = read();
      if (c < 0) {
        return closed();
      }
      if (c != '<') {
        character(c);
      } else if (tag()) {
        return event;
      }
    }
  }

  private Event closed() throws IOException {
    if (depth > 0) {
      throw new IOException("unexpected end");
    }
    event = Event.CLOSED;
    return event;
  }

  /** The next start of an element of that name; false at the end. */
  boolean next(String element) throws IOException {
    while (next() != Event.CLOSED) {
      if (event == Event.START && named(element)) {
        return true;
      }
    }
    return false;
  }

  private int read() throws IOException {
    if (at == end) {
      end = in.read(block, 0, BLOCK);
      at = 0;
      if (end <= 0) {
        end = 0;
        return -1;
      }
    }
    return block[at++] & 0xFF;
  }

  private int must() throws IOException {
    int c = read();
    if (c < 0) {
      throw new IOException("unexpected end");
    }
    return c;
  }

  private void character(int first) throws IOException {
    if (first < 0x80) {
      if (first == '&') {
        entity();
      } else {
        append((char) first);
      }
      return;
    }
    int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    int code = first & (0x3F >> more);
    boolean broken = first < 0xC2 || first > 0xF4;
    for (int i = 0; i < more && !broken; i++) {
      int c = must();
      if ((c & 0xC0) != 0x80) {
        broken = true;
        at--;
      }
      code = code << 6 | (c & 0x3F);
    }
    codePoint(broken ? '\uFFFD' : code);
  }

  private void codePoint(int code) throws IOException {
    if (Character.isBmpCodePoint(code)) {
      append((char) code);
    } else if (Character.isValidCodePoint(code)) {
      append(Character.highSurrogate(code));
      append(Character.lowSurrogate(code));
    } else {
      append('\uFFFD');
    }
  }

  private void append(char c) throws IOException {
    if (textEnd == text.length) {
      if (textEnd >= MOST_TEXT) {
        throw new IOException("text too long");
      }
      text = Arrays.copyOf(text, textEnd * 2);
    }
    text[textEnd++] = c;
  }

  private void entity() throws IOException {
    StringBuilder name = new StringBuilder();
    for (int c = must(); c != ';'; c = must()) {
      name.append((char) c);
      if (name.length() > LONGEST_ENTITY) {
        throw new IOException("entity");
      }
    }
    switch (name.toString()) {
      case "lt" -> append('<');
      case "gt" -> append('>');
      case "amp" -> append('&');
      case "quot" -> append('"');
      case "apos" -> append('\'');
      default -> codePoint(reference(name.toString()));
    }
  }

  private static int reference(String name) throws IOException {
    try {
      if (!name.startsWith("#")) {
        throw new IOException("entity " + name);
      }
      return name.startsWith("#x")
          ? Integer.parseInt(name.substring(2), 16)
          : Integer.parseInt(name.substring(1));
    } catch (NumberFormatException e) {
      throw new IOException("entity", e);
    }
  }

  /** Reads what follows a &lt;; false if that is no tag. */
  private boolean tag() throws IOException {
    int c = must();
    if (c == '?') {
      skipTo("?>");
      return false;
    }
    if (c == '!') {
      declaration();
      return false;
    }
    tagEnd = 0;
    boolean closing = c == '/';
    int quote = 0;
    for (c = closing ? must() : c; c != '>' || quote != 0; c = must()) {
      if (tagEnd == tag.length) {
        tag = Arrays.copyOf(tag, tagEnd * 2);
      }
      tag[tagEnd++] = (byte) c;
      if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
    }
    closesItself = !closing && tagEnd > 0 && tag[tagEnd - 1] == '/';
    depth += closing ? -1 : closesItself ? 0 : 1;
    event = closing ? Event.END : Event.START;
    return true;
  }

  private void declaration() throws IOException {
    int c = must();
    if (c == '-') {
      must();
      skipTo("-->");
    } else if (c == '[') {
      for (int i = 0; i < "CDATA[".length(); i++) {
        must();
      }
      data();
    } else {
      throw new IOException("declaration");
    }
  }

  private void data() throws IOException {
    int brackets = 0;
    for (int c = must(); c != '>' || brackets < 2; c = must()) {
      if (c == ']') {
        brackets++;
        continue;
      }
      for (; brackets > 0; brackets--) {
        append(']');
      }
      if (c < 0x80) {
        append((char) c);
      } else {
        character(c);
      }
    }
    for (; brackets > 2; brackets--) {
      append(']');
    }
  }

  private void skipTo(String mark) throws IOException {
    StringBuilder last = new StringBuilder();
    while (!mark.contentEquals(last)) {
      if (last.length() == mark.length()) {
        last.deleteCharAt(0);
      }
      last.append((char) must());
    }
  }

  /** Whether the tag has that local name. */
  boolean named(String name) {
    int from = 0;
    int to = 0;
    while (to < tagEnd && !isNameEnd(tag[to])) {
      if (tag[to] == ':') {
        from = to + 1;
      }
      to++;
    }
    return to - from == name.length() && matches(from, name);
  }

  private static boolean isNameEnd(byte c) {
    return (c <= ' ' && c >= 0) || c == '/' || c == '=';
  }

  private boolean matches(int from, String name) {
    for (int i = 0; i < name.length(); i++) {
      if (tag[from + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** An attribute of the start tag without prefix, as it stands in the tag; null if absent. */
  String attribute(String name) {
    int i = 0;
    while (i < tagEnd && !isNameEnd(tag[i])) {
      i++;
    }
    while (i < tagEnd) {
      while (i < tagEnd && isNameEnd(tag[i])) {
        i++;
      }
      int from = i;
      while (i < tagEnd && !isNameEnd(tag[i])) {
        i++;
      }
      boolean found = i - from == name.length() && matches(from, name);
      while (i < tagEnd && tag[i] != '"' && tag[i] != '\'') {
        i++;
      }
      if (i == tagEnd) {
        return null;
      }
      byte quote = tag[i];
      int value = ++i;
      while (i < tagEnd && tag[i] != quote) {
        i++;
      }
      if (found) {
        return new String(tag, value, i - value, StandardCharsets.UTF_8);
      }
      i++;
    }
    return null;
  }

  /** The text between the tag before and this one. */
  String text() {
    return new String(text, 0, textEnd);
  }

  /** Adds that text to another. */
  void appendText(StringBuilder to) {
    to.append(text, 0, textEnd);
  }

  /**
   * The text of all {@code t} elements up to the end of an element; readings of Japanese words
   * ({@code rPh}) are left out.
   */
  void runs(String until, StringBuilder to) throws IOException {
    int phonetic = 0;
    while (next() != Event.CLOSED) {
      if (named("rPh")) {
        phonetic += event == Event.START ? 1 : -1;
      } else if (event == Event.END) {
        if (phonetic == 0 && named("t")) {
          appendText(to);
        } else if (named(until)) {
          return;
        }
      }
    }
  }
}
