package org.fineaudit.cohorts;

/**
 * How comparable cases are chosen.
 *
 * @param windowMonths how far before or after this case's decision theirs may lie
 * @param minimumOthers how many of them statistics need
 * @param nearest how many are listed
 */
public record CohortSettings(int windowMonths, int minimumOthers, int nearest) {}
