package org.fineaudit.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fineaudit.cases.Citation;
import org.fineaudit.cases.Citation.Role;
import org.fineaudit.text.ProvisionReader.Provision;

/**
 * Reads which provisions a text cites: 《…法》第X条第X款第(X)项, unmarked names (广告法第五十七条), a law named
 * after 违反 or 依据 without an article, and law/chapter/article/paragraph paths.
 */
final class CitationReader {
  private static final int MAX_TITLE = 80;
  private static final int MAX_NOTE = 60;
  private static final int NAMED_WITHIN = 30;
  private static final int LONGEST_KIND = 3;
  private static final String ROLE_SIGNS = "违触不依根按参适援遵据";
  private static final String[] VIOLATED = {"违反", "触犯", "违背", "不符合"};
  private static final String[] BASIS = {
    "依据", "根据", "依照", "按照", "参照", "适用", "援引", "依《", "按《", "遵照", "据《"
  };
  private static final String[] BACK = {"该", "同", "上述", "前述", "此", "前款", "上列"};

  private final String text;
  private final Passage passage;
  private final boolean basisColumn;
  private final Map<String, Citation> found = new LinkedHashMap<>();

  /** The last law of each kind, by the signs its name ends with (法, 条例). */
  private final Map<String, String> lastByEnding = new HashMap<>();

  private Role role = Role.UNSTATED;
  private String law = "";
  private int namedInList = -1;
  private int end;

  private CitationReader(Passage passage, boolean basisColumn) {
    this.passage = passage;
    this.text = passage.text();
    this.basisColumn = basisColumn;
    this.end = text.length();
  }

  /**
   * The citations in the order of the text.
   *
   * @param basisColumn whether the text is a list of legal bases, so that a law counts without a
   *     word such as 依据 before it
   */
  static List<Citation> read(Passage passage, boolean basisColumn) {
    CitationReader reader = new CitationReader(passage, basisColumn);
    if (reader.text.contains("/第") && !reader.text.contains("《")) {
      reader.paths();
    } else {
      reader.scan();
    }
    return reader.withoutNamesCitedFurther();
  }

  /** The citations of a document up to a place, after which it tells how to pay and to appeal. */
  static List<Citation> readUpTo(Passage passage, int end) {
    CitationReader reader = new CitationReader(passage, false);
    reader.end = end;
    reader.scan();
    return reader.withoutNamesCitedFurther();
  }

  private void scan() {
    int i = 0;
    while (i < end) {
      char c = text.charAt(i);
      if (Passage.isSentenceEnd(c)) {
        role = Role.UNSTATED;
        namedInList = -1;
      }
      roleAt(i);
      if (c == '《') {
        i = title(i);
      } else if (c == '第') {
        i = unmarked(i);
      } else {
        i++;
      }
    }
  }

  private void roleAt(int i) {
    if (ROLE_SIGNS.indexOf(text.charAt(i)) < 0) {
      return;
    }
    if (startsWithAny(i, VIOLATED) >= 0) {
      role = Role.VIOLATED;
      namedInList = i;
    } else if (startsWithAny(i, BASIS) >= 0) {
      role = Role.BASIS;
      namedInList = i;
    }
  }

  private int startsWithAny(int at, String[] words) {
    for (String word : words) {
      if (text.startsWith(word, at)) {
        return at + word.length();
      }
    }
    return -1;
  }

  private int title(int open) {
    int close = closing(open);
    if (close < 0) {
      return open + 1;
    }
    String name = LawNames.plain(text.substring(open + 1, close));
    int after = afterNote(close + 1);
    ProvisionReader provisions = ProvisionReader.read(text, after);
    boolean aLaw = LawNames.isRule(name) && !foreignTo(open);
    if (!aLaw) {
      return close + 1;
    }
    if (!provisions.provisions().isEmpty()) {
      law = name;
      add(provisions.provisions());
      namedInList = provisions.end();
      return provisions.end();
    }
    if (LawNames.isLaw(name) && (basisColumn || namedAsLaw(open))) {
      law = name;
      put(new Citation(name, "", "", "", role));
      namedInList = after;
    }
    return after;
  }

  /** Quoted law names other law; only titles stand within a title's own mark. */
  private boolean foreignTo(int open) {
    boolean cited = text.startsWith("依据", open - 2) || text.startsWith("根据", open - 2);
    return open > 0 && !cited && passage.isForeign(open - 1) && text.charAt(open - 1) != '》';
  }

  /** 《…》 with 《…》 or 〈…〉 inside; -1 if it does not close. */
  private int closing(int open) {
    int depth = 0;
    for (int i = open; i < text.length() && i - open <= MAX_TITLE; i++) {
      char c = text.charAt(i);
      if (c == '《') {
        depth++;
      } else if (c == '》' && --depth == 0) {
        return i;
      } else if (c == '。') {
        return -1;
      }
    }
    return -1;
  }

  /** Over (2019修正) and (以下简称《…》) to the provision. */
  private int afterNote(int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == '(' || text.charAt(at) == '〔')) {
      char close = text.charAt(at) == '(' ? ')' : '〕';
      int end = indexOf(close, at, at + MAX_NOTE);
      if (end < 0) {
        return at;
      }
      at = end + 1;
    }
    return at;
  }

  private int indexOf(char c, int from, int to) {
    for (int i = from; i < Math.min(to, text.length()); i++) {
      if (text.charAt(i) == c) {
        return i;
      }
    }
    return -1;
  }

  /** A law named without an article counts after 违反, 依据 or in a list of such names. */
  private boolean namedAsLaw(int open) {
    if (role == Role.UNSTATED || namedInList < 0 || open - namedInList >= NAMED_WITHIN) {
      return false;
    }
    for (int i = namedInList; i < open; i++) {
      if (Passage.isClauseEnd(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** 第X条 without a title before it: an unmarked name, or a reference back to the law before. */
  private int unmarked(int at) {
    ProvisionReader provisions = ProvisionReader.read(text, at);
    if (provisions.provisions().isEmpty()) {
      return at + 1;
    }
    if (!passage.isForeign(at)) {
      String name = nameBefore(at);
      if (!name.isEmpty()) {
        law = name;
        add(provisions.provisions());
      }
    }
    return provisions.end();
  }

  private String nameBefore(int at) {
    String name = LawNames.before(text, at);
    if (!LawNames.isLaw(name)) {
      boolean nextEntry = basisColumn && passage.segmentStart(at) == at;
      return nextEntry || listGoesOn(at) ? law : "";
    }
    for (String back : BACK) {
      if (name.startsWith(back) && name.length() - back.length() <= LONGEST_KIND) {
        return lastOfKind(name.substring(back.length()));
      }
    }
    if (name.startsWith("本")) {
      return law.endsWith(name.substring(1)) ? law : "";
    }
    return name.length() >= 3 ? LawNames.plain(name) : "";
  }

  /** …第十条,第二十条 after a citation that ended right here. */
  private boolean listGoesOn(int at) {
    return namedInList >= 0
        && at - namedInList <= 3
        && at >= namedInList
        && !law.isEmpty()
        && text.substring(namedInList, at).chars().allMatch(c -> "、和及与,的规定之".indexOf(c) >= 0);
  }

  /** 前述条例 is the last 条例 before it, 该法 the last 法. */
  private String lastOfKind(String kind) {
    return law.endsWith(kind) ? law : lastByEnding.getOrDefault(kind, law);
  }

  private void paths() {
    for (String path : text.split("[,;。\\n]", -1)) {
      String[] steps = path.split("/", -1);
      if (steps.length < 2 || steps[0].isBlank()) {
        continue;
      }
      StringBuilder provision = new StringBuilder();
      for (int i = 1; i < steps.length; i++) {
        int chapter = Math.max(steps[i].indexOf('章'), steps[i].indexOf('节'));
        provision.append(chapter > 0 && steps[i].indexOf('条') < chapter ? "" : steps[i]);
      }
      law = LawNames.plain(steps[0]);
      List<Provision> provisions = ProvisionReader.read(provision.toString(), 0).provisions();
      add(provisions.isEmpty() ? List.of(new Provision("", "", "")) : provisions);
    }
  }

  private void add(List<Provision> provisions) {
    for (Provision p : provisions) {
      put(new Citation(law, p.article(), p.paragraph(), p.item(), role));
    }
  }

  private void put(Citation citation) {
    Citation known = found.get(citation.key());
    for (int n = 1; known == null && n <= Math.min(LONGEST_KIND, citation.law().length()); n++) {
      lastByEnding.put(citation.law().substring(citation.law().length() - n), citation.law());
    }
    if (known == null || known.role() == Role.UNSTATED) {
      found.put(citation.key(), citation);
    }
  }

  private List<Citation> withoutNamesCitedFurther() {
    Set<String> cited = new HashSet<>();
    found.values().stream().filter(c -> !c.article().isEmpty()).forEach(c -> cited.add(c.law()));
    List<Citation> all = new ArrayList<>(found.values());
    all.removeIf(c -> c.article().isEmpty() && cited.contains(c.law()));
    return all;
  }
}
