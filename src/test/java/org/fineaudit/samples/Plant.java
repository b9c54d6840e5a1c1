package org.fineaudit.samples;

import org.fineaudit.cases.ProblemType;

/**
 * What an audit should say about one case and one problem.
 *
 * @param expected flagged, clear or undetermined
 * @param strength hard or soft for a flagged case, else empty
 * @param why the reason, one Chinese sentence
 */
record Plant(ProblemType problem, String expected, String strength, String why) {}
