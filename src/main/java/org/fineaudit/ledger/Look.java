package org.fineaudit.ledger;

/**
 * How a cell looks.
 *
 * @param people whether people fill it: it has a tint
 * @param edge whether it begins the block of people's columns: a strong line on its left
 * @param pattern the number format
 * @param quoted whether the text could be taken for a formula
 * @param top whether the row is too high to be shown whole, so that texts begin at the top
 * @param tint a colour that people gave the cell as RRGGBB, empty if they gave none
 */
record Look(
    Kind kind,
    boolean people,
    boolean edge,
    Align align,
    String pattern,
    boolean quoted,
    boolean top,
    String tint) {

  /** Where a cell's content stands from left to right. */
  enum Align {
    LEFT,
    CENTER,
    RIGHT
  }

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
    return new Look(
        kind, false, false, centered ? Align.CENTER : Align.LEFT, GENERAL, false, false, "");
  }

  Look ofPeople() {
    return new Look(kind, true, edge, align, pattern, quoted, top, tint);
  }

  Look withEdge() {
    return new Look(kind, people, true, align, pattern, quoted, top, tint);
  }

  Look aligned(Align newAlign) {
    return new Look(kind, people, edge, newAlign, pattern, quoted, top, tint);
  }

  Look with(String newPattern) {
    return pattern.equals(newPattern)
        ? this
        : new Look(kind, people, edge, align, newPattern, quoted, top, tint);
  }

  Look asQuoted() {
    return new Look(kind, people, edge, align, pattern, true, top, tint);
  }

  Look fromTop() {
    return new Look(kind, people, edge, align, pattern, quoted, true, tint);
  }

  Look tinted(String color) {
    return new Look(kind, people, edge, align, pattern, quoted, top, color);
  }

  /** Without number format and colour of its own. */
  Look plain() {
    return with(GENERAL).tinted("");
  }
}
