package org.fineaudit.law;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.Message;

/** The provision that a decision was taken under, or why it can't be known. */
public sealed interface ProvisionMatch {

  /**
   * The provision is known.
   *
   * @param provision the row that fits best
   * @param sameRange all rows that fit; their figures are the same, so the range is certain even
   *     where the act is not
   * @param range the range in yuan
   * @param rangeUnknown why there is no range
   */
  record Found(
      Provision provision,
      List<Provision> sameRange,
      Optional<FineRange> range,
      Optional<Unknown> rangeUnknown)
      implements ProvisionMatch {
    public Found {
      Objects.requireNonNull(provision);
      sameRange = List.copyOf(sameRange);
      if (range.isPresent() == rangeUnknown.isPresent()) {
        throw new IllegalArgumentException("either a range or a reason");
      }
    }

    /** The place that all fitting rows share: without the item if several items fit. */
    public String label() {
      return ArticleLabel.of(
          provision.law(),
          provision.article(),
          sameRange.stream().allMatch(p -> p.paragraph().equals(provision.paragraph()))
              ? provision.paragraph()
              : "",
          sameRange.stream().allMatch(provision::samePlace) ? provision.item() : "");
    }
  }

  /**
   * The provision can't be known.
   *
   * @param law the full name of the cited law, if the tables know it
   */
  record NotFound(Unknown why, Optional<String> law) implements ProvisionMatch {
    public NotFound {
      Objects.requireNonNull(why);
      Objects.requireNonNull(law);
    }
  }

  /** Why a provision or its range is unknown. */
  enum Unknown {
    /** No article is cited. */
    NO_CITATION,
    LAW_NOT_IN_TABLE,
    ARTICLE_NOT_IN_TABLE,
    /**
     * The tables hold no wording that was in force at the time of the act. It need not be an error
     * of the decision: an older wording may have applied.
     */
    NOT_IN_FORCE,
    /** Without a date it is open which wording applies. */
    DATE_UNKNOWN,
    /** Several provisions or figures fit, or several acts are punished at once. */
    AMBIGUOUS,
    /** Units and individuals have different ranges and the kind of party is not given. */
    PARTY_KIND_UNKNOWN,
    /** The range is a share or a multiple of a base that is not given. */
    BASE_UNKNOWN,
    /** The provision leaves the amounts to another rule. */
    NO_FIGURE;

    /** The reason in words. */
    public Message message() {
      return Message.of("law.unknown." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The reason in Chinese, as ledgers write it. */
    public String label() {
      return message().in(Lang.ZH);
    }
  }
}
