package org.fineaudit.intake;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
  private static final int SHORTEST_DOUBLED = 4;
  private static final Pattern ENGLISH_TAIL =
      Pattern.compile("(?<=[\\p{IsHan})])\\s*[A-Za-z][A-Za-z0-9 ,./'&()-]*$");
  private static final Pattern IN_TEN_THOUSANDS =
      Pattern.compile("10k|10,?000|wan", Pattern.CASE_INSENSITIVE);
  private static final Pattern IN_YUAN = Pattern.compile("yuan|rmb|cny", Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHER_UNIT = Pattern.compile("[十百千亿]万?元|[十百千]万|[美港欧日]元|亿");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u200B\\uFEFF]+");
  private static final Pattern AROUND = Pattern.compile("^[*★]+|^\\d{1,2}[.、](?=\\D)|[*★:]+$");
  private static final Pattern BARE_UNIT = Pattern.compile("(.*(?:金额|数额|罚款))[/_:-]?(万元|元)");
  private static final Pattern BRACKET = Pattern.compile("[(\\[【]([^()\\[\\]【】]*)[)\\]】]");

  Header {
    names = List.copyOf(names);
  }

  static Header of(String cell) {
    String cut = cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell;
    String wide = Normalizer.normalize(cut, Normalizer.Form.NFKC).strip();
    String chinese = ENGLISH_TAIL.matcher(wide).replaceFirst("");
    String joined = trim(once(BLANKS.matcher(chinese).replaceAll("")));
    Set<String> names = new LinkedHashSet<>();
    names.add(joined);
    AmountUnit unit = AmountUnit.UNSTATED;
    Matcher bracket = BRACKET.matcher(joined);
    if (bracket.find()) {
      String inside = bracket.group(1);
      unit = unit(inside);
      names.add(trim(bracket.replaceAll("")));
      if (unit == AmountUnit.UNSTATED) {
        names.add(inside);
      }
    } else {
      Matcher bare = BARE_UNIT.matcher(joined);
      if (bare.matches()) {
        unit = unit(bare.group(2));
        names.add(bare.group(1));
      }
    }
    names.remove("");
    return new Header(List.copyOf(names), unit);
  }

  /** Bold print taken from a page comes with each character twice. */
  private static String once(String name) {
    boolean twice = name.length() >= SHORTEST_DOUBLED && name.length() % 2 == 0;
    StringBuilder half = new StringBuilder();
    for (int i = 0; twice && i < name.length(); i += 2) {
      twice = name.charAt(i) == name.charAt(i + 1);
      half.append(name.charAt(i));
    }
    return twice ? half.toString() : name;
  }

  /** Without the star of obligatory columns, a leading count and a trailing colon. */
  private static String trim(String name) {
    return AROUND.matcher(name).replaceAll("");
  }

  private static AmountUnit unit(String words) {
    if (OTHER_UNIT.matcher(words).find()) {
      return AmountUnit.UNSTATED;
    }
    if (words.contains("万") || IN_TEN_THOUSANDS.matcher(words).find()) {
      return AmountUnit.WAN;
    }
    boolean yuan = words.contains("元") || IN_YUAN.matcher(words).find();
    return yuan ? AmountUnit.YUAN : AmountUnit.UNSTATED;
  }

  /** What it is called, "" if it is blank. */
  String name() {
    return names.isEmpty() ? "" : names.get(0);
  }
}
