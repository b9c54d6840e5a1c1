package org.fineaudit.cases;

/**
 * Something that a reader of a cell should know; the row is audited all the same.
 *
 * @param field the column
 * @param code a message key of the bundle {@code intake}, such as {@code note.impossible-date}
 * @param raw the cell as it stands in the file
 */
public record CellNote(Field field, String code, String raw) {}
