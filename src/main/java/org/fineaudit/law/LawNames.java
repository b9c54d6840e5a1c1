package org.fineaudit.law;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The names that laws are cited by. A full name always means that law; a short name may fit
 * several.
 */
final class LawNames {
  private static final Pattern MARKS = Pattern.compile("[\\s《》〈〉<>＜＞“”\"'「」『』]");
  private static final Pattern VERSION =
      Pattern.compile(
          "[(（\\[〔][^()（）\\[\\]〔〕]*(?:\\d{4}|修正|修订|修改|公布|施行|令)[^()（）\\[\\]〔〕]*[)）\\]〕]$");
  private static final String COUNTRY = "中华人民共和国";

  /** Few names are asked for again and again; what is longer or comes later is worked out anew. */
  private static final int MOST_KEYS = 4_096;

  private static final int LONGEST_NAME = 100;
  private static final Map<String, String> KEYS = new ConcurrentHashMap<>();

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
    String known = KEYS.get(name);
    if (known != null) {
      return known;
    }
    String key = newKey(name);
    if (name.length() <= LONGEST_NAME && KEYS.size() < MOST_KEYS) {
      KEYS.put(name, key);
    }
    return key;
  }

  private static String newKey(String name) {
    String key = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
    return withoutVersion(key).replace(COUNTRY, "");
  }

  /** Whether two names are spellings of one. */
  static boolean same(String a, String b) {
    return a.equals(b) || key(a).equals(key(b));
  }

  /** The name without a version in brackets at its end, such as （2019修正）. */
  static String withoutVersion(String name) {
    return VERSION.matcher(name).replaceAll("");
  }
}
