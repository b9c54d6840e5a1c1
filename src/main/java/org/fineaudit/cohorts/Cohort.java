package org.fineaudit.cohorts;

import org.fineaudit.cohorts.CohortSettings.Step;

/**
 * A case against its comparable cases. The case itself is left out of every figure but size and
 * place, so that an outlier can't hide itself. With too few others median, spread, ratio and
 * deviation are NaN; without any, lowest and highest too.
 *
 * @param size the others and this case
 * @param place this case's place among them from the highest, 1 for the highest; equal ones share a
 *     place
 * @param median of the others, in the terms of the measure
 * @param mad median absolute deviation of the others, in the terms of the measure
 * @param lowest of the others
 * @param highest of the others
 * @param ratio this case's measure divided by the median
 * @param deviation how many standard deviations the case lies off, by robust measures of the
 *     logarithms: fines scatter by shares, so twice and half are equally far
 * @param step how far the others had to be looked for
 */
public record Cohort(
    int size,
    int place,
    double median,
    double mad,
    double lowest,
    double highest,
    double ratio,
    double deviation,
    Step step) {}
