/** The self-check report of a phase, as a document to edit and send up. */
package org.fineaudit.report;
