/**
 * What an audit says: findings, coverage, rows set aside, and the result file that carries them.
 * Everything the ledger shows stands in here, so a ledger can be written from a result file alone.
 */
package org.fineaudit.result;
