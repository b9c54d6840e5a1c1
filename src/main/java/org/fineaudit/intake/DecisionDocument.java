package org.fineaudit.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fineaudit.values.DocketNumbers;

/**
 * A document as it was read: what kind it is by its title, and which decision it is by the number
 * near its top. Numbers cited in the body are others' numbers.
 */
record DecisionDocument(String text) {
  private static final int TOP = 15;
  private static final Pattern LINES = Pattern.compile("[\\r\\n\\t\\u000B\\u2028]+");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000\\u00A0]+");
  private static final Pattern BODY =
      Pattern.compile("(?:当事人|被处罚人|被处罚单位|违法行为人|经查|经调查|案由|违法事实|姓名|名称|地址|住所)[:：(（]?.*");
  private static final Pattern OTHER_TITLE =
      Pattern.compile(".{0,40}(?:告知书|通知书|审批表|审核表|笔录|回证|催告书|意见书|建议书|报告|公告|回执)(?:\\(.*\\)|（.*）)?");
  private static final Pattern DECISION_TITLE = Pattern.compile(".{0,40}决定书?(?:\\(.*\\)|（.*）)?");

  /** The number in the line for it, normalized. */
  Optional<String> number() {
    return top().stream().map(DocketNumbers::asLine).flatMap(Optional::stream).findFirst();
  }

  /** The title, if it is that of another document than a decision, such as a notice (告知书). */
  Optional<String> otherTitle() {
    List<String> top = top();
    return top.stream().anyMatch(line -> DECISION_TITLE.matcher(line).matches())
        ? Optional.empty()
        : top.stream().filter(line -> OTHER_TITLE.matcher(line).matches()).findFirst();
  }

  private List<String> top() {
    return LINES
        .splitAsStream(text)
        .map(line -> BLANKS.matcher(line).replaceAll(""))
        .filter(line -> !line.isEmpty())
        .limit(TOP)
        .takeWhile(line -> !BODY.matcher(line).matches())
        .toList();
  }

  /** Whether the text names one of the parties that a cell lists. */
  boolean names(String parties) {
    String plain = BLANKS.matcher(text).replaceAll("");
    return Stream.of(parties.split("[;；,，、&]"))
        .map(name -> BLANKS.matcher(name).replaceAll(""))
        .anyMatch(name -> name.length() > 1 && plain.contains(name));
  }
}
