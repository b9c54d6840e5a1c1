package org.fineaudit.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

  /** A character takes at most so many bytes; one beyond the basic plane is two of them. */
  private static final int MOST_BYTES = 3;

  private byte[] bytes = new byte[2048];
  private int length;

  private CaseFingerprint() {}

  static int of(PenaltyCase penaltyCase, FactRow row, List<Field> fields) {
    CaseFingerprint print = new CaseFingerprint();
    for (Field field : fields) {
      Object value = penaltyCase.values().get(field);
      if (value != null) {
        print.add(field.key());
        print.add(value.toString());
      }
    }
    print.add(row.truth(DerivedFact.REVOKED).toString());
    CRC32 crc = new CRC32();
    crc.update(print.bytes, 0, print.length);
    return (int) crc.getValue();
  }

  /** Adds a text in UTF-8. Blanks and line ends differ from one form of file to the next. */
  private void add(String text) {
    int room = length + MOST_BYTES * text.length();
    if (room > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(room, 2 * bytes.length));
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        byte[] rest = solid(text.substring(i));
        System.arraycopy(rest, 0, bytes, length, rest.length);
        length += rest.length;
        return;
      }
      if (!isBlank(c)) {
        add(c);
      }
    }
  }

  private void add(char c) {
    if (c < 0x80) {
      bytes[length++] = (byte) c;
      return;
    }
    if (c < 0x800) {
      bytes[length++] = (byte) (0xC0 | (c >> 6));
    } else {
      bytes[length++] = (byte) (0xE0 | (c >> 12));
      bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
    }
    bytes[length++] = (byte) (0x80 | (c & 0x3F));
  }

  private static boolean isBlank(char c) {
    boolean han = c >= '\u4E00' && c <= '\u9FFF';
    return !han && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  private static byte[] solid(String text) {
    StringBuilder solid = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!isBlank(text.charAt(i))) {
        solid.append(text.charAt(i));
      }
    }
    return solid.toString().getBytes(StandardCharsets.UTF_8);
  }
}
