package org.fineaudit.values;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Identity numbers of citizens (GB 11643: 17 digits and a check character) and unified social
 * credit codes (GB 32100: 17 characters and a check character).
 */
public final class PartyIds {
  private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String ID_CHECKS = "10X98765432";
  private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] CREDIT_WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int LENGTH = 18;
  private static final Pattern PLAIN = Pattern.compile("[0-9A-Z*]*");
  private static final Pattern CITIZEN = Pattern.compile("[1-9][0-9]{16}[0-9X]");
  private static final Pattern CREDIT =
      Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");
  private static final Pattern MASKED =
      Pattern.compile("[1-9][0-9]{2,9}\\*{4,14}[0-9]{0,4}[0-9X*]?");
  private static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65", "71", "81", "82", "83");

  private PartyIds() {}

  /** Without blanks and the apostrophe that keeps spreadsheets off, half width, upper case. */
  public static String normalize(String id) {
    if (PLAIN.matcher(id).matches()) {
      return id;
    }
    return Normalizer.normalize(id, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\u200B\\uFEFF'`]", "")
        .toUpperCase(Locale.ROOT);
  }

  /** Whether it is a citizen's number with the right check character and a possible birth date. */
  public static boolean isIdNumber(String id) {
    String plain = normalize(id);
    if (!CITIZEN.matcher(plain).matches()) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < ID_WEIGHTS.length; i++) {
      sum += ID_WEIGHTS[i] * (plain.charAt(i) - '0');
    }
    return ID_CHECKS.charAt(sum % 11) == plain.charAt(LENGTH - 1) && birth(plain).isPresent();
  }

  /**
   * Whether it is a citizen's number of 18 places whose birth date was masked, such as
   * 341226********6336. It must begin with the code of a province: a masked credit code of a
   * company (91, 92, 93) is not one.
   */
  public static boolean isMaskedIdNumber(String id) {
    String plain = normalize(id);
    return plain.length() == LENGTH
        && MASKED.matcher(plain).matches()
        && PROVINCES.contains(plain.substring(0, 2));
  }

  /**
   * Whether it is a unified social credit code with the right check character. One in some thirty
   * citizen's numbers would pass that check too, so those are told apart first.
   */
  public static boolean isCreditCode(String id) {
    String plain = normalize(id);
    if (isIdNumber(plain)) {
      return false;
    }
    if (!CREDIT.matcher(plain).matches()) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < CREDIT_WEIGHTS.length; i++) {
      sum += CREDIT_WEIGHTS[i] * CREDIT_ALPHABET.indexOf(plain.charAt(i));
    }
    int check = (31 - sum % 31) % 31;
    return CREDIT_ALPHABET.charAt(check) == plain.charAt(LENGTH - 1);
  }

  /** Whether a credit code was given to an individual business (机构类别 92). */
  public static boolean isIndividualBusiness(String creditCode) {
    return isCreditCode(creditCode) && normalize(creditCode).startsWith("92");
  }

  /** The birth date in a valid citizen's number; unknown for any other or a masked one. */
  public static Optional<LocalDate> birthDate(String id) {
    return isIdNumber(id) ? birth(normalize(id)) : Optional.empty();
  }

  private static Optional<LocalDate> birth(String plain) {
    try {
      return Optional.of(LocalDate.parse(plain.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
