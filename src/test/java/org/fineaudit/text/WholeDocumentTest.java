package org.fineaudit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.fineaudit.cases.Citation;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.Truth;
import org.fineaudit.intake.WrittenDecision;
import org.junit.jupiter.api.Test;

/** A whole decision copies law, repeats the notice and tells the party's claims. */
class WholeDocumentTest {
  private static final WrittenDecision ORDINARY = WrittenDecision.ordinary("平石城管罚决字〔2024〕第2号");

  private static TextFacts read(WrittenDecision decision) {
    return Reading.of(Field.DECISION_TEXT, decision.text());
  }

  @Test
  void theFineIsTheOneDecidedNotTheOneProposedOrTheCeiling() {
    assertThat(Reading.fine(read(ORDINARY))).isEqualTo("3000");
    assertThat(Reading.confiscation(read(ORDINARY))).isEqualTo("-");
    assertThat(read(ORDINARY).fined()).isEqualTo(Truth.TRUE);
  }

  @Test
  void theWarningOfTheQuotedLawIsNoWarning() {
    assertThat(read(ORDINARY).warning()).isFalse();
    assertThat(read(ORDINARY.deciding("给予警告，并处罚款人民币伍仟元整。")).warning()).isTrue();
  }

  @Test
  void theOrderIsReadFromTheDecisionNotFromTheQuotedLaw() {
    assertThat(read(ORDINARY).correctionOrdered()).isEqualTo(Truth.TRUE);
    assertThat(read(ORDINARY.deciding("罚款人民币叁仟元整。")).correctionOrdered()).isEqualTo(Truth.UNKNOWN);
    assertThat(read(ORDINARY.deciding("一、立即停止违法行为；\n二、罚款人民币叁仟元整。")).correctionOrdered())
        .isEqualTo(Truth.TRUE);
  }

  @Test
  void anEarlierNoticeToCorrectIsAnOrder() {
    String facts =
        "经查，2024年3月5日，当事人运输渣土未密闭，遗撒路面。本机关当日向当事人下达《责令限期改正通知书》（平石城管责改字〔2024〕第5号），当事人于次日清扫完毕。";
    TextFacts read = read(ORDINARY.finding(facts).deciding("罚款人民币叁仟元整。"));
    assertThat(read.correctionOrdered()).isEqualTo(Truth.TRUE);
  }

  @Test
  void severalPenaltiesAreToldApart() {
    TextFacts read =
        read(ORDINARY.deciding("1.没收违法所得人民币1200.50元；\n2.罚款人民币8000元。\n以上罚没款合计9200.50元。"));
    assertThat(Reading.fine(read)).isEqualTo("8000");
    assertThat(Reading.confiscation(read)).isEqualTo("1200.5");
  }

  @Test
  void whatThePartyClaimsIsNoGround() {
    TextFacts read =
        read(ORDINARY.claiming("当事人提出陈述申辩意见，称其系初次违法，且已主动清扫，请求从轻处罚。经复核，本机关对其陈述申辩意见不予采纳。"));
    assertThat(read.leniency()).isEmpty();
  }

  @Test
  void whatTheAuthorityFindsIsAGround() {
    String facts = "经查，2024年3月5日，当事人运输渣土未密闭，遗撒路面。当事人主动清扫路面，消除了危害后果，系初次违法。";
    assertThat(read(ORDINARY.finding(facts)).leniency()).isNotEmpty();
    assertThat(read(ORDINARY).leniency()).isEmpty();
    assertThat(read(ORDINARY).aggravation()).isEmpty();
  }

  @Test
  void theBasisIsCitedAsBasisAndTheSurchargeIsNone() {
    TextFacts read = read(ORDINARY);
    assertThat(
            read.citations().stream()
                .filter(c -> c.role() == Citation.Role.BASIS)
                .map(c -> c.law() + c.article()))
        .containsExactly("城市建筑垃圾管理规定23");
  }

  @Test
  void aTextWithoutRemediesIsAnExcerpt() {
    String text = ORDINARY.text();
    assertThat(Reading.of(Field.DECISION_TEXT, text).fullText()).isTrue();
    assertThat(Reading.of(Field.DECISION_TEXT, text.substring(0, text.indexOf("如不服"))).fullText())
        .isFalse();
  }
}
