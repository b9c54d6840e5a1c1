package org.fineaudit.ledger;

/**
 * How a cell looks.
 *
 * @param people whether people fill it: it has a tint
 * @param edge whether it begins the block of people's columns: a strong line on its left
 * @param pattern the number format
 * @param quoted whether the text could be taken for a formula
 */
record Look(
    Kind kind, boolean people, boolean edge, boolean centered, String pattern, boolean quoted) {

  /** What part of a sheet the cell belongs to. */
  enum Kind {
    ATTACHMENT,
    TITLE,
    FIELD,
    NOTE,
    HEADER,
    BODY,
    /** The flagged case above its comparable cases, totals. */
    STRONG,
    /** A line that this run did not find. */
    FADED
  }

  static final String GENERAL = "General";

  static Look of(Kind kind) {
    boolean centered = kind == Kind.TITLE || kind == Kind.HEADER;
    return new Look(kind, false, false, centered, GENERAL, false);
  }

  Look centeredLook() {
    return new Look(kind, people, edge, true, pattern, quoted);
  }

  Look with(String newPattern) {
    return pattern.equals(newPattern)
        ? this
        : new Look(kind, people, edge, centered, newPattern, quoted);
  }

  Look asQuoted() {
    return new Look(kind, people, edge, centered, pattern, true);
  }
}
