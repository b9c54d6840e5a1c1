package org.fineaudit.intake;

import java.util.Optional;
import org.fineaudit.cases.Field;
import org.fineaudit.values.AmountUnit;

/**
 * How a column was understood.
 *
 * @param index from 0
 * @param header as it stands in the file, on one line
 * @param field what it is read as, or empty if it is not used
 * @param unit the unit of an amount
 * @param why in Chinese, why it is read so
 */
public record ColumnReport(
    int index, String header, Optional<Field> field, AmountUnit unit, String why) {}
