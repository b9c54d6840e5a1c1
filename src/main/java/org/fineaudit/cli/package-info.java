/** The commands: they parse, delegate and report. Only this package sees picocli. */
package org.fineaudit.cli;
