package org.fineaudit.text;

import java.util.List;

/**
 * Marks what a decision only reproduces: the wording of statutes, titles in 《》, and the boxes of a
 * form that were left unticked. A decision copies whole articles, and with them words such as 情节严重
 * or 责令改正 that say nothing about the case.
 */
final class ForeignWords {
  private static final int CONSEQUENCE_WITHIN = 30;
  private static final int APPLIED_WITHIN = 60;
  private static final int LOOK_BACK = 200;
  private static final int MAX_ARTICLE = 2000;
  private static final int QUOTE_INTRODUCED_WITHIN = 4;
  private static final String TICKED = "☑☒■√✓✔";
  private static final List<String> BRACKET_TICKED =
      List.of("〔√〕", "(√)", "〔✓〕", "(✓)", "〔x〕", "〔X〕");
  private static final String BOX_END = "〕)√✓";
  private static final String UNTICKED = "□☐◻";

  private final Phrases phrases;

  ForeignWords(Phrases phrases) {
    this.phrases = phrases;
  }

  void mark(Passage passage) {
    titles(passage);
    boxes(passage);
    quotations(passage);
    introduced(passage);
    general(passage);
  }

  private static void titles(Passage passage) {
    String text = passage.text();
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '《') {
        open = open < 0 ? i : open;
      } else if (text.charAt(i) == '》' && open >= 0) {
        passage.markForeign(open, i + 1);
        open = -1;
      } else if (text.charAt(i) == '。') {
        open = -1;
      }
    }
  }

  private static void boxes(Passage passage) {
    String text = passage.text();
    boolean brackets = BRACKET_TICKED.stream().anyMatch(text::contains);
    int i = 0;
    while (i < text.length()) {
      int start = i++;
      boolean bracket = brackets && (text.startsWith("〔〕", start) || text.startsWith("()", start));
      if (UNTICKED.indexOf(text.charAt(start)) < 0 && !bracket) {
        continue;
      }
      i += bracket ? 1 : 0;
      int word = passage.afterListMark(i);
      if (word >= text.length() || !Passage.isHan(text.charAt(word))) {
        continue;
      }
      while (i < text.length()
          && text.charAt(i) != '\n'
          && (UNTICKED + TICKED).indexOf(text.charAt(i)) < 0
          && !(brackets && boxAt(text, i))) {
        i++;
      }
      passage.markForeign(start, i);
    }
  }

  private static boolean boxAt(String text, int at) {
    return "〔(".indexOf(text.charAt(at)) >= 0
        && at + 1 < text.length()
        && BOX_END.indexOf(text.charAt(at + 1)) >= 0;
  }

  /** “…” right after 规定: or 第X条. */
  private void quotations(Passage passage) {
    String text = passage.text();
    int[] closing = new int[text.length() + 1];
    closing[text.length()] = -1;
    for (int i = text.length() - 1; i >= 0; i--) {
      closing[i] = text.charAt(i) == '”' || text.charAt(i) == '"' ? i : closing[i + 1];
    }
    for (int i = 1; i < text.length(); i++) {
      boolean opens = text.charAt(i) == '“' || text.charAt(i) == '"';
      if (opens && afterProvision(text, i) && !applied(passage, i)) {
        int close = closing[i + 1] < 0 ? passage.sentenceEnd(i) : closing[i + 1];
        passage.markForeign(i, close + 1);
        i = close;
      }
    }
  }

  private static boolean afterProvision(String text, int quote) {
    int at = quote;
    while (at > 0
        && quote - at < QUOTE_INTRODUCED_WITHIN
        && ":,之".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at >= 2
        && (text.startsWith("规定", at - 2)
            || text.startsWith("载明", at - 2)
            || "条款项".indexOf(text.charAt(at - 1)) >= 0);
  }

  /** 符合《…》第三十二条“主动消除…” puts the quoted words to use. */
  private boolean applied(Passage passage, int at) {
    int from = Math.max(passage.sentenceStart(at), at - APPLIED_WITHIN);
    Words.Span word = phrases.list("statute.applied").last(passage, from, at);
    return word != null && !phrases.list("negation.direct").endsAt(passage.text(), word.start());
  }

  /** 第四十四条规定:… without quotation marks, up to the end of the sentence or our own words. */
  private void introduced(Passage passage) {
    String text = passage.text();
    int done = 0;
    for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
      if (colon >= done && introducesProvision(text, colon) && !applied(passage, colon)) {
        done = articleEnd(text, colon + 1, passage.sentenceEnd(colon + 1, MAX_ARTICLE));
        markUpToOwnWords(passage, colon + 1, done);
      }
    }
  }

  /** The wording of an article ends with its sentence, or where the next article is cited. */
  private static int articleEnd(String text, int from, int sentenceEnd) {
    for (int i = from; i < sentenceEnd; i++) {
      if (text.charAt(i) == ';' && (text.startsWith("第", i + 1) || text.startsWith("《", i + 1))) {
        return i;
      }
    }
    return sentenceEnd;
  }

  private static boolean introducesProvision(String text, int colon) {
    if (text.startsWith("规定", colon - 2)) {
      return colon > 2 && "条款项》".indexOf(text.charAt(colon - 3)) >= 0;
    }
    return colon > 1 && text.charAt(colon - 1) == '条' && ordinalBefore(text, colon - 1);
  }

  private static boolean ordinalBefore(String text, int at) {
    return "一二三四五六七八九十百零0123456789".indexOf(text.charAt(at - 1)) >= 0;
  }

  /** ……的,由……处…… with nobody of this case in it speaks of everybody. */
  private void general(Passage passage) {
    String text = passage.text();
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && !Passage.isSegmentEnd(text.charAt(end))) {
        end++;
      }
      segment(passage, start, end);
      start = end + 1;
    }
  }

  private void segment(Passage passage, int start, int end) {
    String text = passage.text();
    for (int i = start; i + 1 < end; i++) {
      if (text.charAt(i) != '的' || text.charAt(i + 1) != ',' || passage.isForeign(i)) {
        continue;
      }
      int from = Math.max(start, i - LOOK_BACK);
      int to = Math.min(end, i + 2 + CONSEQUENCE_WITHIN);
      if (phrases.list("statute.consequences").within(passage, i + 2, to)
          && !phrases.list("statute.subjects").within(passage, from, i)
          && !phrases.list("statute.own").within(passage, from, i)) {
        int close = quotedUpTo(text, from, i, end);
        if (close > 0) {
          passage.markForeign(text.lastIndexOf('“', i), close);
          i = close;
          continue;
        }
        int clause = passage.clauseStart(i);
        int head = phrases.list("statute.threats").beginsAt(text, clause) ? clause : start;
        markUpToOwnWords(passage, afterHeading(text, head, i), end);
        return;
      }
    }
    Words.Span wording = phrases.list("statute.texts").first(passage, start, end);
    if (wording != null
        && !passage.isForeign(wording.start())
        && !applied(passage, wording.start())) {
      Words.Span own = ownBefore(passage, start, wording.start());
      int from = own == null ? start : Math.max(own.end(), passage.clauseStart(wording.start()));
      markUpToOwnWords(passage, afterHeading(text, from, wording.start()), end);
    }
  }

  /** The last word before the place that speaks of this case or its party. */
  private Words.Span ownBefore(Passage passage, int from, int to) {
    Words.Span own = phrases.list("statute.own").last(passage, from, to);
    Words.Span subject = phrases.list("statute.subjects").last(passage, from, to);
    return own == null || (subject != null && subject.end() > own.end()) ? subject : own;
  }

  /** Where the quotation ends in which the place stands, or -1 if it stands in none. */
  private static int quotedUpTo(String text, int from, int at, int to) {
    for (int open = at; open >= from && text.charAt(open) != '”'; open--) {
      if (text.charAt(open) == '“') {
        for (int close = at; close < to; close++) {
          if (text.charAt(close) == '”') {
            return close;
          }
        }
        return -1;
      }
    }
    return -1;
  }

  /** 《…》第五十条 before the wording of the article is the decision's own citation. */
  private static int afterHeading(String text, int start, int to) {
    int after = start;
    for (int i = start; i < to; i++) {
      if (text.charAt(i) == '第' && !text.substring(Math.max(start, i - 3), i).contains("本")) {
        ProvisionReader provisions = ProvisionReader.read(text, i);
        if (!provisions.provisions().isEmpty()) {
          after = provisions.end();
          boolean more = text.startsWith("《", after + 1) || text.startsWith("《", after);
          if (!more) {
            return after;
          }
          i = after;
        }
      }
    }
    return after;
  }

  private void markUpToOwnWords(Passage passage, int from, int to) {
    Words.Span own = phrases.list("statute.own").first(passage, from, to);
    passage.markForeign(from, own == null ? to : own.start());
  }
}
