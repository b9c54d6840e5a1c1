package org.fineaudit.result;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fineaudit.cases.Place;
import org.fineaudit.cases.SetAside;

/** Whether ID-card and mobile phone numbers are masked in what the program writes. */
public enum Masking {
  ON,
  OFF;

  /** What people put between groups of digits, of any width; \\s knows few of them. */
  private static final String GAPS =
      " \u00A0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u3000"
          + "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFF0D-";

  private static final String BETWEEN = "[" + GAPS + "]";

  private static final String GAP = BETWEEN + "?";

  /**
   * Birth years end in 2015, so that case numbers made of region, date and sequence (eighteen
   * digits as well) stay readable. A unified social credit code never matches: its region stands
   * two places later.
   */
  private static final Pattern ID_NUMBER =
      Pattern.compile(
          "(?<![0-9])([1-8][0-9]{5}"
              + GAP
              + "(?:19[0-9]{2}|200[0-9]|201[0-5])"
              + GAP
              + "(?:0[1-9]|1[0-2])"
              + GAP
              + "(?:0[1-9]|[12][0-9]|3[01])"
              + GAP
              + "[0-9]{3}[0-9Xx])(?![0-9A-Za-z])");

  /** The same in groups of four, as bank cards are written. */
  private static final Pattern ID_NUMBER_BY_FOUR =
      Pattern.compile(
          "(?<![0-9])([1-8][0-9]{3}@[0-9]{2}(?:19@[0-9]{2}|20@(?:0[0-9]|1[0-5]))(?:0[1-9]|1[0-2])@"
                  .replace("@", BETWEEN)
              + "(?:0[1-9]|[12][0-9]|3[01])[0-9]{2}"
              + BETWEEN
              + "[0-9][0-9Xx])(?![0-9A-Za-z])");

  /** The fifteen digits of identity cards before 1999, without century and check digit. */
  private static final Pattern OLD_ID_NUMBER =
      Pattern.compile(
          "(?<![0-9A-Za-z.])([1-8][0-9]{5}[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
              + "[0-9]{3})(?![0-9A-Za-z.])");

  private static final Pattern MOBILE =
      Pattern.compile(
          "(?<![0-9A-Za-z.])(?:(?:00)?86@)?(1[3-9][0-9]@[0-9]{4}@[0-9]{4})(?![0-9A-Za-z])"
              .replace("@", GAP));

  /** Area code and number, as 0375-2671234. */
  private static final Pattern LANDLINE =
      Pattern.compile(
          "(?<![0-9A-Za-z])(0[1-9][0-9]{1,2}(?:@|[)）]@?)[2-8][0-9]{6,7})(?![0-9A-Za-z号-])"
              .replace("@", BETWEEN));

  /** Fewer digits with nothing but gaps between them are none of these numbers. */
  private static final int FEWEST = 10;

  /**
   * The text with its ID-card numbers as 410402********1234 and phone numbers as 138****5678 and
   * 0375-***1234.
   */
  public String apply(String text) {
    if (this == OFF || text == null || !mayHoldNumber(text)) {
      return text;
    }
    String plain = asciiDigits(text);
    StringBuilder out = null;
    out = mask(plain, ID_NUMBER, 6, text, out);
    out = mask(plain, ID_NUMBER_BY_FOUR, 7, text, out);
    out = mask(plain, OLD_ID_NUMBER, 6, text, out);
    out = mask(plain, MOBILE, 3, text, out);
    out = mask(plain, LANDLINE, 5, text, out);
    return out == null ? text : out.toString();
  }

  /** Most texts hold no such number, and looking for each costs more than counting digits. */
  private static boolean mayHoldNumber(String text) {
    int digits = 0;
    for (int i = 0; i < text.length() && digits < FEWEST; i++) {
      char c = text.charAt(i);
      if ((c >= '0' && c <= '9') || (c >= '\uFF10' && c <= '\uFF19')) {
        digits++;
      } else if (GAPS.indexOf(c) < 0 && c != ')' && c != '）') {
        digits = 0;
      }
    }
    return digits >= FEWEST;
  }

  /** The result with every text masked but numbers of decisions and cases, which identify. */
  public AuditResult apply(AuditResult result) {
    if (this == OFF) {
      return result;
    }
    return new AuditResult(
        result.tool(),
        result.phase(),
        result.unit(),
        result.date(),
        result.from(),
        result.to(),
        result.inputs().stream().map(this::apply).toList(),
        result.rules(),
        apply(result.summary()),
        result.coverage(),
        result.findings().stream().map(this::apply).toList(),
        result.undetermined().stream().map(this::apply).toList(),
        result.setAside().stream()
            .map(row -> new SetAside(apply(row.place()), row.reason(), apply(row.detail())))
            .toList(),
        result.cases());
  }

  /** The finding with every text masked but numbers of decisions and cases. */
  public Finding apply(Finding finding) {
    if (this == OFF) {
      return finding;
    }
    Map<String, String> evidence = new LinkedHashMap<>(finding.evidence());
    evidence.replaceAll((fact, value) -> apply(value));
    return new Finding(
        finding.id(),
        finding.rule(),
        finding.ruleName(),
        finding.problem(),
        finding.strength(),
        finding.scope(),
        finding.decisionNumber(),
        finding.caseNumber(),
        apply(finding.caseName()),
        apply(finding.authority()),
        apply(finding.partyName()),
        finding.partyKind(),
        finding.enterprise(),
        apply(finding.violation()),
        finding.decisionDate(),
        finding.fine(),
        apply(finding.legalBasis()),
        apply(finding.message()),
        finding.basis(),
        apply(finding.remedy()),
        evidence,
        finding.comparables().stream().map(this::apply).toList(),
        apply(finding.source()));
  }

  private Finding.ComparableCase apply(Finding.ComparableCase comparable) {
    return new Finding.ComparableCase(
        comparable.decisionNumber(),
        comparable.fine(),
        comparable.decisionDate(),
        apply(comparable.authority()),
        comparable.measure(),
        comparable.differences().stream().map(this::apply).toList());
  }

  private AuditResult.Undetermined apply(AuditResult.Undetermined undetermined) {
    return new AuditResult.Undetermined(
        undetermined.rule(),
        undetermined.ruleName(),
        undetermined.problem(),
        undetermined.missing(),
        undetermined.labels(),
        undetermined.cases(),
        undetermined.examples().stream().map(this::apply).toList());
  }

  private AuditResult.Summary apply(AuditResult.Summary summary) {
    Map<String, Integer> byUnit = new LinkedHashMap<>();
    summary.byUnit().forEach((unit, findings) -> byUnit.merge(apply(unit), findings, Integer::sum));
    return new AuditResult.Summary(
        summary.rowsRead(),
        summary.rowsAudited(),
        summary.rowsOutOfScope(),
        summary.rowsSetAside(),
        summary.casesFlagged(),
        summary.findings(),
        summary.byProblem(),
        byUnit,
        summary.units().stream().map(this::apply).toList());
  }

  private AuditResult.UnitSummary apply(AuditResult.UnitSummary unit) {
    return new AuditResult.UnitSummary(
        apply(unit.unit()), unit.cases(), unit.casesFlagged(), unit.findings(), unit.fines());
  }

  /** People name sheets after persons too; files keep their names, or nobody would find them. */
  private Place apply(Place place) {
    return new Place(place.file(), apply(place.sheet()), place.row());
  }

  private AuditResult.InputSummary apply(AuditResult.InputSummary input) {
    return new AuditResult.InputSummary(
        input.file(),
        input.sha256(),
        input.format(),
        input.encoding(),
        apply(input.sheet()),
        input.headerRow(),
        input.rowsRead(),
        input.rowsAudited(),
        input.rowsOutOfScope(),
        input.rowsSetAside());
  }

  private static StringBuilder mask(
      String plain, Pattern pattern, int head, String text, StringBuilder soFar) {
    StringBuilder out = soFar;
    Matcher matcher = pattern.matcher(plain);
    while (matcher.find()) {
      if (out == null) {
        out = new StringBuilder(text);
      }
      for (int i = matcher.start(1) + head; i < matcher.end(1) - 4; i++) {
        out.setCharAt(i, '*');
      }
    }
    return out;
  }

  /** The same length, digits and letters of full width as ASCII. */
  private static String asciiDigits(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\uFF10' && c <= '\uFF5A') {
        if (out == null) {
          out = new StringBuilder(text);
        }
        out.setCharAt(i, (char) (c - 0xFEE0));
      }
    }
    return out == null ? text : out.toString();
  }
}
