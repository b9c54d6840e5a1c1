package org.fineaudit.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumeralsTest {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String CAPITALS = "零壹贰叁肆伍陆柒捌玖";

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "十 10",
        "十五 15",
        "二十 20",
        "廿三 23",
        "四十四 44",
        "一百零三 103",
        "一百一十 110",
        "一百一十五 115",
        "一千零五十七 1057",
        "两千 2000",
        "壹佰 100",
        "拾伍 15",
        "壹万贰仟叁佰肆拾伍 12345",
        "贰万零伍佰 20500",
        "一亿三千万 130000000",
        "三万亿 3000000000000",
        "二〇二三 2023",
        "二○二四 2024",
        "二ＯＯ八 2008",
        "二Ο一Ο 2010",
        "二ОО六 2006",
        "零 0",
        "５０００ 5000",
        "3,500 3500",
        "1,234,567.89 1234567.89",
        "3万 30000",
        "1.5万 15000",
        "5千 5000",
        "0.160276万 1602.760000",
        "1万2千 12000",
        "二点五 2.5",
        "1.2亿 120000000"
      })
  void readsWhatOfficialsWrite(String written, BigDecimal value) {
    assertThat(ChineseNumerals.parse(written))
        .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "元",
        "百",
        "一百五",
        "三万五",
        "3万5",
        "十百",
        "1e9",
        "-5",
        "1e999999999",
        "1.2.3",
        "12,34",
        "O",
        "三三百",
        "一万二万"
      })
  void leavesUnreadWhatIsNoNumberOrHasTwoReadings(String written) {
    assertThat(ChineseNumerals.parse(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"四十四,44", "44,44", "一百零八,108", "１６,16"})
  void readsOrdinals(String written, int value) {
    assertThat(ChineseNumerals.ordinal(written)).hasValue(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"零", "1.5", "一万", "款"})
  void anOrdinalIsAWholeNumberFromOne(String written) {
    assertThat(ChineseNumerals.ordinal(written)).isEmpty();
  }

  @Property
  void readsBackEveryNumberUpToTenThousand(@ForAll @IntRange(min = 1, max = 9999) int n) {
    assertThat(ChineseNumerals.ordinal(spell(n, DIGITS, "十百千"))).hasValue(n);
    assertThat(ChineseNumerals.ordinal(spell(n, CAPITALS, "拾佰仟"))).hasValue(n);
  }

  @Property
  void neverThrows(@ForAll String any) {
    assertThat(ChineseNumerals.parse(any)).isNotNull();
  }

  private static String spell(int n, String digits, String units) {
    StringBuilder out = new StringBuilder();
    boolean gap = false;
    for (int place = 3, size = 1000; place >= 0; place--, size /= 10) {
      int digit = n / size % 10;
      if (digit == 0) {
        gap = true;
        continue;
      }
      if (gap && out.length() > 0) {
        out.append(digits.charAt(0));
      }
      gap = false;
      out.append(digits.charAt(digit));
      if (place > 0) {
        out.append(units.charAt(place - 1));
      }
    }
    return out.toString();
  }
}
