package org.fineaudit.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes that leave XML well-formed, so that they reach the code behind the parser: values, texts
 * and elements changed, left out, doubled or moved.
 */
final class XmlChanges {
  private static final Pattern TOKEN = Pattern.compile("<[^>]*>|[^<]+");
  private static final Pattern ATTRIBUTE = Pattern.compile("\\s([\\w:]+)=\"([^\"]*)\"");
  private static final Pattern NOT_XML =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uD800-\\uDFFF\\uFFFE\\uFFFF]");
  private static final int TRIES = 20;

  private final Random random;
  private final List<String> pieces;
  private final List<String> tokens = new ArrayList<>();

  private XmlChanges(Random random, List<String> pieces, String xml) {
    this.random = random;
    this.pieces = pieces;
    Matcher token = TOKEN.matcher(xml);
    while (token.find()) {
      tokens.add(token.group());
    }
  }

  static byte[] of(byte[] xml, Random random, List<String> pieces, int changes) {
    XmlChanges own = new XmlChanges(random, pieces, new String(xml, StandardCharsets.UTF_8));
    for (int i = 0; i < changes && own.tokens.size() > 2; i++) {
      own.once();
    }
    return String.join("", own.tokens).getBytes(StandardCharsets.UTF_8);
  }

  private void once() {
    switch (random.nextInt(6)) {
      case 0 -> attribute(true);
      case 1 -> attribute(false);
      case 2 -> text();
      case 3 -> element(true, false);
      case 4 -> element(false, true);
      default -> element(true, true);
    }
  }

  private String piece() {
    String piece = NOT_XML.matcher(pieces.get(random.nextInt(pieces.size()))).replaceAll("甲");
    return piece.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "'");
  }

  /** A value changed, or its attribute left out. */
  private void attribute(boolean changed) {
    for (int i = 0; i < TRIES; i++) {
      int at = random.nextInt(tokens.size());
      List<Matcher> found = attributes(tokens.get(at));
      if (!found.isEmpty()) {
        Matcher one = found.get(random.nextInt(found.size()));
        String tag = tokens.get(at);
        String by = changed ? " " + one.group(1) + "=\"" + piece() + "\"" : "";
        tokens.set(at, tag.substring(0, one.start()) + by + tag.substring(one.end()));
        return;
      }
    }
  }

  private static List<Matcher> attributes(String tag) {
    List<Matcher> found = new ArrayList<>();
    Matcher attribute = ATTRIBUTE.matcher(tag);
    for (int from = 0; tag.startsWith("<") && attribute.find(from); from = attribute.end()) {
      if (!attribute.group(1).startsWith("xmlns") && !tag.startsWith("<?")) {
        Matcher kept = ATTRIBUTE.matcher(tag);
        kept.find(attribute.start());
        found.add(kept);
      }
    }
    return found;
  }

  private void text() {
    for (int i = 0; i < TRIES; i++) {
      int at = random.nextInt(tokens.size());
      if (!tokens.get(at).startsWith("<") && !tokens.get(at).isBlank()) {
        tokens.set(at, random.nextBoolean() ? piece() : tokens.get(at) + piece());
        return;
      }
    }
  }

  /** A whole element left out, put in once more elsewhere, or both: moved. */
  private void element(boolean out, boolean in) {
    int from = start();
    int to = end(from);
    if (from == 0 || to < 0) {
      return;
    }
    List<String> element = List.copyOf(tokens.subList(from, to + 1));
    if (out) {
      tokens.subList(from, to + 1).clear();
    }
    int at = start();
    if (in && at > 0) {
      tokens.addAll(at, element);
    }
  }

  /** Where an element within the root begins; 0 if none was met. */
  private int start() {
    int root = tokens.get(0).startsWith("<?") ? 1 : 0;
    while (root < tokens.size() && !tokens.get(root).startsWith("<")) {
      root++;
    }
    for (int i = 0; i < TRIES; i++) {
      int at = random.nextInt(tokens.size());
      String tag = tokens.get(at);
      if (at > root && tag.matches("(?s)<[A-Za-z].*")) {
        return at;
      }
    }
    return 0;
  }

  private int end(int from) {
    int depth = 0;
    for (int i = from; i < tokens.size(); i++) {
      String tag = tokens.get(i);
      if (tag.matches("(?s)<[A-Za-z].*[^/]>|<[A-Za-z]>")) {
        depth++;
      } else if (tag.startsWith("</")) {
        depth--;
      }
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
