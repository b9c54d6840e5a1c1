package org.fineaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.Place;
import org.fineaudit.facts.DerivedFact;
import org.fineaudit.facts.FactRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseFingerprintTest {
  private static final Place PLACE = new Place("a.csv", "", 2);
  private static final List<Field> FIELDS = List.of(Field.PARTY_NAME, Field.VIOLATION_FACTS);

  private static int of(String facts) {
    PenaltyCase read =
        new PenaltyCase(
            PLACE,
            Set.of(Field.VIOLATION_FACTS),
            Map.of(Field.VIOLATION_FACTS, facts),
            Map.of(Field.VIOLATION_FACTS, facts),
            List.of());
    FactRow row = new FactRow(PLACE);
    row.set(DerivedFact.REVOKED, false);
    return CaseFingerprint.of(read, row, FIELDS);
  }

  /** Results of earlier versions hold these numbers, and are compared with new ones. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "占道经营",
        "occupying 3 m²",
        "龘𠮷野家𡈽",
        "é ü \u3000全角\u00A0blank\r\nline\tend",
        "5平方米；罚款￥200元"
      })
  void isTheChecksumOfKeysAndTextsWithoutBlanksInUtf8(String facts) {
    String solid =
        facts
            .codePoints()
            .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    CRC32 crc = new CRC32();
    crc.update((Field.VIOLATION_FACTS.key() + solid + "FALSE").getBytes(StandardCharsets.UTF_8));
    assertThat(of(facts)).isEqualTo((int) crc.getValue());
  }

  @Test
  void longTextsAreCoveredToTheirEnd() {
    String facts = "经营".repeat(5_000);
    assertThat(of(facts + "甲")).isNotEqualTo(of(facts + "乙"));
    assertThat(of(facts + " 甲")).isEqualTo(of(facts + "甲\n"));
  }
}
