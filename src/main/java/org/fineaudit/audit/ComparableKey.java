package org.fineaudit.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fineaudit.cases.Field;
import org.fineaudit.facts.DerivedFact;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;
import org.fineaudit.law.ArticleLabel;
import org.fineaudit.law.ViolationNames;

/**
 * What must be equal for cases to be comparable (类案): the provision in the version that applied
 * (without one: the same citations, else the same 案由), kind of party, tier, grounds, state of
 * correction.
 *
 * @param basis what makes the cases alike at law, in words
 * @param certainty how sure that is
 * @param circumstances everything else that must be equal
 */
record ComparableKey(String basis, Certainty certainty, String circumstances) {
  private static final String BETWEEN = "\u0001";
  private static final Fact FINE = Facts.of(Field.FINE);
  private static final Fact BASE = Facts.of(Field.FINE_BASE);
  private static final Fact COUNTED = Facts.of(DerivedFact.COUNTED_BASE);

  /** How sure it is that cases fall under one norm. */
  enum Certainty {
    PROVISION("适用条款和版本相同"),
    CITATION("所引条款相同，条款表中没有"),
    LISTED_NAME("没有引用条款，案由归为一类"),
    NAME("没有引用条款，案由写法相同"),
    SIMILAR_NAME("没有引用条款，案由只是写法相近，先核对是否同一违法行为");

    private final String label;

    Certainty(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    boolean byName() {
      return this == LISTED_NAME || this == NAME;
    }
  }

  /** The key as one text. */
  String text() {
    return (certainty.byName() ? "N" : "L") + basis + BETWEEN + circumstances;
  }

  /** The 案由 that a key was made from, empty if it was made from a provision. */
  static Optional<String> name(String key) {
    return key.startsWith("N")
        ? Optional.of(key.substring(1, key.indexOf(BETWEEN)))
        : Optional.empty();
  }

  /** Everything but the basis. */
  static String circumstances(String key) {
    return key.substring(key.indexOf(BETWEEN));
  }

  static Optional<ComparableKey> of(FactRow row, ViolationNames names) {
    String circumstances =
        String.join(
            BETWEEN,
            text(row, DerivedFact.PROVISION_BASIS),
            nullable(row.text(Field.PARTY_KIND)),
            nullable(row.text(Field.DISCRETION_TIER)),
            some(row, DerivedFact.LENIENCY_GROUNDS),
            some(row, DerivedFact.AGGRAVATION_GROUNDS),
            correction(row));
    String provision = row.text(Facts.of(DerivedFact.PROVISION));
    if (provision != null) {
      String version = text(row, DerivedFact.PROVISION_VERSION);
      String basis = version.isEmpty() ? provision : provision + "（" + version + "起的版本）";
      return Optional.of(new ComparableKey(basis, Certainty.PROVISION, circumstances));
    }
    List<String> citations = row.list(Facts.of(DerivedFact.CITATIONS));
    if (citations != null && !citations.isEmpty()) {
      String basis =
          citations.stream().sorted().map(ComparableKey::label).collect(Collectors.joining("、"));
      return Optional.of(new ComparableKey(basis, Certainty.CITATION, circumstances));
    }
    String violation = row.text(Field.VIOLATION);
    if (violation == null) {
      return Optional.empty();
    }
    ViolationNames.Name name = names.of(violation);
    Certainty certainty = name.listed() ? Certainty.LISTED_NAME : Certainty.NAME;
    return Optional.of(new ComparableKey(name.name(), certainty, circumstances));
  }

  /** 责令改正之后：已改正、逾期或者拒不改正、没有写明。 */
  static String correction(FactRow row) {
    if (row.truth(DerivedFact.CORRECTION_REFUSED).isTrue()) {
      return "逾期或者拒不改正";
    }
    return row.truth(DerivedFact.ALREADY_CORRECTED).isTrue() ? "决定前已改正" : "";
  }

  /** What the comparable cases have in common, and what the export leaves open, in words. */
  String alike(FactRow row) {
    String kind = row.text(Field.PARTY_KIND);
    String tier = row.text(Field.DISCRETION_TIER);
    boolean grounds = row.isKnown(Facts.of(DerivedFact.LENIENCY_GROUNDS));
    return String.join(
        "，",
        certainty.byName() ? "案由“" + basis + "”" : basis,
        kind == null ? "相对人类别不详" : kind,
        tier == null ? "裁量档次不详" : "裁量档次" + tier,
        grounds ? "情节和改正情况相同" : "情节不详");
  }

  /**
   * The fine, or its rate where the law fines by the unit or by a share; NaN if that can't be told.
   */
  static double measure(FactRow row) {
    String basis = text(row, DerivedFact.PROVISION_BASIS);
    double fine = row.scalar(FINE);
    if (basis.isEmpty() && row.isKnown(BASE)) {
      return Double.NaN;
    }
    double counted = row.scalar(COUNTED);
    double base = Double.isNaN(counted) ? row.scalar(BASE) : counted;
    return basis.isEmpty() || basis.equals("fixed") ? fine : base > 0 ? fine / base : Double.NaN;
  }

  private static String label(String citation) {
    List<String> parts = List.of(citation.split("\\|", -1));
    return ArticleLabel.of(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
  }

  private static String some(FactRow row, DerivedFact fact) {
    List<String> list = row.list(Facts.of(fact));
    return list == null || list.isEmpty() ? "" : "some";
  }

  private static String text(FactRow row, DerivedFact fact) {
    return nullable(row.text(Facts.of(fact)));
  }

  private static String nullable(String text) {
    return text == null ? "" : text;
  }
}
