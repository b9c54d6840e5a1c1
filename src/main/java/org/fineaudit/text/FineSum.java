package org.fineaudit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fineaudit.cases.Money;
import org.fineaudit.text.AmountMention.Kind;

/** Adds up the amounts of one kind that a text imposes, each once. */
final class FineSum {
  private static final List<String> OVERRIDING = List.of("合并", "合计", "总计", "以上", "总共", "累计");

  private FineSum() {}

  /** The mentions that make up the fine, empty if none does. */
  static List<AmountMention> fines(String text, List<AmountMention> all, int operativeFrom) {
    List<AmountMention> imposed = of(all, Set.of(Kind.FINE, Kind.FINE_TOTAL, Kind.FINE_CHANGED));
    List<AmountMention> operative = imposed.stream().filter(m -> m.at() >= operativeFrom).toList();
    if (!operative.isEmpty()) {
      imposed = operative;
    }
    for (Kind weaker : List.of(Kind.FINE_PROPOSED, Kind.FINE_AGAIN)) {
      imposed = imposed.isEmpty() ? of(all, Set.of(weaker)) : imposed;
    }
    return withoutTotals(text, once(withoutPartsOfTotal(imposed)));
  }

  /** A total may also stand before its parts: 合并罚款3万元:…罚款1万元;…罚款2万元. */
  private static List<AmountMention> withoutPartsOfTotal(List<AmountMention> mentions) {
    if (mentions.size() < 3 || mentions.get(0).kind() != Kind.FINE_TOTAL) {
      return mentions;
    }
    boolean summedUp = sum(mentions.subList(1, mentions.size())).equals(mentions.get(0).money());
    return summedUp ? mentions.subList(0, 1) : mentions;
  }

  /** The mentions that make up the confiscation. */
  static List<AmountMention> confiscations(List<AmountMention> all, int operativeFrom) {
    List<AmountMention> taken = of(all, Set.of(Kind.CONFISCATION));
    List<AmountMention> operative = taken.stream().filter(m -> m.at() >= operativeFrom).toList();
    if (!operative.isEmpty()) {
      taken = operative;
    }
    return once(taken.isEmpty() ? of(all, Set.of(Kind.CONFISCATION_PROPOSED)) : taken);
  }

  static Money sum(List<AmountMention> mentions) {
    return mentions.stream().map(AmountMention::money).reduce(Money.ZERO, Money::plus);
  }

  private static List<AmountMention> of(List<AmountMention> all, Set<Kind> kinds) {
    return all.stream().filter(m -> kinds.contains(m.kind())).toList();
  }

  /** The same amount in another sentence is told again, unless both are items of lists. */
  private static List<AmountMention> once(List<AmountMention> mentions) {
    List<AmountMention> kept = new ArrayList<>();
    for (AmountMention mention : mentions) {
      boolean again =
          kept.stream()
              .anyMatch(
                  k ->
                      k.money().equals(mention.money())
                          && k.sentence() != mention.sentence()
                          && !(k.item() && mention.item()));
      if (!again && kept.size() < 1000) {
        kept.add(mention);
      }
    }
    return kept;
  }

  /**
   * A total that repeats the parts before it is no part, nor are the parts after 其中; a total that
   * says 合计 replaces what stands before it, and so does what a fine was changed to.
   */
  private static List<AmountMention> withoutTotals(String text, List<AmountMention> mentions) {
    List<AmountMention> parts = new ArrayList<>();
    Money left = Money.ZERO;
    for (AmountMention mention : mentions) {
      AmountMention previous = parts.isEmpty() ? null : parts.get(parts.size() - 1);
      if (previous != null && left.equals(Money.ZERO) && brokenDown(text, previous, mention)) {
        left = previous.money();
      }
      if (left.fen() > 0 && mention.money().compareTo(left) <= 0) {
        left = new Money(left.fen() - mention.money().fen());
        continue;
      }
      if (mention.kind() == Kind.FINE_TOTAL && sumsUp(parts, mention.money())) {
        continue;
      }
      if (replaces(text, mention) || multiplies(text, parts, mention)) {
        parts.clear();
      }
      parts.add(mention);
    }
    return parts;
  }

  private static boolean brokenDown(String text, AmountMention whole, AmountMention part) {
    return whole.end() <= part.at() && text.substring(whole.end(), part.at()).contains("其中");
  }

  private static boolean replaces(String text, AmountMention mention) {
    String words = text.substring(mention.start(), mention.at());
    return mention.kind() == Kind.FINE_CHANGED
        || (mention.kind() == Kind.FINE_TOTAL && OVERRIDING.stream().anyMatch(words::contains));
  }

  /** 各处罚款5000元,共计罚款10000元. */
  private static boolean multiplies(String text, List<AmountMention> parts, AmountMention total) {
    if (total.kind() != Kind.FINE_TOTAL || parts.isEmpty()) {
      return false;
    }
    AmountMention each = parts.get(parts.size() - 1);
    String words = text.substring(each.start(), each.at());
    boolean shared = words.contains("各") || words.contains("每") || words.contains("分别");
    return shared && each.money().fen() > 0 && total.money().fen() % each.money().fen() == 0;
  }

  private static boolean sumsUp(List<AmountMention> parts, Money total) {
    Money sum = Money.ZERO;
    for (int i = parts.size() - 1; i >= 0; i--) {
      sum = sum.plus(parts.get(i).money());
      if (sum.equals(total)) {
        return true;
      }
    }
    return false;
  }
}
