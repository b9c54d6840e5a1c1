package org.fineaudit.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fineaudit.cases.CellNote;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.PartyKind;
import org.fineaudit.values.PartyIds;

/**
 * What kind of party a case is about. Much hangs on it (limits of the summary procedure and of the
 * hearing, brackets of many provisions), so a kind is taken only from a clear word in its own
 * column, from a number with the right check character, or from a name that the law reserves.
 */
final class PartyKinds {
  /** The longest word in a kind column that is still a kind and not a text about the party. */
  private static final int LONGEST_WORD = 20;

  private static final Pattern INDIVIDUAL = Pattern.compile("个体");
  private static final Pattern ORGANIZATION = Pattern.compile("法人|企业|单位|组织|公司|机关|合作社|合伙|个人独资|团体");
  private static final Pattern PERSON = Pattern.compile("自然人|公民|个人|居民");
  private static final Pattern RESERVED_NAME = Pattern.compile("(?:公司|专业合作社|合作联社)$");

  private PartyKinds() {}

  /** The kind that a word in a kind column names; empty if it names none or several. */
  static Optional<PartyKind> named(String word) {
    if (word.length() > LONGEST_WORD) {
      return Optional.empty();
    }
    String own = word.replaceAll("[非除].{0,2}(?:自然人|公民|个人)", "");
    boolean individual = INDIVIDUAL.matcher(own).find();
    boolean organization = ORGANIZATION.matcher(own).find();
    boolean person = PERSON.matcher(own.replace("个人独资", "")).find();
    if (individual && !organization) {
      return Optional.of(PartyKind.INDIVIDUAL_BUSINESS);
    }
    if (organization && !person && !individual) {
      return Optional.of(PartyKind.ORGANIZATION);
    }
    return person && !organization ? Optional.of(PartyKind.NATURAL_PERSON) : Optional.empty();
  }

  /**
   * The kind where no column says it. A citizen's number in full or with the birth date masked
   * means a natural person; a credit code that begins with 92 an individual business, any other an
   * organization (GB 32100). Without a number: names that end in 公司 or 合作社 are reserved for
   * organizations by the laws on companies and cooperatives, and a name marked （个体工商户） says it
   * itself. Any other name proves nothing.
   */
  static Optional<PartyKind> founded(Optional<String> id, Optional<String> name) {
    Optional<PartyKind> byNumber = id.flatMap(PartyKinds::byNumber);
    return byNumber.isPresent() ? byNumber : name.flatMap(PartyKinds::byName);
  }

  private static Optional<PartyKind> byNumber(String id) {
    if (PartyIds.isIdNumber(id) || PartyIds.isMaskedIdNumber(id)) {
      return Optional.of(PartyKind.NATURAL_PERSON);
    }
    if (!PartyIds.isCreditCode(id)) {
      return Optional.empty();
    }
    return Optional.of(
        PartyIds.isIndividualBusiness(id) ? PartyKind.INDIVIDUAL_BUSINESS : PartyKind.ORGANIZATION);
  }

  private static Optional<PartyKind> byName(String name) {
    String first = name.split("[;；]", 2)[0].strip();
    if (first.contains("个体工商户")) {
      return Optional.of(PartyKind.INDIVIDUAL_BUSINESS);
    }
    return RESERVED_NAME.matcher(first).find()
        ? Optional.of(PartyKind.ORGANIZATION)
        : Optional.empty();
  }

  /**
   * The stated kind, unless a credit code contradicts 自然人: shops are often entered as persons, and
   * a code with the right check character is the better witness. The other way round the column
   * stands, for an operator's own number is often entered for his shop.
   */
  static Optional<PartyKind> corrected(
      PartyKind stated, Optional<String> id, List<CellNote> notes) {
    Optional<PartyKind> founded = id.flatMap(PartyKinds::byNumber);
    if (stated == PartyKind.NATURAL_PERSON
        && founded.isPresent()
        && founded.get() != PartyKind.NATURAL_PERSON) {
      notes.add(new CellNote(Field.PARTY_KIND, "note.kind-against-id", stated.label()));
      return founded;
    }
    return Optional.of(stated);
  }
}
