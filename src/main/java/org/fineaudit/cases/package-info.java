/**
 * The domain: one penalty decision (行政处罚决定) with its typed fields, and the words of the field.
 * Depends on nothing else in the program.
 */
package org.fineaudit.cases;
