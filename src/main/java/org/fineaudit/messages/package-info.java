/** What the program says to people: one key, one wording for each language. */
package org.fineaudit.messages;
