package org.fineaudit.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fineaudit.cases.DiscretionTier;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.Money;
import org.fineaudit.cases.PartyKind;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.Place;
import org.fineaudit.cases.Truth;
import org.fineaudit.tables.RuleFolders;
import org.junit.jupiter.api.Test;

/** What is known of a case, and what stays unknown. */
class CaseFactsTest {
  private static final String SPILL = "《中华人民共和国大气污染防治法》第一百一十六条";
  private static final FactDeriver DERIVER = deriver();

  private static FactDeriver deriver() {
    try {
      return FactDeriver.load(RuleFolders.builtIn());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A case that is told step by step. */
  private static final class Draft {
    private final Map<Field, Object> values = new EnumMap<>(Field.class);
    private final Map<Field, String> raw = new EnumMap<>(Field.class);
    private final Set<Field> columns = EnumSet.of(Field.DECISION_NUMBER);

    Draft with(Field field, Object value) {
      values.put(field, value);
      raw.put(field, value.toString());
      columns.add(field);
      return this;
    }

    Draft written(Field field, String cell) {
      raw.put(field, cell);
      columns.add(field);
      return this;
    }

    Draft column(Field field) {
      columns.add(field);
      return this;
    }

    PenaltyCase build() {
      return new PenaltyCase(new Place("x.csv", "", 2), columns, raw, values, List.of());
    }

    FactRow facts() {
      return DERIVER.derive(build());
    }
  }

  private static Draft aCase() {
    return new Draft().with(Field.DECISION_NUMBER, "某城罚〔2024〕1号");
  }

  private static Draft spill() {
    return aCase()
        .with(Field.VIOLATION, "运输渣土未采取密闭措施造成遗撒")
        .with(Field.LEGAL_BASIS, SPILL)
        .with(Field.VIOLATION_DATE, LocalDate.of(2024, 3, 1))
        .with(Field.DECISION_DATE, LocalDate.of(2024, 5, 1));
  }

  private static Fact fine() {
    return Facts.of(Field.FINE);
  }

  @Test
  void theColumnGoesBeforeTheTextAndTheirConflictIsKept() {
    FactRow row =
        aCase().with(Field.FINE, Money.yuan(500)).with(Field.PENALTY_CONTENT, "罚款人民币600元。").facts();
    assertThat(row.scalar(fine())).isEqualTo(500);
    assertThat(row.truth(DerivedFact.FINE_FROM_COLUMN)).isEqualTo(Truth.TRUE);
    assertThat(row.truth(DerivedFact.FINE_CONFLICT)).isEqualTo(Truth.TRUE);
    assertThat(row.scalar(Facts.of(DerivedFact.FINE_IN_TEXT))).isEqualTo(600);
  }

  @Test
  void aUnitThatIsNotStatedIsDecidedByAgreementWithTheText() {
    Draft draft = aCase().written(Field.FINE, "0.2").with(Field.PENALTY_CONTENT, "罚款2000元");
    assertThat(draft.facts().scalar(fine())).isEqualTo(2000);
    assertThat(draft.facts().truth(DerivedFact.FINE_FROM_COLUMN)).isEqualTo(Truth.TRUE);
    assertThat(aCase().written(Field.FINE, "0.2").facts().scalar(fine())).isNaN();
  }

  @Test
  void anAmountFilledInInTheOtherUnitIsTheOneOfTheDecision() {
    FactRow wan =
        aCase()
            .with(Field.FINE, Money.yuan(20_000_000))
            .with(Field.PENALTY_CONTENT, "罚款2000元")
            .facts();
    assertThat(wan.scalar(fine())).isEqualTo(2000);
    FactRow yuan =
        aCase().with(Field.FINE, new Money(20)).with(Field.PENALTY_CONTENT, "罚款2000元").facts();
    assertThat(yuan.scalar(fine())).isEqualTo(2000);
  }

  @Test
  void withoutAnyWordOfAPenaltyItIsUnknownWhetherThereWasAFine() {
    assertThat(aCase().facts().truth(DerivedFact.FINED)).isEqualTo(Truth.UNKNOWN);
    assertThat(aCase().with(Field.PENALTY_CONTENT, "警告。").facts().truth(DerivedFact.FINED))
        .isEqualTo(Truth.FALSE);
    assertThat(aCase().with(Field.FINE, Money.ZERO).facts().truth(DerivedFact.FINED))
        .isEqualTo(Truth.FALSE);
  }

  private static FactRow settled(int rows, boolean othersFilled, Draft draft) {
    ExportUsage usage = DERIVER.usage();
    for (int i = 1; i < rows; i++) {
      Draft other = aCase().column(Field.CORRECTION_NOTICE_NUMBER);
      usage.add(
          (othersFilled ? other.with(Field.CORRECTION_NOTICE_NUMBER, "责改1号") : other).build());
    }
    usage.add(draft.build());
    FactRow row = draft.facts();
    usage.settle(row);
    return row;
  }

  private static Draft told(Draft draft) {
    return draft
        .with(Field.VIOLATION_FACTS, "当事人运输渣土，车厢没有覆盖。")
        .column(Field.PENALTY_CONTENT)
        .column(Field.DISCRETION_REASON);
  }

  @Test
  void withoutTheFactsAnEmptyCorrectionColumnIsALeadAndNoMore() {
    FactRow row = settled(30, true, spill().column(Field.CORRECTION_NOTICE_NUMBER));
    assertThat(row.truth(DerivedFact.CORRECTION_ORDERED)).isEqualTo(Truth.FALSE);
    assertThat(row.truth(DerivedFact.FACTS_TOLD)).isEqualTo(Truth.FALSE);
  }

  @Test
  void anEmptyCorrectionColumnProvesSomethingOnlyIfTheBureauUsesIt() {
    Draft empty = told(spill().column(Field.CORRECTION_NOTICE_NUMBER));
    assertThat(settled(30, true, empty).truth(DerivedFact.CORRECTION_ORDERED))
        .isEqualTo(Truth.FALSE);
    assertThat(settled(30, false, empty).truth(DerivedFact.CORRECTION_ORDERED))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(settled(3, false, empty).truth(DerivedFact.CORRECTION_ORDERED))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void withoutACorrectionColumnASilentSummaryProvesNothing() {
    FactRow row = settled(1, false, spill().with(Field.PENALTY_CONTENT, "罚款500元。"));
    assertThat(row.truth(DerivedFact.CORRECTION_ORDERED)).isEqualTo(Truth.UNKNOWN);
    assertThat(row.truth(DerivedFact.CORRECTION_COLUMN)).isEqualTo(Truth.FALSE);
    FactRow ordered = settled(1, false, spill().with(Field.PENALTY_CONTENT, "责令改正，罚款500元。"));
    assertThat(ordered.truth(DerivedFact.CORRECTION_ORDERED)).isEqualTo(Truth.TRUE);
  }

  @Test
  void theRangeComesFromTheProvisionAndThePositionFromTheFine() {
    FactRow row = spill().with(Field.FINE, Money.yuan(11_000)).facts();
    assertThat(row.text(Facts.of(DerivedFact.PROVISION))).isEqualTo(SPILL);
    assertThat(row.scalar(Facts.of(DerivedFact.FINE_MIN))).isEqualTo(2000);
    assertThat(row.scalar(Facts.of(DerivedFact.FINE_MAX))).isEqualTo(20_000);
    assertThat(row.scalar(Facts.of(DerivedFact.FINE_POSITION))).isEqualTo(0.5);
  }

  @Test
  void ageTurnsOnTheBirthday() {
    Draft draft =
        aCase()
            .with(Field.PARTY_KIND, PartyKind.NATURAL_PERSON)
            .with(Field.PARTY_ID, "410499200603010123");
    String id = withCheck("41049920060301012");
    Fact age = Facts.of(DerivedFact.AGE_AT_VIOLATION);
    draft.with(Field.PARTY_ID, id);
    assertThat(draft.with(Field.VIOLATION_DATE, LocalDate.of(2024, 2, 29)).facts().scalar(age))
        .isEqualTo(17);
    assertThat(draft.with(Field.VIOLATION_DATE, LocalDate.of(2024, 3, 1)).facts().scalar(age))
        .isEqualTo(18);
    draft.with(Field.PARTY_ID, "410499********0123");
    assertThat(draft.facts().scalar(age)).isNaN();
  }

  private static String withCheck(String seventeen) {
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (seventeen.charAt(i) - '0');
    }
    return seventeen + "10X98765432".charAt(sum % 11);
  }

  @Test
  void anArticleThatIsSaidNotToApplyIsNoBasis() {
    String denied = "当事人不具有《中华人民共和国行政处罚法》第三十二条规定的情形，罚款9000元";
    assertThat(spill().with(Field.PENALTY_CONTENT, denied).facts().list(cited()))
        .noneMatch(article -> article.endsWith("行政处罚法|32"));
    assertThat(
            spill()
                .with(Field.LEGAL_BASIS, SPILL + "、《中华人民共和国行政处罚法》第三十二条第（一）项")
                .facts()
                .list(cited()))
        .contains("中华人民共和国行政处罚法|32");
  }

  private static Fact cited() {
    return Facts.of(DerivedFact.CITED_ARTICLES);
  }

  @Test
  void aContinuingActHasNoStartOfLimitationBeforeItEnds() {
    Draft building =
        aCase()
            .with(Field.VIOLATION, "擅自搭建构筑物")
            .with(Field.VIOLATION_DATE, LocalDate.of(2015, 5, 1))
            .with(Field.DISCOVERY_DATE, LocalDate.of(2024, 3, 1))
            .with(Field.DECISION_DATE, LocalDate.of(2024, 5, 1));
    FactRow standing = building.facts();
    assertThat(standing.truth(DerivedFact.CONTINUING)).isEqualTo(Truth.TRUE);
    assertThat(standing.isKnown(Facts.of(DerivedFact.LIMITATION_START))).isFalse();
    FactRow over = building.with(Field.VIOLATION_END_DATE, LocalDate.of(2020, 2, 29)).facts();
    assertThat(over.truth(DerivedFact.CONTINUING)).isEqualTo(Truth.FALSE);
    assertThat(over.date(Facts.of(DerivedFact.LIMITATION_END))).contains(LocalDate.of(2022, 2, 28));
  }

  @Test
  void withoutADiscoveryDateTheFilingIsTheLatestPossibleOne() {
    FactRow row = spill().with(Field.FILING_DATE, LocalDate.of(2024, 3, 9)).facts();
    assertThat(row.date(Facts.of(DerivedFact.DISCOVERED_BY))).contains(LocalDate.of(2024, 3, 9));
  }

  @Test
  void silenceMeansNoGroundsOnlyWhereTheReasoningCanBeSeen() {
    Fact aggravation = Facts.of(DerivedFact.AGGRAVATION_GROUNDS);
    assertThat(spill().facts().isKnown(aggravation)).isFalse();
    FactRow reasoned = spill().with(Field.DISCRETION_REASON, "遗撒面积较小，适用一般档次。").facts();
    assertThat(reasoned.list(aggravation)).isEmpty();
    assertThat(reasoned.truth(DerivedFact.MINOR_CORRECTED_NO_HARM)).isEqualTo(Truth.FALSE);
  }

  @Test
  void theThreeElementsOfArticle33AreNotTheTierMinor() {
    FactRow tier =
        spill()
            .with(Field.DISCRETION_TIER, DiscretionTier.MINOR)
            .with(Field.DISCRETION_REASON, "属于轻微档次。")
            .facts();
    assertThat(tier.truth(DerivedFact.MINOR_CORRECTED_NO_HARM)).isEqualTo(Truth.FALSE);
    FactRow elements = spill().with(Field.DISCRETION_REASON, "违法行为轻微，及时改正，没有造成危害后果。").facts();
    assertThat(elements.truth(DerivedFact.MINOR_CORRECTED_NO_HARM)).isEqualTo(Truth.TRUE);
  }

  @Test
  void aPreconditionIsNotAnAggravationAsWell() {
    FactRow row =
        aCase()
            .with(Field.VIOLATION, "擅自占用道路摆摊经营")
            .with(Field.LEGAL_BASIS, "《平顶山市城市市容和环境卫生管理条例》第四十四条")
            .with(Field.VIOLATION_DATE, LocalDate.of(2024, 3, 1))
            .with(Field.PARTY_KIND, PartyKind.NATURAL_PERSON)
            .with(Field.DISCRETION_REASON, "当事人拒不改正。")
            .facts();
    assertThat(row.list(Facts.of(DerivedFact.AGGRAVATION_GROUNDS))).contains("拒不改正");
    assertThat(row.text(Facts.of(DerivedFact.PROVISION_PRECONDITION))).contains("拒不改正");
    assertThat(row.list(Facts.of(DerivedFact.AGGRAVATION_BEYOND_PRECONDITION))).isEmpty();
  }
}
