/** Comparable cases (类案), the party's history, and totals. Only this package sees Tablesaw. */
package org.fineaudit.cohorts;
