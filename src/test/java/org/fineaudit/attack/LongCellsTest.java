package org.fineaudit.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fineaudit.cases.Field;
import org.fineaudit.law.ViolationNames;
import org.fineaudit.result.Masking;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.tables.RuleFolders;
import org.fineaudit.text.DecisionText;
import org.fineaudit.text.TextReader;
import org.fineaudit.values.AmountUnit;
import org.fineaudit.values.Amounts;
import org.fineaudit.values.BirthDates;
import org.fineaudit.values.CaseIdentity;
import org.fineaudit.values.ChineseNumerals;
import org.fineaudit.values.Dates;
import org.fineaudit.values.DocketNumbers;
import org.fineaudit.values.PartyIds;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that reads a cell reads a very long one about as quickly as its length asks for;
 * {@code -Dfineaudit.cell=1000000} for a million characters of every piece.
 */
class LongCellsTest {
  /** Each build tries some of the pieces. */
  private static final int EVERY = 6;

  private static final int LENGTH = Integer.getInteger("fineaudit.cell", 120_000);

  /** A cell that is read in the square of its length takes minutes. */
  private static final Duration LONGEST = Duration.ofSeconds(10L + LENGTH / 50_000);

  /** What patterns begin with, go on with and never come to the end of. */
  private static final String PIECES =
      """
      0 1 9 - — . , ， 。 、 ； ： ( （ ) [ 【 《 》 〔 “ ' * # / X x a 甲 第 条 款 项
      年 元 万 亿 零 壹 一 十 处 罚 号 决定书 某 了 的 1, 1. 1- 2024- 2024年 2024年1
      (2024) 〔2024〕 第1 第一 第一条 第（一） 《甲 《甲》 《甲》第 《甲乙丙丁法》第一条
      （一） (1 壹万 一千 1万元 1万 万元 亿元 元整 人民币 大写 人民币壹 ¥1 罚款 罚款1
      罚款1元 处以罚款 没收 没收违法所得 罚款壹万元( 对当事人 对甲的 不予 未 没有 不
      责令 责令改正 限期 从轻 减轻 当事人 当事人认为 申请 情节 严重 后果 逾期 拒不改正
      涉嫌 作为 经营 非经营 建设路 建设路1号 410402 41040219900101 410402199001011234
      138 13812345678 0375- 0375-2671234 +86 @ 张三、 张三和 执法证号 出生
      1990年1月1日出生 决定书(2024) 甲城管罚决字 甲城管罚决字〔2024〕第 Ａ １ ① ㈠ =1+
      ${ {fine} % | <td> &#
      """;

  private static final List<String> ODD_PIECES =
      List.of(
          " ",
          "　",
          "\n",
          "\t",
          "\0",
          "\u0301",
          "\"",
          "4104 02",
          "138 1234 ",
          "+86 ",
          "\uD83D\uDE00",
          "\uD800",
          "\\");

  private static final RuleFolder RULES = rules();
  private static final TextReader TEXTS = TextReader.load(RULES);
  private static final ViolationNames NAMES = ViolationNames.load(RULES, List.of("擅自"));

  private static RuleFolder rules() {
    try {
      return RuleFolders.builtIn();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<String> pieces() {
    List<String> all =
        Stream.concat(ODD_PIECES.stream(), Stream.of(PIECES.strip().split("\\s+"))).toList();
    boolean asked = Integer.getInteger("fineaudit.cell") != null;
    return IntStream.range(0, all.size()).filter(i -> asked || i % EVERY == 0).mapToObj(all::get);
  }

  private static Map<String, Consumer<String>> readers() {
    Map<String, Consumer<String>> readers = new LinkedHashMap<>();
    readers.put("date", Dates::parse);
    readers.put("amount", cell -> Amounts.parse(cell, AmountUnit.YUAN));
    readers.put("numeral", ChineseNumerals::parse);
    readers.put("ordinal", ChineseNumerals::ordinal);
    readers.put("docket", DocketNumbers::normalize);
    readers.put("docket key", DocketNumbers::matchKey);
    readers.put("docket line", DocketNumbers::asLine);
    readers.put("docket within", DocketNumbers::within);
    readers.put("id", PartyIds::normalize);
    readers.put("id number", PartyIds::isIdNumber);
    readers.put("credit code", PartyIds::isIndividualBusiness);
    readers.put("birth by id", PartyIds::birthDate);
    readers.put("birth", cell -> BirthDates.only(List.of(cell)));
    readers.put("identity", cell -> CaseIdentity.of(cell, cell, cell));
    readers.put("masking", Masking.ON::apply);
    readers.put("violation", ViolationNames::pairs);
    readers.put("canonical", NAMES::of);
    readers.put("places", TEXTS::places);
    readers.put("catch-all", TEXTS::catchAll);
    readers.put("citations", TEXTS::citations);
    for (Field field :
        List.of(
            Field.PENALTY_CONTENT,
            Field.VIOLATION_FACTS,
            Field.DISCRETION_REASON,
            Field.LEGAL_BASIS)) {
      readers.put(field.key(), cell -> TEXTS.read(new DecisionText(Map.of(field, cell))));
    }
    return readers;
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void aLongCellIsReadInTheTimeOfItsLength(String piece) {
    String cell = piece.repeat(LENGTH / piece.length());
    readers()
        .forEach(
            (name, reader) -> {
              long start = System.nanoTime();
              Assertions.assertTimeoutPreemptively(
                  LONGEST, () -> reader.accept(cell + "罚款1元"), () -> name + " of " + piece);
              report(name, piece, System.nanoTime() - start);
            });
  }

  private static void report(String name, String piece, long nanos) {
    if (Boolean.getBoolean("fineaudit.cell.report") && nanos > 1_000_000_000L) {
      System.out.printf("%6d ms %s of '%s'%n", nanos / 1_000_000, name, piece);
    }
  }
}
