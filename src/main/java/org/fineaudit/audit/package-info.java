/** One run: from inputs over facts and rules to a result. */
package org.fineaudit.audit;
