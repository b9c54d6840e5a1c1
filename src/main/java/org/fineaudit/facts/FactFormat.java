package org.fineaudit.facts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.fineaudit.law.AmountBasis;
import org.fineaudit.law.ArticleLabel;
import org.fineaudit.values.Amounts;

/** Facts in words: for people, and for files that programs read. */
public final class FactFormat {
  private static final String UNKNOWN = "不详";

  /** Below this, two decimals would say nothing. */
  private static final BigDecimal SMALL = new BigDecimal("0.005");

  private static final BigDecimal TINY = new BigDecimal("0.000001");

  private static final Fact BASIS = Facts.of(DerivedFact.PROVISION_BASIS);
  private static final Set<Fact> ARTICLES =
      Set.of(Facts.of(DerivedFact.CITATIONS), Facts.of(DerivedFact.CITED_ARTICLES));

  private FactFormat() {}

  /** As a Chinese sentence would say it; unknown is 不详. */
  public static String forPeople(FactRow row, Fact fact) {
    if (!row.isKnown(fact)) {
      return UNKNOWN;
    }
    return switch (fact.type()) {
      case BOOLEAN -> row.scalar(fact) != 0 ? "是" : "否";
      case NUMBER -> number(row.scalar(fact), fact.amount());
      case DATE -> date(row.date(fact).orElseThrow());
      case TEXT -> text(row.text(fact), fact);
      case LIST -> list(row.list(fact).stream().map(item -> item(item, fact)).toList());
    };
  }

  private static String text(String text, Fact fact) {
    return fact.equals(BASIS)
        ? AmountBasis.byWord(text).map(AmountBasis::label).orElse(text)
        : text;
  }

  /** Articles as decisions cite them. */
  private static String item(String item, Fact fact) {
    String[] parts = ARTICLES.contains(fact) ? item.split("\\|", -1) : new String[0];
    return switch (parts.length) {
      case 2 -> ArticleLabel.of(parts[0], parts[1], "", "");
      case 4 -> ArticleLabel.of(parts[0], parts[1], parts[2], parts[3]);
      default -> item;
    };
  }

  /** As files hold it: ISO dates, plain decimals, true and false, {@code ;} between items. */
  public static String forFiles(FactRow row, Fact fact) {
    if (!row.isKnown(fact)) {
      return "";
    }
    return switch (fact.type()) {
      case BOOLEAN -> String.valueOf(row.scalar(fact) != 0);
      case NUMBER -> Numbers.exact(row.scalar(fact)).toPlainString();
      case DATE -> row.date(fact).orElseThrow().toString();
      case TEXT -> row.text(fact);
      case LIST -> String.join(";", row.list(fact));
    };
  }

  /** 2024年3月1日. */
  public static String date(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }

  private static String list(List<String> list) {
    return list.isEmpty() ? "无" : String.join("、", list);
  }

  private static String number(double value, boolean amount) {
    BigDecimal exact = Numbers.exact(value);
    if (amount) {
      return Amounts.grouped(exact);
    }
    if (exact.signum() != 0 && exact.abs().compareTo(SMALL) < 0) {
      return exact.abs().compareTo(TINY) < 0 && exact.signum() > 0
          ? "不到" + TINY.toPlainString()
          : exact.round(new MathContext(1)).toPlainString();
    }
    BigDecimal rounded = exact.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
  }
}
