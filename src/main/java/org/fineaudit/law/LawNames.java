package org.fineaudit.law;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names a law goes by: its full one, without the state's name, and its short forms. A short
 * form may stand for several laws.
 */
final class LawNames {
  private static final String STATE = "中华人民共和国";

  private final Map<String, Set<String>> laws = new HashMap<>();

  void add(String law, Collection<String> aliases) {
    put(law, law);
    put(plain(law).replace(STATE, ""), law);
    aliases.forEach(alias -> put(alias, law));
  }

  private void put(String name, String law) {
    laws.computeIfAbsent(plain(name), n -> new TreeSet<>()).add(law);
  }

  /** The laws of that name; a full name goes before short forms. */
  Set<String> of(String cited) {
    String plain = plain(cited);
    Set<String> found = laws.getOrDefault(plain, Set.of());
    for (String law : found) {
      if (plain(law).equals(plain) || plain(law).replace(STATE, "").equals(plain)) {
        return Set.of(law);
      }
    }
    return found;
  }

  /** NFKC, without marks, blanks and a year of amendment: （2019修正）, (2021年修订). */
  static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("[《》〈〉<>\\s\"“”]", "")
        .replaceAll("\\([0-9]{4}年?(?:修正|修订|修改|公布|版|本)?(?:正|订)?本?\\)", "")
        .replaceAll("\\((?:修正|修订|修正案)\\)", "");
  }
}
