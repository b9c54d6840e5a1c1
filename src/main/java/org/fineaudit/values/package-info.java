/** How bureaus write values: Chinese numerals, amounts, dates, identity numbers, docket numbers. */
package org.fineaudit.values;
