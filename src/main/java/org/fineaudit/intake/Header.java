package org.fineaudit.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fineaudit.values.AmountUnit;

/**
 * A header cell in the form it is compared in.
 *
 * @param names what it may be looked up as, most exact first
 * @param unit the unit that a bracket states
 */
record Header(List<String> names, AmountUnit unit) {
  private static final int LONGEST = 120;
  private static final Pattern ENGLISH_TAIL =
      Pattern.compile("(?<=[\\p{IsHan})])\\s*[A-Za-z][A-Za-z0-9 ,./'&()-]*$");
  private static final Pattern BRACKET = Pattern.compile("[(\\[【]([^()\\[\\]【】]*)[)\\]】]");

  Header {
    names = List.copyOf(names);
  }

  static Header of(String cell) {
    String cut = cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell;
    String wide = Normalizer.normalize(cut, Normalizer.Form.NFKC).strip();
    String chinese = ENGLISH_TAIL.matcher(wide).replaceFirst("");
    String joined = chinese.replaceAll("[\\s\\u200B\\uFEFF]+", "").replaceFirst("[::]+$", "");
    List<String> names = new ArrayList<>();
    names.add(joined);
    AmountUnit unit = AmountUnit.UNSTATED;
    Matcher bracket = BRACKET.matcher(joined);
    if (bracket.find()) {
      String inside = bracket.group(1);
      unit = unit(inside);
      names.add(bracket.replaceAll("").replaceFirst("[::]+$", ""));
      if (unit == AmountUnit.UNSTATED) {
        names.add(inside);
      }
    }
    return new Header(names, unit);
  }

  private static AmountUnit unit(String words) {
    if (words.contains("万")) {
      return AmountUnit.WAN;
    }
    return words.contains("元") ? AmountUnit.YUAN : AmountUnit.UNSTATED;
  }
}
