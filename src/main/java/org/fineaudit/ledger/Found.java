package org.fineaudit.ledger;

import org.fineaudit.result.Finding;

/**
 * A finding of one of the results that a ledger merges.
 *
 * @param result which of them; with the place in the input it tells cases apart
 */
record Found(int result, Finding finding) {}
