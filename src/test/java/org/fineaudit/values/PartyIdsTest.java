package org.fineaudit.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are made up with a region code that was never assigned. */
class PartyIdsTest {
  @ParameterizedTest
  @ValueSource(strings = {"410499199001010018", "４１０４９９199001010018", " 410499 19900101 0018"})
  void knowsCitizensNumbers(String id) {
    assertThat(PartyIds.isIdNumber(id)).isTrue();
    assertThat(PartyIds.isCreditCode(id)).isFalse();
    assertThat(PartyIds.birthDate(id)).contains(LocalDate.of(1990, 1, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "410499199001010019",
        "410499199002300018",
        "41049919900101001",
        "910499199001010018x",
        "",
        "XXX"
      })
  void aWrongCheckDigitOrBirthDateIsNoCitizensNumber(String id) {
    assertThat(PartyIds.isIdNumber(id)).isFalse();
    assertThat(PartyIds.birthDate(id)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"91410499MA4000001K", "92410499MA4000002K", "11410499MA40000032"})
  void knowsCreditCodes(String code) {
    assertThat(PartyIds.isCreditCode(code)).isTrue();
    assertThat(PartyIds.isIdNumber(code)).isFalse();
  }

  @Test
  void onlyCodesOfRegistryClass92AreIndividualBusinesses() {
    assertThat(PartyIds.isIndividualBusiness("92410499ma4000002k")).isTrue();
    assertThat(PartyIds.isIndividualBusiness("91410499MA4000001K")).isFalse();
    assertThat(PartyIds.isIndividualBusiness("92410499MA40000020")).isFalse();
  }

  @Test
  void aCitizensNumberThatPassesTheOtherCheckTooIsStillAPerson() {
    assertThat(PartyIds.isIdNumber("410499199001010739")).isTrue();
    assertThat(PartyIds.isCreditCode("410499199001010739")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"410499********1234", "410499********123X", "4104**********1234"})
  void knowsMaskedCitizensNumbers(String id) {
    assertThat(PartyIds.isMaskedIdNumber(id)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"138****1234", "91410499******001K", "92410400********3X", "******************"})
  void phonesAndMaskedCreditCodesAreNone(String id) {
    assertThat(PartyIds.isMaskedIdNumber(id)).isFalse();
  }
}
