package org.fineaudit.text;

import java.text.Normalizer;

/** How laws are named in texts, with and without 《》. */
final class LawNames {
  private static final int MAX_NAME = 80;
  private static final int MAX_NOTE = 60;
  private static final String[] LAWS = {"法", "法典", "条例", "规定", "办法", "细则", "规则", "准则", "通则"};
  private static final String[] OTHER_RULES = {
    "规程", "决定", "标准", "规范", "解释", "章程", "意见", "通知", "基准"
  };

  /** What stands before a name and is no part of it. */
  private static final String[] STOPS = {
    "违反了", "违反", "依据", "根据", "依照", "按照", "适用", "参照", "触犯", "以及", "构成", "规定的", "依"
  };

  private LawNames() {}

  /** Whether it is named like a law, regulation or rule. */
  static boolean isLaw(String name) {
    return endsWithAny(withoutNote(name), LAWS);
  }

  /** Whether it is named like a law or like a standard or notice that may be cited by article. */
  static boolean isRule(String name) {
    return isLaw(name) || endsWithAny(withoutNote(name), OTHER_RULES);
  }

  /** Without title marks and blanks, NFKC. */
  static String plain(String written) {
    String normal = Normalizer.normalize(written, Normalizer.Form.NFKC);
    return normal.replaceAll("[《》〈〉<>\\s]", "");
  }

  /** The signs before 第X条 that can be an unmarked name, up to 违反, 依据 or a sign that is none. */
  static String before(String text, int provision) {
    int end = provision;
    if (end > 0 && text.charAt(end - 1) == '之') {
      end--;
    }
    if (end > 0 && text.charAt(end - 1) == ')') {
      end = beforeNote(text, end);
    }
    int start = end;
    while (start > 0 && end - start < MAX_NAME && isNameSign(text.charAt(start - 1))) {
      start--;
    }
    for (String stop : STOPS) {
      for (int i = end - stop.length() - 1; i >= start; i--) {
        if (text.startsWith(stop, i)) {
          start = i + stop.length();
        }
      }
    }
    return text.substring(start < end && text.charAt(start) == '按' ? start + 1 : start, end);
  }

  private static int beforeNote(String text, int end) {
    int open = end - 1;
    while (open > 0 && end - open < MAX_NOTE && text.charAt(open) != '(') {
      open--;
    }
    return text.charAt(open) == '(' && open > 0 ? open : end;
  }

  private static boolean isNameSign(char c) {
    return Passage.isHan(c) || c == '(' || c == ')' || c == '·';
  }

  private static String withoutNote(String name) {
    String plain = name;
    while (plain.endsWith(")") && plain.lastIndexOf('(') > 0) {
      plain = plain.substring(0, plain.lastIndexOf('('));
    }
    return plain;
  }

  private static boolean endsWithAny(String name, String[] kinds) {
    for (String kind : kinds) {
      if (name.endsWith(kind) && name.length() > 1) {
        return true;
      }
    }
    return false;
  }
}
