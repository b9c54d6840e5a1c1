package org.fineaudit.samples;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Invented parties. The area code 410499 is assigned to nobody, so no number can be a real one; the
 * check digits (GB 11643, GB 32100) are right.
 */
final class Identities {
  private static final String AREA = "410499";
  private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final List<String> SURNAMES =
      List.of("郁,桑,訾,麻,戈,侴,亓,乜,苌,佘,仝,郏,璩,濮,逄,宓,晁,尉,郗,卞,冼,芮,阚,糜,雒,昝,勾,仉,隗,刁".split(",", -1));
  private static final List<String> FIRST =
      List.of("禾,砚,槐,栩,枫,葵,蘅,樵,渠,麓,岫,垣,坪,埂,畦,蓑,笠,犁,耘".split(",", -1));
  private static final List<String> SECOND =
      List.of("生,平,来,喜,收,安,成,满,实,新,川,村,满,庆,顺,田,林,远,朗,丰,山,根,荣".split(",", -1));
  private static final List<String> BRAND_HEAD =
      List.of("岑,邺,沄,澍,昉,霁,砚,峤,沅,翊,栎,珩,溆,犇,垚,淼,骉".split(",", -1));
  private static final List<String> BRAND_TAIL =
      List.of("梧,汀,坞,陌,湄,墅,樾,筠,槿,茗,榭,埠,苒,麓,笙,屿,畈,岙,垌".split(",", -1));

  private final Set<String> given = new TreeSet<>();
  private int persons;
  private int firms;

  /** Who is penalized: the name and the number of the ID card or credit code. */
  record Party(String name, String number) {}

  Party person(LocalDate birth) {
    int k = ++persons;
    String name =
        SURNAMES.get(k % SURNAMES.size())
            + FIRST.get(k * 7 % FIRST.size())
            + SECOND.get(k * 11 % SECOND.size());
    return unique(new Party(name, idNumber(birth, k)));
  }

  /** A company or a shop; {@code prefix} is 91 for companies and 92 for individual businesses. */
  Party firm(String prefix, String place, String trade, String form) {
    int k = ++firms;
    String brand =
        BRAND_HEAD.get(k % BRAND_HEAD.size()) + BRAND_TAIL.get(k * 3 % BRAND_TAIL.size());
    return unique(new Party(place + brand + trade + form, creditCode(prefix, k * 379)));
  }

  private Party unique(Party party) {
    if (!given.add(party.name())) {
      throw new IllegalStateException("name given twice: " + party.name());
    }
    return party;
  }

  /** An ID number with its check digit; of {@code k} the last three digits count. */
  static String idNumber(LocalDate birth, int k) {
    String day = birth.format(DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT));
    String body = AREA + day + String.format(Locale.ROOT, "%03d", k % 1000);
    int sum = 0;
    int weight = 1;
    for (int i = body.length() - 1; i >= 0; i--) {
      weight = weight * 2 % 11;
      sum += (body.charAt(i) - '0') * weight;
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  /** A credit code with both check digits; {@code serial} has at most six digits. */
  static String creditCode(String prefix, int serial) {
    String organization = "MA" + String.format(Locale.ROOT, "%06d", serial);
    String body = prefix + AREA + organization + organizationCheck(organization);
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < body.length(); i++) {
      sum += CREDIT_ALPHABET.indexOf(body.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return body + CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
  }

  private static char organizationCheck(String organization) {
    int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += Character.digit(organization.charAt(i), 36) * weights[i];
    }
    return "0123456789X".charAt((11 - sum % 11) % 11);
  }
}
