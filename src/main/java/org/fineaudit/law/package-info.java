/**
 * The law as dated tables: provisions and their fine ranges, limitation periods, working days.
 * Answers which provision applied on a date; figures come from the tables only.
 */
package org.fineaudit.law;
