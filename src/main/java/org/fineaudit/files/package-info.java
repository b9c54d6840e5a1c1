/** Output files that appear whole or not at all, and temporary files that a signal cleans up. */
package org.fineaudit.files;
