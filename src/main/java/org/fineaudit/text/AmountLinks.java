package org.fineaudit.text;

import org.fineaudit.values.AmountUnit;

/**
 * The words between an amount and the word it hangs on: 人民币, 金额, 共计, brackets and the like. In
 * 罚款金额(万元):0.5 they also tell the unit.
 */
final class AmountLinks {
  private static final int MOST = 40;

  private final Phrases phrases;
  private final String text;
  private int at;
  private AmountUnit unit = AmountUnit.UNSTATED;
  private boolean total;
  private boolean comma;
  private boolean named;

  private AmountLinks(Phrases phrases, String text, int at) {
    this.phrases = phrases;
    this.text = text;
    this.at = at;
  }

  /** What stands before the amount that begins at that place. */
  static AmountLinks before(Phrases phrases, String text, int amount) {
    AmountLinks links = new AmountLinks(phrases, text, amount);
    while (links.at > 0 && amount - links.at < MOST && links.back()) {
      // Each step takes one word more.
    }
    return links;
  }

  private boolean back() {
    if (text.startsWith("(万元)", at - 4)) {
      unit = AmountUnit.WAN;
      at -= 4;
    } else if (text.startsWith("(元)", at - 3)) {
      unit = AmountUnit.YUAN;
      at -= 3;
    } else if (phrases.list("amounts.totals").endsAt(text, at)) {
      total = true;
      at = phrases.list("amounts.totals").matchStart(text, at);
    } else if (phrases.list("amounts.links").endsAt(text, at)) {
      unit = text.charAt(at - 1) == '¥' ? AmountUnit.YUAN : unit;
      at = phrases.list("amounts.links").matchStart(text, at);
    } else if (!comma && carriesOn(at)) {
      comma = true;
      at--;
    } else {
      return false;
    }
    return true;
  }

  /** 处以货值金额三倍的罚款,计480元: the comma parts nothing. */
  private boolean carriesOn(int end) {
    return text.startsWith("罚款,", end - 3)
        || text.startsWith("倍,", end - 2)
        || text.startsWith("%,", end - 2);
  }

  /** Where the word ends that the amount hangs on. */
  int at() {
    return at;
  }

  AmountUnit unit() {
    return unit;
  }

  /** Whether 共计, 合计 or the like stands before the amount. */
  boolean total() {
    return total;
  }

  /** Notes that the word at {@link #at()} names what the amount is. */
  void name() {
    named = true;
  }

  boolean named() {
    return named;
  }
}
