package org.fineaudit.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fineaudit.cases.CellNote;
import org.fineaudit.cases.DiscretionTier;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.Money;
import org.fineaudit.cases.PartyKind;
import org.fineaudit.cases.Procedure;
import org.fineaudit.values.AmountUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellValuesTest {
  private final List<CellNote> notes = new ArrayList<>();

  private Optional<Object> read(Field field, String text) {
    return read(field, text, AmountUnit.UNSTATED);
  }

  private Optional<Object> read(Field field, String text, AmountUnit unit) {
    return CellReader.read(field, Cell.text(text), unit, notes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", "NULL", "/", "无", "—", "——", "— —", "***", "XXX", "-"})
  void marksForNothingAreBlank(String text) {
    assertThat(CellReader.saysNothing(Field.PARTY_NAME, Cell.text(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"否", "没有", "未下达", "未责令改正", "不需要", "无需责改", " 未 下达 "})
  void whereTheNumberOfAnOrderStandsAWordThatThereIsNoneIsNoOrder(String text) {
    Field field = Field.CORRECTION_NOTICE_NUMBER;
    assertThat(CellReader.saysNothing(field, Cell.text(text))).isTrue();
    assertThat(CellReader.saysNothing(Field.PARTY_NAME, Cell.text(text))).isFalse();
    assertThat(CellReader.saysNothing(field, Cell.text("未央责改8号"))).isFalse();
    assertThat(CellReader.saysNothing(field, Cell.text("未责改〔八〕号"))).isFalse();
    assertThat(CellReader.saysNothing(field, Cell.text("是"))).isFalse();
  }

  @Test
  void zeroIsNothingExceptAsAFigure() {
    assertThat(CellReader.saysNothing(Field.VIOLATION_DATE, Cell.text("0.0"))).isTrue();
    assertThat(CellReader.saysNothing(Field.VIOLATION, Cell.text("0.0"))).isTrue();
    assertThat(CellReader.saysNothing(Field.FINE, Cell.text("0.0"))).isFalse();
    assertThat(CellReader.saysNothing(Field.FINE_BASE, Cell.text("0.0"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "自然人, NATURAL_PERSON",
    "公民, NATURAL_PERSON",
    "个人, NATURAL_PERSON",
    "个体工商户, INDIVIDUAL_BUSINESS",
    "个体户, INDIVIDUAL_BUSINESS",
    "法人及非法人组织, ORGANIZATION",
    "企业, ORGANIZATION",
    "单位, ORGANIZATION",
    "其他组织, ORGANIZATION",
    "非自然人企业, ORGANIZATION",
    "个人独资企业, ORGANIZATION",
    "有限责任公司, ORGANIZATION",
  })
  void readsTheKindOfParty(String text, PartyKind kind) {
    assertThat(read(Field.PARTY_KIND, text)).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "其他", "个人/单位", "企业、个体工商户", "非自然人", "美容店"})
  void anUnclearKindIsUnknown(String text) {
    assertThat(read(Field.PARTY_KIND, text)).isEmpty();
    assertThat(notes).containsExactly(new CellNote(Field.PARTY_KIND, "note.unknown-word", text));
  }

  @ParameterizedTest
  @CsvSource({
    "简易程序, SUMMARY",
    "当场处罚, SUMMARY",
    "普通程序, ORDINARY",
    "一般程序, ORDINARY",
    "快速办理, FAST",
    "普通程序（快速办理）, FAST"
  })
  void readsTheProcedure(String text, Procedure procedure) {
    assertThat(read(Field.PROCEDURE, text)).contains(procedure);
  }

  @ParameterizedTest
  @ValueSource(strings = {"非简易程序", "简易或普通", "2", "行政处罚"})
  void anUnclearProcedureIsUnknown(String text) {
    assertThat(read(Field.PROCEDURE, text)).isEmpty();
    assertThat(notes).extracting(CellNote::code).containsExactly("note.unknown-word");
  }

  @ParameterizedTest
  @EnumSource
  void readsEachTier(DiscretionTier tier) {
    assertThat(read(Field.DISCRETION_TIER, tier.label())).contains(tier);
    assertThat(read(Field.DISCRETION_TIER, tier.label() + "（档）")).contains(tier);
  }

  @Test
  void aTierInOtherWordsIsUnknown() {
    assertThat(read(Field.DISCRETION_TIER, "轻微至一般")).isEmpty();
    assertThat(read(Field.DISCRETION_TIER, "一般违法行为")).contains(DiscretionTier.NORMAL);
  }

  @Test
  void theUnitOfTheHeaderCounts() {
    assertThat(read(Field.FINE, "0.160276", AmountUnit.WAN))
        .contains(Money.yuan(new BigDecimal("1602.76")));
    assertThat(read(Field.FINE, "500", AmountUnit.YUAN)).contains(Money.yuan(500));
    assertThat(notes).isEmpty();
  }

  @Test
  void withoutAUnitAnAmountIsUnknownAndSaysSo() {
    assertThat(read(Field.FINE, "0.2")).isEmpty();
    assertThat(read(Field.FINE, "见决定书")).isEmpty();
    assertThat(read(Field.FINE, "0.2万元")).contains(Money.yuan(2000));
    assertThat(notes)
        .extracting(CellNote::code)
        .containsExactly("note.unit-unstated", "note.bad-amount");
  }

  @Test
  void aDateTheCalendarLacksIsUnknown() {
    assertThat(read(Field.DECISION_DATE, "2022-09-31")).isEmpty();
    assertThat(notes)
        .containsExactly(new CellNote(Field.DECISION_DATE, "note.impossible-date", "2022-09-31"));
  }

  @Test
  void readsMeasures() {
    assertThat(read(Field.FINE_BASE, "1,200.5平方米")).contains(new BigDecimal("1200.5"));
    assertThat(read(Field.FINE_BASE, "３处")).contains(new BigDecimal("3"));
    assertThat(read(Field.FINE_BASE, "若干")).isEmpty();
  }

  @Test
  void tidiesTexts() {
    assertThat(read(Field.PARTY_NAME, "施某;施某")).contains("施某");
    assertThat(read(Field.PARTY_NAME, "某某店;施某")).contains("某某店;施某");
    assertThat(read(Field.PENALTY_CONTENT, "一、警告\\n二、罚款")).contains("一、警告\n二、罚款");
    assertThat(read(Field.AUTHORITY, "某市城市管理局 处罚日期:2022年3月1日")).contains("某市城市管理局");
  }

  @Test
  void aRoundedNumberIsNoIdentity() {
    assertThat(read(Field.PARTY_ID, "4.10499E+17")).isEmpty();
    Cell rounded = new Cell("410499199001010000", Cell.Kind.NUMBER);
    assertThat(CellReader.read(Field.PARTY_ID, rounded, AmountUnit.UNSTATED, notes)).isEmpty();
    assertThat(CellReader.read(Field.DECISION_NUMBER, rounded, AmountUnit.UNSTATED, notes))
        .contains("410499199001010000");
    assertThat(notes).extracting(CellNote::code).containsOnly("note.damaged-id").hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "410499199001010018, 某某, NATURAL_PERSON",
    "410499********0018, 某某, NATURAL_PERSON",
    "92410499MA4000002K, 某某店, INDIVIDUAL_BUSINESS",
    "91410499MA4000001K, 某某店, ORGANIZATION",
    "'', 某某商贸有限公司, ORGANIZATION",
    "'', 某某小吃店（个体工商户）, INDIVIDUAL_BUSINESS",
    "410499199001010018, 某某有限公司, NATURAL_PERSON",
  })
  void theNumberOrAReservedNameFoundsTheKind(String id, String name, PartyKind kind) {
    assertThat(PartyKinds.founded(Optional.of(id), Optional.of(name))).contains(kind);
  }

  @ParameterizedTest
  @CsvSource({"410499199001010019, 张某", "138****1234, 某某店", "'', 某某店", "91410499MA40000010, 某厂"})
  void anythingElseFoundsNothing(String id, String name) {
    assertThat(PartyKinds.founded(Optional.of(id), Optional.of(name))).isEmpty();
  }

  @Test
  void aCreditCodeOutweighsTheWordPerson() {
    Optional<PartyKind> corrected =
        PartyKinds.corrected(PartyKind.NATURAL_PERSON, Optional.of("92410499MA4000002K"), notes);

    assertThat(corrected).contains(PartyKind.INDIVIDUAL_BUSINESS);
    assertThat(notes).extracting(CellNote::code).containsExactly("note.kind-against-id");
  }

  @Test
  void anOperatorsNumberDoesNotMakeHisShopAPerson() {
    Optional<PartyKind> kept =
        PartyKinds.corrected(
            PartyKind.INDIVIDUAL_BUSINESS, Optional.of("410499199001010018"), notes);

    assertThat(kept).contains(PartyKind.INDIVIDUAL_BUSINESS);
    assertThat(notes).isEmpty();
  }
}
