package org.fineaudit.text;

import java.util.BitSet;
import java.util.function.Function;
import org.fineaudit.cases.Field;

/**
 * One text of a decision in the form it is searched in: half-width signs, no blanks but between
 * figures, every sign knowing where it stood. Places of this class are places in {@link #text()}.
 */
final class Passage {
  private static final int MAX_QUOTE = 60;
  private static final int LOOK_BACK = 300;
  private static final int LIST_MARK = 5;

  private final Field field;
  private final String original;
  private final String text;
  private final int[] origin;

  /** What is not the decision's own word: quoted law, titles, boxes left unticked. */
  private final BitSet foreign = new BitSet();

  /** What was read out of it, by question; immutable, so that threads that share it may race. */
  private final Object[] answers = new Object[Question.values().length];

  private PhraseHits hits;

  /** What readers ask of a text. */
  enum Question {
    PENALTY,
    WARNING,
    ORDER,
    NO_ORDER,
    CORRECTED,
    NOT_CORRECTED,
    REFUSED,
    CONTINUING,
    HARM,
    NO_HARM,
    LENIENCY,
    AGGRAVATION,
    CITATIONS,
    CLUES,
    PLACES
  }

  private Passage(Field field, String original, String text, int[] origin) {
    this.field = field;
    this.original = original;
    this.text = text;
    this.origin = origin;
  }

  static Passage of(Field field, String original) {
    Folding folding = new Folding(original);
    return new Passage(field, original, folding.text(), folding.origin());
  }

  /**
   * The answer of a reader, worked out when it is first asked for.
   *
   * @param reader gives something immutable
   */
  @SuppressWarnings({"unchecked", "EnumOrdinal"})
  <T> T once(Question question, Function<Passage, T> reader) {
    Object answer = answers[question.ordinal()];
    if (answer == null) {
      answer = reader.apply(this);
      answers[question.ordinal()] = answer;
    }
    return (T) answer;
  }

  /** Where the words of the phrase table stand; null before they were looked for. */
  PhraseHits hits() {
    return hits;
  }

  void find(PhraseIndex index) {
    hits = index.hits(text);
  }

  static boolean isFigure(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isHan(char c) {
    return (c >= '\u4E00' && c <= '\u9FFF') || c == '〇';
  }

  Field field() {
    return field;
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  void markForeign(int from, int to) {
    foreign.set(Math.max(0, from), Math.max(0, Math.min(to, text.length())));
  }

  boolean isForeign(int at) {
    return foreign.get(at);
  }

  /** The words as the export has them, at most 60 characters. */
  String words(int from, int to) {
    int start = origin[from];
    int end = origin[Math.max(from, Math.min(to, text.length()) - 1)] + 1;
    String words = original.substring(start, end).strip();
    int cut = Math.min(words.length(), MAX_QUOTE);
    if (cut < words.length() && Character.isHighSurrogate(words.charAt(cut - 1))) {
      cut--;
    }
    return words.substring(0, cut);
  }

  static boolean isSentenceEnd(char c) {
    return c == '。' || c == '\n' || c == '!' || c == '】';
  }

  static boolean isSegmentEnd(char c) {
    return isSentenceEnd(c) || c == ';';
  }

  static boolean isClauseEnd(char c) {
    return isSegmentEnd(c) || c == ',';
  }

  /** Where the sentence begins; at most 300 characters back, as for the next two. */
  int sentenceStart(int at) {
    int i = at;
    while (i > 0 && at - i < LOOK_BACK && !isSentenceEnd(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  int segmentStart(int at) {
    int i = at;
    while (i > 0 && at - i < LOOK_BACK && !isSegmentEnd(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  int clauseStart(int at) {
    int i = at;
    while (i > 0 && at - i < LOOK_BACK && !isClauseEnd(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** Where the clause begins, or its part after 后 as in 接到通知后自行拆除. */
  int afterwards(int at) {
    int i = at;
    while (i > 0 && at - i < LOOK_BACK && !isClauseEnd(text.charAt(i - 1))) {
      if (text.charAt(i - 1) == '后' && !text.startsWith("果", i)) {
        return i;
      }
      i--;
    }
    return i;
  }

  int sentenceEnd(int at) {
    return sentenceEnd(at, LOOK_BACK);
  }

  int sentenceEnd(int at, int limit) {
    int i = at;
    while (i < text.length() && i - at < limit && !isSentenceEnd(text.charAt(i))) {
      i++;
    }
    return i;
  }

  int segmentEnd(int at) {
    int i = at;
    while (i < text.length() && i - at < LOOK_BACK && !isSegmentEnd(text.charAt(i))) {
      i++;
    }
    return i;
  }

  int clauseEnd(int at) {
    int i = at;
    while (i < text.length() && i - at < LOOK_BACK && !isClauseEnd(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The place after a list mark such as 1. or (二) or 三、 at this place, or the place itself. */
  int afterListMark(int at) {
    int i = at;
    boolean bracket = i < text.length() && text.charAt(i) == '(';
    i += bracket ? 1 : 0;
    int first = i;
    while (i < text.length() && i - first < 3 && isListNumber(text.charAt(i))) {
      i++;
    }
    if (i == first) {
      return at;
    }
    if (i < text.length() && text.charAt(first) >= '①' && text.charAt(first) <= '⑳') {
      return i;
    }
    boolean closed = i < text.length() && (bracket ? ")" : ".、;),:。").indexOf(text.charAt(i)) >= 0;
    boolean decimal =
        i + 1 < text.length() && text.charAt(i) == '.' && isFigure(text.charAt(i + 1));
    return closed && !decimal ? i + 1 : at;
  }

  /** Whether an item of the penalty begins here, so that 立即停止… is an order and no report. */
  boolean isOrderItem(int at) {
    if (field != Field.PENALTY_CONTENT && field != Field.PENALTY_KINDS) {
      return false;
    }
    for (int mark = Math.max(0, at - LIST_MARK); mark < at; mark++) {
      boolean begins =
          mark == 0 || isClauseEnd(text.charAt(mark - 1)) || text.charAt(mark - 1) == ':';
      if (begins && afterListMark(mark) == at) {
        return true;
      }
    }
    return at == 0;
  }

  private static boolean isListNumber(char c) {
    return isFigure(c) || "一二三四五六七八九十".indexOf(c) >= 0 || (c >= '①' && c <= '⑳');
  }
}
