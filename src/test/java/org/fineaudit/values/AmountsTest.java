package org.fineaudit.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.fineaudit.cases.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.2|WAN|2000",
        "0.200000|WAN|2000",
        "50|YUAN|50",
        "3,500元|UNSTATED|3500",
        "49,100.00元|WAN|49100",
        "13.665625万元|YUAN|136656.25",
        "1.5万元|YUAN|15000",
        "壹仟元整|UNSTATED|1000",
        "陆拾元|YUAN|60",
        "肆拾柒元陆分|YUAN|47.06",
        "捌佰柒拾元贰分|WAN|870.02",
        "贰万零壹角|YUAN|20000.1",
        "零元零角壹分|YUAN|0.01",
        "玖元叁角陆分|YUAN|9.36",
        "壹仟（1000）元整|UNSTATED|1000",
        "肆仟元整（￥4000.00）|UNSTATED|4000",
        "2000元（贰仟元整）|UNSTATED|2000",
        "￥500|UNSTATED|500",
        "¥1,200.50|WAN|1200.5",
        "（?27.50）|YUAN|27.5",
        "５０００|YUAN|5000",
        "罚款:8.0（万元）|YUAN|80000",
        "罚款：8.0（万元|YUAN|80000",
        "人民币壹佰元整。|WAN|100",
        "罚款人民币零元(0元)|WAN|0",
        "2 000.00|YUAN|2000",
        "0.160276万元|YUAN|1602.76",
        "伍角|YUAN|0.5",
        "伍佰|UNSTATED|500",
        "20万|YUAN|200000"
      })
  void readsOneCell(String cell, AmountUnit header, BigDecimal yuan) {
    assertThat(Amounts.parse(cell, header)).contains(Money.yuan(yuan));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "/",
        "无",
        "——",
        "— —",
        "***",
        "XXX",
        "-500",
        "1e999999999",
        "1e5",
        "99999999999999999",
        "警告",
        "5000美元",
        "三千五",
        "500元（伍仟元整）",
        "壹仟（100）元整",
        "5000-10000元",
        "一万元以上十万元以下"
      })
  void readsNothingWhereNoAmountIsSure(String cell) {
    assertThat(Amounts.parse(cell, AmountUnit.YUAN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.00", "5000", "8.5"})
  void aBareNumberWithoutAnyUnitIsUnknown(String cell) {
    assertThat(Amounts.parse(cell, AmountUnit.UNSTATED)).isEmpty();
  }

  @Property
  void figuresKeepEveryFen(@ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long fen) {
    Money money = new Money(fen);
    assertThat(Amounts.parse(money.toYuan().toPlainString(), AmountUnit.YUAN)).contains(money);
    assertThat(
            Amounts.parse(money.toYuan().movePointLeft(4).toPlainString() + "万元", AmountUnit.YUAN))
        .contains(money);
  }

  @Property
  void neverThrows(@ForAll String any) {
    assertThat(Amounts.parse(any, AmountUnit.WAN)).isNotNull();
    assertThat(Amounts.parse("9".repeat(50) + any, AmountUnit.WAN)).isNotNull();
  }
}
