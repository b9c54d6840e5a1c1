package org.fineaudit.law;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fineaudit.cases.Truth;

/** Whether what a provision demands first (逾期不改正, 造成严重后果 ...) had happened. */
final class Precondition {
  private static final Pattern REFUSAL = Pattern.compile("逾期|拒不|未按照要求");
  private static final Pattern SEVERITY = Pattern.compile("严重");
  private static final Pattern SEVERE =
      Pattern.compile(
          "造成了?(?:[^，。；未没无不非]{1,20}的)?(?:特别)?(?:严重|重大)(?:危害)?后果|后果(?:特别)?严重|情节(?:特别)?严重");
  private static final Pattern NEGATION = Pattern.compile("[未没无不非否]");
  private static final Pattern MILD = Pattern.compile("(?:未|没有)造成[^，。；]{0,6}后果|情节(?:较轻|轻微)|后果轻微");

  private Precondition() {}

  /** True if it is known to have happened, false if known not to have. */
  static Truth met(
      Provision provision, Truth correctionRefused, String violation, Evidence evidence) {
    String words = provision.precondition();
    Truth refused = REFUSAL.matcher(words).find() ? correctionRefused : Truth.FALSE;
    Truth severe = SEVERITY.matcher(words).find() ? severe(violation, evidence) : Truth.FALSE;
    return refused.or(severe);
  }

  /**
   * Whether the case speaks of grave consequences or circumstances; where it is silent, unknown for
   * a mere heading, false for a full statement of facts.
   */
  static Truth severe(String violation, Evidence evidence) {
    Matcher found = SEVERE.matcher(violation);
    boolean denied = false;
    boolean mayBe = violation.contains("严重") || violation.contains("重大");
    while (mayBe && found.find()) {
      int from = Math.max(0, found.start() - evidence.denialReach());
      if (!NEGATION.matcher(violation.substring(from, found.start())).find()) {
        return Truth.TRUE;
      }
      denied = true;
    }
    boolean silentButFull = violation.length() >= evidence.fullStatement();
    return denied || silentButFull || MILD.matcher(violation).find() ? Truth.FALSE : Truth.UNKNOWN;
  }
}
