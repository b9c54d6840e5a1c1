package org.fineaudit.cases;

import java.util.Arrays;
import java.util.Optional;

/** The discretion tier (裁量档次) that the authority wrote down, mildest first. */
public enum DiscretionTier {
  /** No penalty. */
  NONE("不予"),
  /** Below the statutory minimum. */
  MITIGATED("减轻"),
  /** In the lower part of the range. */
  LENIENT("从轻"),
  /** The lowest of the three Henan tiers; still fined, and not the 轻微 of article 33. */
  MINOR("轻微"),
  /** The middle. */
  NORMAL("一般"),
  /** Above the middle. */
  SERIOUS("较重"),
  /** The highest of the three Henan tiers. */
  GRAVE("严重"),
  /** In the upper part of the range. */
  HEAVIER("从重");

  private final String label;

  DiscretionTier(String label) {
    this.label = label;
  }

  /** The Chinese word, as exports and ledgers write it. */
  public String label() {
    return label;
  }

  /** The tier of that Chinese name, or empty if there is none. */
  public static Optional<DiscretionTier> byLabel(String label) {
    return Arrays.stream(values()).filter(tier -> tier.label().equals(label)).findFirst();
  }
}
