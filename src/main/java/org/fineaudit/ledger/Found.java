package org.fineaudit.ledger;

import org.fineaudit.result.Finding;

/**
 * A finding of one of the results that a ledger merges.
 *
 * @param result which of them
 * @param caseNumber the same for all findings of a case of that result, and for no others; from 0
 */
record Found(int result, Finding finding, int caseNumber) {}
