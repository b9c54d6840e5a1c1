package org.fineaudit.cases;

import java.util.Objects;

/**
 * A provision (条款) as a decision cites it.
 *
 * @param law the name as written, without book-title marks and blanks, NFKC
 * @param article 条 in Arabic digits, empty if not cited; the same holds for the next two
 * @param paragraph 款
 * @param item 项
 * @param role what the decision cites it for
 */
public record Citation(String law, String article, String paragraph, String item, Role role) {

  /** What a provision is cited for. */
  public enum Role {
    /** As the basis of the penalty (依据、根据). */
    BASIS,
    /** As the duty that was violated (违反). */
    VIOLATED,
    /** The text does not say. */
    UNSTATED
  }

  public Citation {
    Objects.requireNonNull(law);
    Objects.requireNonNull(article);
    Objects.requireNonNull(paragraph);
    Objects.requireNonNull(item);
    Objects.requireNonNull(role);
  }

  /** {@code law|article|paragraph|item}, as files write it. */
  public String key() {
    return law + "|" + article + "|" + paragraph + "|" + item;
  }
}
