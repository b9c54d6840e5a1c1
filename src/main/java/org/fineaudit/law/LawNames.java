package org.fineaudit.law;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fineaudit.values.Memo;

/**
 * The names that laws are cited by. A full name always means that law; a short name may fit
 * several.
 */
final class LawNames {
  private static final Pattern MARKS = Pattern.compile("[\\s《》〈〉<>＜＞“”\"'「」『』]");
  private static final String BRACKETS = "(（[〔)）]〕";
  private static final List<String> VERSIONS = List.of("修正", "修订", "修改", "公布", "施行", "令");
  private static final String COUNTRY = "中华人民共和国";

  /** Names longer than this are not remembered. */
  private static final int MEMORABLE = 100;

  private static final Memo<String, String> KEYS = new Memo<>(4096);

  private final Map<String, String> fullNames = new HashMap<>();
  private final Map<String, Set<String>> shortNames = new HashMap<>();

  void add(String law, Collection<String> others) {
    fullNames.put(key(law), law);
    for (String other : others) {
      shortNames.computeIfAbsent(key(other), k -> new LinkedHashSet<>()).add(law);
    }
  }

  /** The laws that a cited name fits, in the order of the table; empty if none. */
  Set<String> laws(String cited) {
    String key = key(cited);
    String law = fullNames.get(key);
    return law != null ? Set.of(law) : shortNames.getOrDefault(key, Set.of());
  }

  /** The name without marks, blanks, version and 中华人民共和国. */
  static String key(String name) {
    return name.length() > MEMORABLE ? keyOf(name) : KEYS.get(name, LawNames::keyOf);
  }

  private static String keyOf(String name) {
    String key = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
    return withoutVersion(key).replace(COUNTRY, "");
  }

  /** Whether two names are spellings of one. */
  static boolean same(String a, String b) {
    return key(a).equals(key(b));
  }

  /** The name without a version in brackets at its end, such as （2019修正）. */
  static String withoutVersion(String name) {
    int close = name.length() - 1;
    if (close < 1 || BRACKETS.indexOf(name.charAt(close)) < BRACKETS.length() / 2) {
      return name;
    }
    int open = close - 1;
    while (open >= 0 && BRACKETS.indexOf(name.charAt(open)) < 0) {
      open--;
    }
    boolean opens = open >= 0 && BRACKETS.indexOf(name.charAt(open)) < BRACKETS.length() / 2;
    return opens && isVersion(name.substring(open + 1, close)) ? name.substring(0, open) : name;
  }

  private static boolean isVersion(String note) {
    int digits = 0;
    for (int i = 0; i < note.length() && digits < 4; i++) {
      digits = note.charAt(i) >= '0' && note.charAt(i) <= '9' ? digits + 1 : 0;
    }
    return digits == 4 || VERSIONS.stream().anyMatch(note::contains);
  }
}
