package org.fineaudit.values;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decision numbers (行政处罚决定书文号) for comparison: NFKC, one bracket form, no blanks. What people see
 * stays as it was written.
 */
public final class DocketNumbers {
  private static final String OPENING = "〔[【({﹝〖〈<「";
  private static final String CLOSING = "〕]】)}﹞〗〉>」";

  private static final String NUMBER =
      "[\\p{IsHan}A-Za-z()]{2,30}\\((?:19|20)\\d{2}\\)(?:第|[A-Za-z]|\\p{IsHan}){0,8}"
          + "[A-Za-z0-9][A-Za-z0-9-]{0,20}号";
  private static final Pattern INSIDE = Pattern.compile(NUMBER);
  private static final Pattern LINE =
      Pattern.compile("(?:.{0,40}决定书)?\\(?(?:.{0,6}[文案编]号:?)?(" + NUMBER + ")\\)?");
  private static final Pattern TITLE = Pattern.compile("^.*决定书\\)?");
  private static final Pattern ORDINAL =
      Pattern.compile("\\(((?:19|20)\\d{2})\\)第?0*(?=[0-9A-Z])|((?:19|20)\\d{2})年?第0*(?=[0-9A-Z])");

  private static final Pattern YEAR = Pattern.compile("\\(((?:19|20)\\d{2})\\)");

  private DocketNumbers() {}

  /** The number as it is compared; empty for an empty one. */
  public static String normalize(String number) {
    String wide = Normalizer.normalize(number, Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder(wide.length());
    for (int i = 0; i < wide.length(); i++) {
      char c = wide.charAt(i);
      if (OPENING.indexOf(c) >= 0) {
        out.append('(');
      } else if (CLOSING.indexOf(c) >= 0) {
        out.append(')');
      } else if (!Character.isWhitespace(c)
          && !Character.isSpaceChar(c)
          && c != '\u200B'
          && c != '\uFEFF') {
        out.append(c);
      }
    }
    return out.toString();
  }

  /**
   * The number in the form in which an export and a document are matched: normalized, and also
   * without 第 and without zeros before the ordinal, which the two write differently.
   */
  public static String matchKey(String number) {
    Matcher ordinal = ORDINAL.matcher(normalize(number).toUpperCase(Locale.ROOT));
    return ordinal.replaceFirst(
        found -> "(" + (found.group(1) == null ? found.group(2) : found.group(1)) + ")");
  }

  /** A normalized number as it is written: the year in the brackets that GB/T 9704 has for it. */
  public static String written(String normalized) {
    return YEAR.matcher(normalized).replaceFirst("〔$1〕");
  }

  /** Whether a number names its year in brackets and so can't be mistaken for another's. */
  public static boolean isTelling(String number) {
    return INSIDE.matcher(normalize(number)).matches();
  }

  /** The number that a line consists of, with or without a title or a label before it. */
  public static Optional<String> asLine(String line) {
    Matcher whole = LINE.matcher(normalize(line));
    return whole.matches() ? Optional.of(whole.group(1)) : Optional.empty();
  }

  /** The first number within a short text, such as the name of a file. */
  public static Optional<String> within(String text) {
    Matcher inside = INSIDE.matcher(TITLE.matcher(normalize(text)).replaceFirst(""));
    return inside.find() ? Optional.of(inside.group()) : Optional.empty();
  }
}
