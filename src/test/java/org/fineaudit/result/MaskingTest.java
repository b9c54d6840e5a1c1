package org.fineaudit.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
  @ParameterizedTest
  @CsvSource({
    "当事人王某410402198001011234在场, 当事人王某410402********1234在场",
    "41040219991231123x, 410402********123x",
    "身份证410402 19800101 1234。, 身份证410402**********1234。",
    "身份证：４１０４０２１９８００１０１１２３４, 身份证：４１０４０２********１２３４",
    "电话13803751234和15937561234, 电话138****1234和159****1234",
    "手机 138-0375-1234, 手机 138******1234",
    "统一社会信用代码91410400MA12345678, 统一社会信用代码91410400MA12345678",
    "统一社会信用代码914104001980010112, 统一社会信用代码914104001980010112",
    "案件编号410402202301150001, 案件编号410402202301150001",
    "金额12345678901.50元, 金额12345678901.50元",
    "票据号0013803751234, 票据号0013803751234",
    "座机0375-2671234, 座机0375-***1234",
    "座机010－62671234, 座机010－6***1234",
    "字号0375-2671234号, 字号0375-2671234号",
    "一代证410402800101123, 一代证410402*****1123",
    "身份证号ID410402199001011234, 身份证号ID410402********1234",
    "电话+86 13803751234和8613803751234, 电话+86 138****1234和86138****1234",
    "金额410402800101123.00, 金额410402800101123.00",
    "身份证410402　19800101　1234, 身份证410402**********1234",
    "身份证410402-19800101-1234, 身份证410402**********1234",
    "身份证4104 0219 8001 0112 34, 身份证4104 02***********2 34",
    "手机138 0375 1234和１３８　０３７５　１２３４, 手机138******1234和１３８******１２３４",
    "身份证410402 1990 0101 123X, 身份证410402***********123X",
    "身份证410402-1990-01-01-1234, 身份证410402************1234",
    "身份证410402－19900101－１２３ｘ, 身份证410402**********１２３ｘ",
    "手机138－1234－5678和138–1234—5678, 手机138******5678和138******5678",
    "电话008613812345678, 电话0086138****5678",
    "座机0375 2671234和（0375）2671234, 座机0375 ***1234和（0375）***1234",
    "面积138.12345678平方米, 面积138.12345678平方米",
    "案件编号4104 0220 2301 1500 01, 案件编号4104 0220 2301 1500 01",
  })
  void masksPeopleAndNothingElse(String text, String masked) {
    assertThat(Masking.ON.apply(text)).isEqualTo(masked);
    assertThat(Masking.OFF.apply(text)).isEqualTo(text);
  }

  @Property(tries = 300)
  void maskingTwiceChangesNothingMore(@ForAll String text) {
    String once = Masking.ON.apply(text + "410402198001011234 " + text + "13803751234");
    assertThat(Masking.ON.apply(once)).isEqualTo(once);
  }

  @Test
  void masksEveryTextOfAResultButTheNumbers() {
    String id = "410402198001011234";
    AuditResult result =
        ResultBuilder.aResult()
            .with(
                FindingBuilder.aFinding()
                    .against("王某" + id, "自然人", false)
                    .caseName(id)
                    .saying("当事人" + id)
                    .number("决" + id, "")
                    .like(
                        new Finding.ComparableCase(
                            "决1", BigDecimal.ONE, null, "局" + id, null, List.of("案由：" + id)))
                    .build())
            .build();
    Finding masked = Masking.ON.apply(result).findings().get(0);
    assertThat(masked.partyName() + masked.caseName() + masked.message()).doesNotContain(id);
    assertThat(masked.comparables().toString()).doesNotContain(id);
    assertThat(masked.decisionNumber()).contains(id);
    assertThat(Masking.OFF.apply(result)).isSameAs(result);
  }
}
