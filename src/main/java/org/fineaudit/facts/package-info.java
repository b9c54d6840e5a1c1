/** The catalogue of facts that rules may name, and the typed row that holds them for one case. */
package org.fineaudit.facts;
