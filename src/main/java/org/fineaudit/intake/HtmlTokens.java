package org.fineaudit.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Map;

/**
 * The tags and texts of a web page, as tolerant as browsers are. Comments and scripts are left out.
 */
final class HtmlTokens {
  private static final int LONGEST_TAG = 1 << 16;
  private static final int LONGEST_ENTITY = 12;
  private static final Map<String, String> ENTITIES =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "yen", "¥",
          "middot", "·", "mdash", "—", "times", "×");

  private final Reader in;
  private int ahead = -2;

  /**
   * A tag or a character of text.
   *
   * @param tag the name in lower case, with a slash if it closes; empty for text
   * @param body the attributes of a tag, or the text
   */
  record Token(String tag, String body) {}

  HtmlTokens(Reader in) {
    this.in = in;
  }

  private int peek() throws IOException {
    if (ahead == -2) {
      ahead = in.read();
    }
    return ahead;
  }

  private int take() throws IOException {
    int taken = peek();
    ahead = -2;
    return taken;
  }

  /** The next token, or null at the end. */
  Token next() throws IOException {
    while (true) {
      int c = take();
      if (c < 0) {
        return null;
      }
      if (c == '&') {
        return new Token("", entity());
      }
      if (c != '<') {
        return new Token("", String.valueOf((char) c));
      }
      int first = peek();
      if (first == '!' || first == '?') {
        skipDeclaration();
        continue;
      }
      if (first != '/' && !Character.isLetter(first)) {
        return new Token("", "<");
      }
      Token tag = tag();
      if (tag.tag().equals("script") || tag.tag().equals("style")) {
        skipTo("</" + tag.tag());
        skipTo(">");
        continue;
      }
      return tag;
    }
  }

  private Token tag() throws IOException {
    StringBuilder text = new StringBuilder();
    int quote = 0;
    for (int c = take(); c >= 0 && (c != '>' || quote != 0); c = take()) {
      if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
      if (text.length() < LONGEST_TAG) {
        text.append((char) c);
      } else {
        quote = 0;
      }
    }
    int end = text.length() > 0 && text.charAt(0) == '/' ? 1 : 0;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return new Token(text.substring(0, end).toLowerCase(Locale.ROOT), text.substring(end));
  }

  private void skipDeclaration() throws IOException {
    take();
    if (peek() == '-') {
      take();
      if (peek() == '-') {
        skipTo("-->");
        return;
      }
    }
    skipTo(">");
  }

  private void skipTo(String end) throws IOException {
    StringBuilder last = new StringBuilder();
    for (int c = take(); c >= 0; c = take()) {
      last.append((char) Character.toLowerCase(c));
      if (last.length() > end.length()) {
        last.deleteCharAt(0);
      }
      if (last.indexOf(end) == 0) {
        return;
      }
    }
  }

  private String entity() throws IOException {
    StringBuilder name = new StringBuilder();
    while (name.length() < LONGEST_ENTITY
        && (peek() == '#' || (peek() >= 0 && Character.isLetterOrDigit(peek())))) {
      name.append((char) take());
    }
    String value = decode(name.toString());
    if (value == null) {
      return "&" + name;
    }
    if (peek() == ';') {
      take();
    }
    return value;
  }

  /** What an entity stands for; null, so that it stays as it is written, for no character. */
  private static String decode(String name) {
    if (!name.startsWith("#")) {
      return ENTITIES.get(name);
    }
    try {
      boolean hex = name.startsWith("#x") || name.startsWith("#X");
      int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      boolean character =
          Character.isValidCodePoint(code)
              && code != 0
              && Character.getType(code) != Character.SURROGATE;
      return character ? Character.toString(code) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
