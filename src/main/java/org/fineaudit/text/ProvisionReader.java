package org.fineaudit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.fineaudit.values.ChineseNumerals;

/**
 * Reads 第十六条第一款第(二)项、第二款 and the like: a list of provisions of one law. A later part leaves out
 * what it shares with the one before.
 */
final class ProvisionReader {
  private static final int MAX_NUMBER = 8;
  private static final int MAX_LINK = 3;
  private static final String LINKS = "、和及与,或至到";

  private final String text;
  private final List<Provision> provisions = new ArrayList<>();
  private int at;

  /** Arabic digits, empty where the text cites none. */
  record Provision(String article, String paragraph, String item) {}

  private ProvisionReader(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** Reads the list that begins here; {@link #end()} is where it begins if there is none. */
  static ProvisionReader read(String text, int from) {
    ProvisionReader reader = new ProvisionReader(text, from);
    reader.list();
    return reader;
  }

  List<Provision> provisions() {
    return List.copyOf(provisions);
  }

  int end() {
    return at;
  }

  private void list() {
    Part part = part(at, ' ');
    if (part == null || part.unit != '条') {
      return;
    }
    String article = "";
    String paragraph = "";
    while (part != null) {
      switch (part.unit) {
        case '条' -> {
          article = part.number;
          paragraph = "";
          provisions.add(new Provision(article, "", ""));
        }
        case '款' -> {
          paragraph = part.number;
          put(new Provision(article, paragraph, ""), part.joined);
        }
        default -> put(new Provision(article, paragraph, part.number), part.joined);
      }
      at = part.end;
      part = next(part.unit);
    }
  }

  /** A part right after the one before makes it finer; one after 、 stands beside it. */
  private void put(Provision provision, boolean joined) {
    if (!joined) {
      provisions.remove(provisions.size() - 1);
    }
    provisions.add(provision);
  }

  private Part next(char previousUnit) {
    int i = at;
    while (i < text.length() && i - at < MAX_LINK && LINKS.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    if (text.startsWith("以及", at)) {
      i = at + 2;
    }
    Part part = part(i, previousUnit);
    if (part == null) {
      return null;
    }
    part.joined = i > at || rank(part.unit) <= rank(previousUnit);
    return part;
  }

  private static int rank(char unit) {
    return unit == '条' ? 0 : unit == '款' ? 1 : 2;
  }

  /** One numbered part: 第十六条, 第1款, 第(二)项, (二), and 第一、 where the unit follows later. */
  private Part part(int from, char previousUnit) {
    int i = from;
    boolean ordinal = i < text.length() && text.charAt(i) == '第';
    i += ordinal ? 1 : 0;
    boolean bracket = i < text.length() && text.charAt(i) == '(';
    i += bracket ? 1 : 0;
    int start = i;
    while (i < text.length() && i - start < MAX_NUMBER && isNumeral(text.charAt(i))) {
      i++;
    }
    OptionalInt number =
        i == start ? OptionalInt.empty() : ChineseNumerals.ordinal(text.substring(start, i));
    if (number.isEmpty()) {
      return null;
    }
    if (bracket) {
      if (i >= text.length() || text.charAt(i) != ')') {
        return null;
      }
      i++;
    }
    Part part = new Part();
    part.number = Integer.toString(number.getAsInt());
    if (i < text.length() && "条款项".indexOf(text.charAt(i)) >= 0) {
      part.unit = text.charAt(i);
      part.end = afterInserted(i + 1, part);
      boolean believable = ordinal || bracket || (previousUnit != ' ');
      return believable ? part : null;
    }
    char later = unitLater(i);
    if (later != ' ' && (ordinal || bracket || previousUnit != ' ')) {
      part.unit = later;
      part.end = i;
      return part;
    }
    if (bracket && previousUnit != ' ') {
      part.unit = '项';
      part.end = i;
      return part;
    }
    return null;
  }

  /** 第一百二十条之一 is an article of its own, inserted after the 120th. */
  private int afterInserted(int from, Part part) {
    if (part.unit == '条' && text.startsWith("之", from) && from + 1 < text.length()) {
      OptionalInt inserted = ChineseNumerals.ordinal(text.substring(from + 1, from + 2));
      if (inserted.isPresent()) {
        part.number += "-" + inserted.getAsInt();
        return from + 2;
      }
    }
    return from;
  }

  /** The unit of 第一、二款 and 第(一)、(二)项 stands only at the end of the list. */
  private char unitLater(int from) {
    int i = from;
    boolean linked = false;
    while (i < text.length() && i - from < 40) {
      char c = text.charAt(i);
      if (linked && "条款项".indexOf(c) >= 0) {
        return c;
      }
      boolean link = "、和及,".indexOf(c) >= 0;
      if (!link && !isNumeral(c) && "第()".indexOf(c) < 0) {
        return ' ';
      }
      linked |= link;
      i++;
    }
    return ' ';
  }

  private static boolean isNumeral(char c) {
    return (c >= '0' && c <= '9') || "一二三四五六七八九十百千零〇○两廿".indexOf(c) >= 0;
  }

  private static final class Part {
    private String number;
    private char unit;
    private int end;
    private boolean joined;
  }
}
