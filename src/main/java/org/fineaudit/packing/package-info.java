/** Texts and numbers of millions of cases in few bytes; knows nothing of what they mean. */
package org.fineaudit.packing;
