/**
 * Exports in, cases out. {@link org.fineaudit.intake.FileKind} tells the format by the contents;
 * the {@code ...File} classes turn each format into rows of cells; {@link
 * org.fineaudit.intake.SheetReader} finds the header, {@link org.fineaudit.intake.RowCheck} sets
 * rows aside, {@link org.fineaudit.intake.CaseBuilder} makes cases of the others. Header names
 * stand in {@code columns.yaml}. A new format is one more {@code ...File} and one line in {@code
 * Intake}.
 *
 * <p>Only this package sees the readers of Commons CSV and POI.
 */
package org.fineaudit.intake;
