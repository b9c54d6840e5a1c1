/**
 * Comparable cases (类案) and the levels of authorities. Only this package sees Tablesaw.
 *
 * <p>Tablesaw's typed columns hold the cases: a million of them with their cohorts take 39 bytes a
 * case. Its {@code Table} is left alone: the first one costs half a second, in which it searches
 * the class path for file readers, and its grouped median took six to ten times as long as one pass
 * over sorted rows. Medians and deviations within a moving window, which it does not have, are kept
 * in Fenwick trees.
 */
package org.fineaudit.cohorts;
