package org.fineaudit.samples;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.FieldType;
import org.fineaudit.cases.PartyKind;

/**
 * An export of any size, made of the sample cases with all their problems: each row is one of them
 * moved to a city of the province, to a day up to three years away and to another party, with its
 * texts in step. Equal seeds give equal bytes.
 */
public final class LargeExport {
  private static final List<String> CITIES =
      List.of(
          "", "洛阳市", "南阳市", "许昌市", "漯河市", "周口市", "信阳市", "开封市", "商丘市", "新乡市", "安阳市", "焦作市", "鹤壁市",
          "濮阳市", "三门峡市", "驻马店市", "济源市", "郑州市");
  private static final String NAMES = "岑邺沄澍昉霁砚峤沅翊栎珩溆犇垚淼骉梧汀坞陌湄墅樾筠槿茗榭埠苒麓笙屿畈岙垌";
  private static final int LONGEST_MOVE_DAYS = 7 * 150;
  private static final int PARTIES_A_CASE_PERCENT = 85;
  private static final int ID_LENGTH = 18;
  private static final LocalDate LAST = LocalDate.of(2026, 11, 20);

  private final Random random;
  private final int cases;

  private LargeExport(long seed, int cases) {
    this.random = new Random(seed);
    this.cases = cases;
  }

  /** Writes so many cases with the 45 columns of the contract, in UTF-8. */
  public static void write(Path file, int cases, long seed) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      new LargeExport(seed, cases).write(out);
    }
  }

  private void write(Writer out) throws IOException {
    List<SampleCase> templates =
        Stream.concat(SampleBook.cases().stream(), SampleBook.otherProblems().stream()).toList();
    out.write(CsvExports.line(CsvExports.COLUMNS.stream().map(CsvExports::header).toList()));
    for (int serial = 1; serial <= cases; serial++) {
      SampleCase template = templates.get(random.nextInt(templates.size()));
      Map<Field, String> cells = moved(template, serial);
      out.write(
          CsvExports.line(
              CsvExports.COLUMNS.stream().map(field -> cells.getOrDefault(field, "")).toList()));
    }
  }

  private Map<Field, String> moved(SampleCase template, int serial) {
    Map<Field, String> cells = new EnumMap<>(template.cells());
    Words words = new Words();
    days(cells, words);
    String city = CITIES.get(random.nextInt(CITIES.size()));
    cells.computeIfPresent(Field.AUTHORITY, (f, name) -> city + name);
    party(cells, words);
    for (Field number :
        List.of(Field.CASE_NUMBER, Field.DECISION_NUMBER, Field.CORRECTION_NOTICE_NUMBER)) {
      String old = cells.get(number);
      if (old != null && old.contains("〕第")) {
        String made = old.substring(0, old.indexOf("〕第") + 2) + serial + "号";
        cells.put(number, made);
        words.put(old, made);
      }
    }
    cells.computeIfPresent(
        Field.RECEIPT_NUMBER, (f, n) -> String.format(Locale.ROOT, "41%08d", serial));
    String place = cells.get(Field.VIOLATION_PLACE);
    if (place != null && place.endsWith("号")) {
      words.put(place, place.replaceFirst("\\d+号$", (1 + random.nextInt(900)) + "号"));
    }
    cells.replaceAll((field, cell) -> isText(field) ? words.in(cell) : cell);
    return cells;
  }

  private static boolean isText(Field field) {
    return field.type() == FieldType.TEXT || field.type() == FieldType.LONG_TEXT;
  }

  /** Moves all days of a case by whole weeks, in its texts too. */
  private void days(Map<Field, String> cells, Words words) {
    int move = random.nextInt(LONGEST_MOVE_DAYS / 7) * 7;
    LocalDate decided = LocalDate.parse(cells.get(Field.DECISION_DATE));
    int forward = decided.plusDays(move).isAfter(LAST) ? 0 : move;
    cells.replaceAll(
        (field, cell) -> {
          if (field.type() != FieldType.DATE) {
            return cell;
          }
          LocalDate old = LocalDate.parse(cell);
          LocalDate made = old.plusDays(forward);
          words.put(spoken(old), spoken(made));
          return made.toString();
        });
  }

  private static String spoken(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  /** Another party; of a hundred cases some fifteen are of a party that is met again. */
  private void party(Map<Field, String> cells, Words words) {
    String name = cells.get(Field.PARTY_NAME);
    String id = cells.get(Field.PARTY_ID);
    if (name == null || id == null) {
      return;
    }
    int party = random.nextInt(Math.max(1, cases / 100 * PARTIES_A_CASE_PERCENT));
    boolean person = PartyKind.NATURAL_PERSON.label().equals(cells.get(Field.PARTY_KIND));
    String mark = mark(party);
    String made =
        person
            ? name.charAt(0) + mark
            : name.contains("（个体工商户）")
                ? name.replace("（个体工商户）", mark + "店（个体工商户）")
                : name.replace("有限公司", mark + "有限公司");
    words.put(name, made);
    if (id.length() == ID_LENGTH) {
      LocalDate birth =
          person ? LocalDate.parse(id.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE) : LAST;
      words.put(
          id,
          person
              ? Identities.idNumber(birth, party)
              : Identities.creditCode(id.substring(0, 2), party % 1_000_000));
    }
  }

  private static String mark(int party) {
    StringBuilder mark = new StringBuilder();
    for (int rest = party; rest > 0 || mark.length() < 2; rest /= NAMES.length()) {
      mark.append(NAMES.charAt(rest % NAMES.length()));
    }
    return mark.toString();
  }

  /** What is said otherwise in all texts of a case. */
  private static final class Words {
    private final Map<String, String> words = new LinkedHashMap<>();

    void put(String old, String made) {
      words.put(old, made);
    }

    /** The text with every word replaced where it stands first; what is replaced stays so. */
    String in(String text) {
      StringBuilder made = new StringBuilder();
      int at = 0;
      while (at < text.length()) {
        Map.Entry<String, String> found = null;
        for (Map.Entry<String, String> word : words.entrySet()) {
          boolean longer = found == null || word.getKey().length() > found.getKey().length();
          if (longer && text.startsWith(word.getKey(), at)) {
            found = word;
          }
        }
        made.append(found == null ? text.substring(at, at + 1) : found.getValue());
        at += found == null ? 1 : found.getKey().length();
      }
      return made.toString();
    }
  }
}
