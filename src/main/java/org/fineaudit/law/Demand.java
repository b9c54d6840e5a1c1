package org.fineaudit.law;

import java.util.Objects;
import java.util.regex.Pattern;
import org.fineaudit.values.Memo;

/**
 * What a provision demands before it may be applied (the precondition column of statutes.csv).
 *
 * @param words the precondition as the table names it, empty if there is none
 * @param kind what has to be shown
 */
public record Demand(String words, Kind kind) {
  private static final Pattern REFUSAL = Pattern.compile("逾期|拒不|未按照要求");
  private static final Pattern CONSEQUENCE = Pattern.compile("严重");

  private static final Demand NOTHING = new Demand("", Kind.NONE);
  private static final Memo<String, Demand> KNOWN = new Memo<>(256);

  /** The kinds of precondition. */
  public enum Kind {
    NONE(""),
    /** An order to correct that was not followed (逾期不改正, 拒不改正). */
    ORDER("改正前提"),
    /** Grave consequences or circumstances (造成严重后果, 情节严重). */
    CONSEQUENCE("后果前提"),
    /** One of both. */
    EITHER("改正或者后果前提");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The Chinese name; empty for none. */
    public String label() {
      return label;
    }
  }

  public Demand {
    Objects.requireNonNull(words);
    Objects.requireNonNull(kind);
  }

  static Demand of(String precondition) {
    return precondition.isEmpty() ? NOTHING : KNOWN.get(precondition, Demand::read);
  }

  private static Demand read(String precondition) {
    boolean order = REFUSAL.matcher(precondition).find();
    boolean consequence = CONSEQUENCE.matcher(precondition).find();
    if (order && consequence) {
      return new Demand(precondition, Kind.EITHER);
    }
    if (order) {
      return new Demand(precondition, Kind.ORDER);
    }
    return new Demand(precondition, consequence ? Kind.CONSEQUENCE : Kind.NONE);
  }
}
