package org.fineaudit.intake;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fineaudit.cases.CellNote;
import org.fineaudit.cases.DiscretionTier;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.FieldType;
import org.fineaudit.cases.PartyKind;
import org.fineaudit.cases.Procedure;
import org.fineaudit.values.AmountUnit;
import org.fineaudit.values.Amounts;
import org.fineaudit.values.Dates;
import org.fineaudit.values.PartyIds;

/** Turns one cell into a typed value; what can't be read stays unknown, with a note. */
final class CellReader {
  private static final Set<String> EMPTY =
      Set.of("null", "/", "//", "无", "—", "——", "— —", "-", "--", "***", "xxx", "none", "n/a");
  private static final List<String> PERSONS = List.of("自然人", "公民", "个人");
  private static final List<String> INDIVIDUALS = List.of("个体");
  private static final List<String> ORGANIZATIONS =
      List.of("法人", "企业", "单位", "组织", "公司", "机关", "合作社");
  private static final int LONGEST_NUMBER = 40;

  private CellReader() {}

  /** The cell without its wrapping, "" if it says that there is nothing. */
  static String clean(Field field, String cell) {
    String text = cell.strip();
    if (field.type() == FieldType.LONG_TEXT) {
      text = text.replace("\\n", "\n");
    }
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(java.util.Locale.ROOT);
    boolean zeroAsNothing =
        plain.equals("0.0") && field.type() != FieldType.AMOUNT && field.type() != FieldType.NUMBER;
    return EMPTY.contains(plain) || zeroAsNothing ? "" : text;
  }

  /** The typed value, or empty after adding a note. */
  static Optional<Object> read(Field field, String text, AmountUnit unit, List<CellNote> notes) {
    Optional<?> value =
        switch (field.type()) {
          case TEXT -> Optional.of(field == Field.PARTY_NAME ? single(text) : text);
          case LONG_TEXT -> Optional.of(text);
          case DATE -> Dates.parse(text);
          case AMOUNT -> Amounts.parse(text, unit);
          case NUMBER -> number(text);
          case PARTY_KIND -> partyKind(text);
          case PROCEDURE -> procedure(text);
          case TIER -> tier(text);
        };
    if (value.isEmpty()) {
      notes.add(new CellNote(field, note(field, text, unit), shorten(text)));
    }
    if (field == Field.PARTY_ID && text.matches("[0-9.]+[Ee]\\+?[0-9]+")) {
      notes.add(new CellNote(field, "note.damaged-id", text));
      return Optional.empty();
    }
    return value.map(v -> v);
  }

  private static String note(Field field, String text, AmountUnit unit) {
    return switch (field.type()) {
      case DATE -> "note.bad-date";
      case AMOUNT ->
          unit == AmountUnit.UNSTATED && Amounts.parse(text, AmountUnit.YUAN).isPresent()
              ? "note.unit-unstated"
              : "note.bad-amount";
      default -> "note.unknown-word";
    };
  }

  private static String shorten(String text) {
    return text.length() <= LONGEST_NUMBER ? text : text.substring(0, LONGEST_NUMBER) + "…";
  }

  /** A name that an export doubled, once. */
  private static String single(String name) {
    String[] parts = name.split("[;；]", 2);
    return parts.length == 2 && parts[0].strip().equals(parts[1].strip()) ? parts[0].strip() : name;
  }

  private static Optional<BigDecimal> number(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replace(",", "")
            .replaceAll("[\\s]", "")
            .replaceFirst("(?:平方米|立方米|㎡|m2|m²|米|处|株|车|吨|天|日|元|棵|张|个)$", "");
    return plain.matches("[0-9]{1,15}(?:\\.[0-9]{1,10})?")
        ? Optional.of(new BigDecimal(plain))
        : Optional.empty();
  }

  static Optional<PartyKind> partyKind(String text) {
    if (INDIVIDUALS.stream().anyMatch(text::contains)) {
      return Optional.of(PartyKind.INDIVIDUAL_BUSINESS);
    }
    if (PERSONS.stream().anyMatch(text::contains) && !text.contains("个人独资")) {
      return Optional.of(PartyKind.NATURAL_PERSON);
    }
    return ORGANIZATIONS.stream().anyMatch(text::contains) || text.contains("个人独资")
        ? Optional.of(PartyKind.ORGANIZATION)
        : Optional.empty();
  }

  private static Optional<Procedure> procedure(String text) {
    if (text.contains("简易") || text.contains("当场")) {
      return Optional.of(Procedure.SUMMARY);
    }
    if (text.contains("快速")) {
      return Optional.of(Procedure.FAST);
    }
    return text.contains("普通") || text.contains("一般")
        ? Optional.of(Procedure.ORDINARY)
        : Optional.empty();
  }

  private static Optional<DiscretionTier> tier(String text) {
    String plain = text.replaceAll("[\\s（）()]|违法|情节|处罚|行为|档次|档|阶次", "");
    return Arrays.stream(DiscretionTier.values()).filter(t -> t.label().equals(plain)).findFirst();
  }

  /**
   * The kind of party where the export has no column for it: an identity number or a credit code
   * with the right check character, or a name that only a company or an individual business may
   * bear.
   */
  static Optional<PartyKind> foundedPartyKind(Optional<String> id, Optional<String> name) {
    if (id.isPresent()) {
      if (PartyIds.isCreditCode(id.get())) {
        return Optional.of(
            PartyIds.isIndividualBusiness(id.get())
                ? PartyKind.INDIVIDUAL_BUSINESS
                : PartyKind.ORGANIZATION);
      }
      if (PartyIds.isIdNumber(id.get()) || PartyIds.isMaskedIdNumber(id.get())) {
        return Optional.of(PartyKind.NATURAL_PERSON);
      }
    }
    return name.flatMap(CellReader::kindInName);
  }

  private static Optional<PartyKind> kindInName(String name) {
    String first = name.split("[;；]", 2)[0].strip();
    if (first.contains("个体工商户")) {
      return Optional.of(PartyKind.INDIVIDUAL_BUSINESS);
    }
    return first.endsWith("公司") || first.endsWith("分公司")
        ? Optional.of(PartyKind.ORGANIZATION)
        : Optional.empty();
  }

  /** Notes where the kind in the column and the identity number contradict; the number wins. */
  static Optional<PartyKind> corrected(
      PartyKind stated, Optional<String> id, List<CellNote> notes) {
    Optional<PartyKind> founded = foundedPartyKind(id, Optional.empty());
    if (stated == PartyKind.NATURAL_PERSON
        && founded.isPresent()
        && founded.get() != PartyKind.NATURAL_PERSON) {
      notes.add(new CellNote(Field.PARTY_KIND, "note.kind-against-id", stated.label()));
      return founded;
    }
    return Optional.of(stated);
  }
}
