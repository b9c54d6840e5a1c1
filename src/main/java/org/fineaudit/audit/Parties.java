package org.fineaudit.audit;

import java.text.Normalizer;
import java.util.Optional;
import org.fineaudit.cases.Field;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;

/**
 * Who a party is: told apart by the identity number, else by name; a masked one stays unknown, for
 * two people may be masked alike.
 */
final class Parties {
  private static final String MASKS = "*＊某×X";

  private Parties() {}

  /** What the party is known by, empty if that is masked or missing. */
  static Optional<String> key(FactRow row) {
    return Optional.ofNullable(row.text(Facts.of(Field.PARTY_ID)))
        .filter(Parties::unmasked)
        .or(() -> Optional.ofNullable(row.text(Field.PARTY_NAME)).filter(Parties::unmasked))
        .map(Parties::plain);
  }

  private static boolean unmasked(String text) {
    return text.chars().noneMatch(c -> MASKS.indexOf(c) >= 0);
  }

  /** Without blanks and differences of width. */
  static String plain(String text) {
    return isPlain(text)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }

  /** Letters, figures and Chinese characters need no closer look. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ascii = c > ' ' && c < 0x7F;
      if (!ascii && (c < '\u4E00' || c > '\u9FA5') && c != '〔' && c != '〕') {
        return false;
      }
    }
    return true;
  }

  /** The text without blanks; empty if it is not known. */
  static String plain(FactRow row, Field field) {
    String text = row.text(field);
    return text == null ? "" : plain(text);
  }
}
