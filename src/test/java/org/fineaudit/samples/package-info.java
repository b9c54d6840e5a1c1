/**
 * The made-up exports in {@code samples/}. Everything in them is invented: names, numbers and acts.
 * The same code always makes the same files.
 */
package org.fineaudit.samples;
