package org.fineaudit.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fineaudit.cases.PartyKind;
import org.fineaudit.cases.Truth;

/**
 * A row of statutes.csv: what one provision fines, whom, and how much.
 *
 * @param law the full name, without book-title marks
 * @param aliases other names it is cited by
 * @param validFrom the day from which this wording applies
 * @param validTo the last day on which it applies, empty if it is in force
 * @param article 条 in Arabic digits
 * @param paragraph 款, empty if the article has only one or the row holds for all
 * @param otherParagraph a second paragraph that the row may be cited by: laws that list the acts in
 *     one paragraph and the amounts in the next, such as article 111 of the solid waste law
 * @param item 项, empty if none
 * @param violation the act
 * @param subject whom it fines, as the table names it
 * @param basis what the figures are
 * @param base what a figure is a share, a multiple or a price of
 * @param baseFactors how many numbers the base is made of (每日每平方米: two); one number can't stand for
 *     more
 * @param min the least fine in the terms of {@code basis}, empty if the law states none
 * @param max the highest fine, empty if another rule states the amounts
 * @param cap the most in yuan, whatever the base
 * @param roundUp whether a part of a unit counts as a whole one
 * @param precondition what must have happened first (拒不改正, 造成严重后果 ...), empty if nothing
 * @param correction what the provision orders besides
 * @param dualPenalty whether it fines the unit and persons in it
 * @param practice a published practice that fixes the amount within the range, so that the top of
 *     the range need not be arbitrary; empty if none
 * @param source where the row was read
 * @param verified whether it was compared with the text of the law
 * @param line the line of statutes.csv
 */
public record Provision(
    String law,
    List<String> aliases,
    LocalDate validFrom,
    Optional<LocalDate> validTo,
    String article,
    String paragraph,
    String otherParagraph,
    String item,
    String violation,
    String subject,
    SubjectKind subjectKind,
    AmountBasis basis,
    String base,
    int baseFactors,
    Optional<BigDecimal> min,
    Optional<BigDecimal> max,
    Optional<BigDecimal> cap,
    boolean roundUp,
    String precondition,
    String correction,
    boolean dualPenalty,
    String practice,
    String source,
    boolean verified,
    int line) {

  public Provision {
    Objects.requireNonNull(law);
    aliases = List.copyOf(aliases);
    Objects.requireNonNull(validFrom);
    Objects.requireNonNull(article);
    Objects.requireNonNull(basis);
  }

  /** Rows of one table differ by their line; all parts would be slow to hash. */
  @Override
  public int hashCode() {
    return 31 * line + article.hashCode();
  }

  /** As documents cite it, such as 《城镇燃气管理条例》第四十九条第一款第（四）项. */
  public String label() {
    return ArticleLabel.of(law, article, paragraph, item);
  }

  /** Whether the law leaves no room: one figure, for the act or for each unit. */
  public boolean fixedAmount() {
    return min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) == 0;
  }

  /** Whether the row states an amount at all. */
  public boolean hasFigure() {
    return max.isPresent();
  }

  /** Whether it was in force on that day. */
  public boolean inForce(LocalDate date) {
    return !date.isBefore(validFrom) && validTo.map(end -> !date.isAfter(end)).orElse(true);
  }

  /** Whether it fines that kind of party; unknown for 个体工商户 where units and individuals differ. */
  public Truth covers(PartyKind party) {
    return subjectKind.covers(party);
  }

  boolean samePlace(Provision other) {
    return law.equals(other.law)
        && article.equals(other.article)
        && paragraph.equals(other.paragraph)
        && item.equals(other.item);
  }

  /** What the range is computed from; rows with the same figures need not be told apart. */
  record Figures(
      AmountBasis basis,
      Optional<BigDecimal> min,
      Optional<BigDecimal> max,
      Optional<BigDecimal> cap,
      boolean roundUp,
      int baseFactors) {}

  Figures figures() {
    return new Figures(basis, min, max, cap, roundUp, baseFactors);
  }
}
