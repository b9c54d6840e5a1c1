package org.fineaudit.cohorts;

import java.util.List;

/**
 * How comparable cases are chosen and measured.
 *
 * @param steps where they are looked for, nearest first; the first step that gives enough is used
 * @param minimumOthers how many of them statistics need
 * @param nearest how many are listed
 * @param usualSpread the ordinary scatter of fines for alike cases, as a share of their level; few
 *     cases can't show their own
 * @param usualSpreadWeight how many cases that ordinary scatter counts as much as
 * @param commonShare where that share of the others lies as far to the same side, a case is no
 *     exception
 * @param commonCases with fewer others the share says nothing
 */
public record CohortSettings(
    List<Step> steps,
    int minimumOthers,
    int nearest,
    double usualSpread,
    double usualSpreadWeight,
    double commonShare,
    int commonCases) {
  public CohortSettings {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("no step");
    }
  }

  /**
   * A step of the search.
   *
   * @param name in Chinese, for the finding
   * @param sameAuthority whether only cases of the same authority count
   * @param months how far before or after this case's decision theirs may lie
   * @param similarNames whether groups whose 案由 is written alike are joined; such a step is left
   *     unless it gives enough
   */
  public record Step(String name, boolean sameAuthority, int months, boolean similarNames) {}
}
