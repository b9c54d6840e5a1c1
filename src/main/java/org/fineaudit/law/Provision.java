package org.fineaudit.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A row of {@code statutes.csv}: one act that a provision fines, for one kind of subject.
 *
 * @param validFrom first day of the version
 * @param validTo last day, empty while in force
 * @param subject any, unit, individual, or who it names
 * @param base what the fine is reckoned on, in words
 * @param min in yuan, or as share or multiple of the base; empty if the provision states none
 * @param max likewise
 * @param cap absolute ceiling in yuan
 * @param roundsUp whether a part of a unit counts as a whole one
 * @param precondition what must have happened before a fine is allowed, empty if nothing
 * @param practice a fixed practice of reckoning, empty if there is none
 * @param line the line of the table
 */
public record Provision(
    String law,
    List<String> aliases,
    LocalDate validFrom,
    Optional<LocalDate> validTo,
    String article,
    String paragraph,
    String item,
    String violation,
    String subject,
    AmountBasis basis,
    String base,
    Optional<BigDecimal> min,
    Optional<BigDecimal> max,
    Optional<BigDecimal> cap,
    boolean roundsUp,
    String precondition,
    String practice,
    String correction,
    boolean dualPenalty,
    boolean verified,
    String source,
    int line) {

  public Provision {
    aliases = List.copyOf(aliases);
  }

  /** 《城市道路管理条例》第四十二条第（一）项. */
  public String label() {
    return label(law, article, paragraph, item);
  }

  /** The same for any citation; parts that are empty are left out. */
  public static String label(String law, String article, String paragraph, String item) {
    StringBuilder label = new StringBuilder("《").append(law).append('》');
    if (!article.isEmpty()) {
      label.append('第').append(Ordinals.chinese(article)).append('条');
    }
    if (!paragraph.isEmpty()) {
      label.append('第').append(Ordinals.chinese(paragraph)).append('款');
    }
    if (!item.isEmpty()) {
      label.append("第（").append(Ordinals.chinese(item)).append("）项");
    }
    return label.toString();
  }

  /** Whether the provision leaves no range, so that there is no maximum tier either. */
  public boolean fixedAmount() {
    return min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) == 0;
  }

  boolean inForce(LocalDate date) {
    return !date.isBefore(validFrom) && validTo.map(to -> !date.isAfter(to)).orElse(true);
  }

  /** What must be equal for two rows to give the same range. */
  List<Object> figures() {
    return List.of(
        basis,
        min.map(BigDecimal::stripTrailingZeros),
        max.map(BigDecimal::stripTrailingZeros),
        cap.map(BigDecimal::stripTrailingZeros),
        roundsUp);
  }
}
