/**
 * Facts out of the Chinese text of decisions: amounts, citations, correction orders, grounds.
 * Negation, quoted law and the party's own claims are told apart from what the authority decided.
 */
package org.fineaudit.text;
