package org.fineaudit.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.facts.DerivedFact;
import org.fineaudit.facts.FactRow;

/** A case's cells as a number: equal cells have equal numbers, whatever the form of the file. */
final class CaseFingerprint {
  /** What goes on after a decision without changing it. */
  static final Set<Field> COLLECTION =
      Set.of(
          Field.SERVICE_DATE,
          Field.PAYMENT_DEADLINE,
          Field.PAYMENT_DATE,
          Field.PAID_AMOUNT,
          Field.SURCHARGE,
          Field.PAYMENT_METHOD,
          Field.RECEIPT_NUMBER,
          Field.CASE_STATUS);

  private CaseFingerprint() {}

  static int of(PenaltyCase penaltyCase, FactRow row, List<Field> fields) {
    CRC32 crc = new CRC32();
    for (Field field : fields) {
      Object value = penaltyCase.values().get(field);
      if (value != null) {
        crc.update(field.key().getBytes(StandardCharsets.UTF_8));
        crc.update(solid(value.toString()));
      }
    }
    crc.update(row.truth(DerivedFact.REVOKED).toString().getBytes(StandardCharsets.UTF_8));
    return (int) crc.getValue();
  }

  /** Blanks and line ends differ from one form of file to the next. */
  private static byte[] solid(String text) {
    StringBuilder solid = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        solid.append(c);
      }
    }
    return solid.toString().getBytes(StandardCharsets.UTF_8);
  }
}
