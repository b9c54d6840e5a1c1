/**
 * Exports in, cases out: formats, encodings, header row, column mapping, cell values, rows set
 * aside. Only this package sees the readers of Commons CSV and POI.
 */
package org.fineaudit.intake;
