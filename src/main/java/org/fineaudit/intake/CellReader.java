package org.fineaudit.intake;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fineaudit.cases.CellNote;
import org.fineaudit.cases.DiscretionTier;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.FieldType;
import org.fineaudit.cases.Procedure;
import org.fineaudit.values.AmountUnit;
import org.fineaudit.values.Amounts;

/** Turns one cell into a typed value; what can't be read stays unknown, with a note. */
final class CellReader {
  private static final Set<String> NOTHING =
      Set.of(
          "", "null", "(null)", "none", "nan", "n/a", "/", "//", "\\", "无", "暂无", "—", "——", "———",
          "--", "-", "–", "***", "****", "xxx", "xx");

  /** That there is no document; a number has a year or an ordinal. */
  private static final Pattern NO_DOCUMENT = Pattern.compile("否|[没无未不][^号0-9〔\\[(【]{1,7}");

  private static final int LONGEST_NOTHING = 8;
  private static final int LONGEST_QUOTE = 40;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u200B\\uFEFF]+");
  private static final Pattern EXPONENT = Pattern.compile("[0-9](?:\\.[0-9]+)?[Ee]\\+?[0-9]{2}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(?:\\.[0-9]{1,10})?");
  private static final Pattern MEASURE =
      Pattern.compile("(?:平方米|立方米|m2|m²|米|公里|处|株|辆|车|吨|天|日|元|棵|张|个|块|次|户)$");
  private static final Pattern AROUND_TIER =
      Pattern.compile("[\\s()]|违法|情节|处罚|行为|程度|档次|档|阶次|等级|裁量");
  private static final Pattern DATE_AFTER_NAME = Pattern.compile("\\s*处罚日期[:：].*$", Pattern.DOTALL);

  private CellReader() {}

  /** Whether the cell is blank or holds one of the marks for nothing. */
  static boolean saysNothing(Field field, Cell cell) {
    String text = cell.text();
    if (text.isBlank()) {
      return true;
    }
    boolean document = field == Field.CORRECTION_NOTICE_NUMBER;
    if (text.length() > LONGEST_NOTHING || !(document || mayBeNothing(text))) {
      return false;
    }
    String plain =
        BLANKS
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    boolean figure = field.type() == FieldType.AMOUNT || field.type() == FieldType.NUMBER;
    return NOTHING.contains(plain)
        || (document && NO_DOCUMENT.matcher(plain).matches())
        || (plain.equals("0.0") && !figure);
  }

  /** Most short cells hold a figure or a word and need no closer look. */
  private static boolean mayBeNothing(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean figure = c >= '1' && c <= '9';
      boolean word = c >= '\u4E00' && c <= '\u9FFF' && c != '无' && c != '暂';
      if (figure || word) {
        return false;
      }
    }
    return true;
  }

  /** The typed value, or empty after adding a note. */
  static Optional<Object> read(Field field, Cell cell, AmountUnit unit, List<CellNote> notes) {
    String text = cell.shown().replace("\\n", "\n").strip();
    Optional<?> value =
        switch (field.type()) {
          case TEXT -> text(field, cell, text, notes);
          case LONG_TEXT -> Optional.of(text);
          case DATE -> cell.day();
          case AMOUNT -> Amounts.parse(cell.text(), unit);
          case NUMBER -> number(cell.text());
          case PARTY_KIND -> PartyKinds.named(text);
          case PROCEDURE -> procedure(text);
          case TIER -> tier(text);
        };
    if (value.isEmpty() && field.type() != FieldType.TEXT) {
      notes.add(new CellNote(field, note(field, cell, unit), shorten(text)));
    }
    return value.map(v -> v);
  }

  /** Notes for cells that don't fit their column, unlike an amount whose unit is unstated. */
  static boolean isMisfit(CellNote note) {
    return switch (note.code()) {
      case "note.impossible-date", "note.bad-amount", "note.unknown-word" -> true;
      default -> false;
    };
  }

  private static String note(Field field, Cell cell, AmountUnit unit) {
    return switch (field.type()) {
      case DATE -> "note.impossible-date";
      case AMOUNT ->
          unit == AmountUnit.UNSTATED && Amounts.parse(cell.text(), AmountUnit.YUAN).isPresent()
              ? "note.unit-unstated"
              : "note.bad-amount";
      default -> "note.unknown-word";
    };
  }

  private static String shorten(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }

  /**
   * A text. A party's number whose digits a spreadsheet has rounded away is unknown, for it would
   * make one party of several; any other number stays, for it is all there is to name the case by.
   */
  private static Optional<String> text(Field field, Cell cell, String text, List<CellNote> notes) {
    if (cell.lostDigits() || EXPONENT.matcher(text).matches()) {
      notes.add(new CellNote(field, "note.damaged-id", text));
      return field == Field.PARTY_ID ? Optional.empty() : Optional.of(text);
    }
    return Optional.of(
        switch (field) {
          case PARTY_NAME -> single(text);
          case AUTHORITY -> DATE_AFTER_NAME.matcher(text).replaceFirst("");
          default -> text;
        });
  }

  /** A name that an export doubled, once. */
  private static String single(String name) {
    String[] parts = name.split("[;；]", 2);
    return parts.length == 2 && parts[0].strip().equals(parts[1].strip()) ? parts[0].strip() : name;
  }

  private static Optional<BigDecimal> number(String text) {
    String wide = Normalizer.normalize(text, Normalizer.Form.NFKC).replace(",", "");
    String plain = MEASURE.matcher(BLANKS.matcher(wide).replaceAll("")).replaceFirst("");
    return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
  }

  private static Optional<Procedure> procedure(String text) {
    if (text.contains("非") || text.contains("不")) {
      return Optional.empty();
    }
    boolean summary = text.contains("简易") || text.contains("当场");
    boolean fast = text.contains("快速");
    boolean ordinary = text.contains("普通") || text.contains("一般");
    if (summary) {
      return ordinary || fast ? Optional.empty() : Optional.of(Procedure.SUMMARY);
    }
    if (fast) {
      return Optional.of(Procedure.FAST);
    }
    return ordinary ? Optional.of(Procedure.ORDINARY) : Optional.empty();
  }

  private static Optional<DiscretionTier> tier(String text) {
    String wide = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String plain = AROUND_TIER.matcher(wide).replaceAll("");
    return Arrays.stream(DiscretionTier.values()).filter(t -> t.label().equals(plain)).findFirst();
  }
}
