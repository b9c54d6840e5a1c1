package org.fineaudit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fineaudit.cases.Citation;
import org.fineaudit.cases.Citation.Role;
import org.fineaudit.cases.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationInTextTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      value = {
        "《某市绿化条例》第四十四条第二款!某市绿化条例|44|2|",
        "《某条例》第二十条第一款第（二）、（三）项!某条例|20|1|2;某条例|20|1|3",
        "《某条例》第十六条第一款第（二）项、第二款!某条例|16|1|2;某条例|16|2|",
        "《某条例》第十八条第二款第一项、第四项!某条例|18|2|1;某条例|18|2|4",
        "《某条例》第四十三、四十四条!某条例|43||;某条例|44||",
        "《某条例》第十六条第一款、第十九条第（三）项!某条例|16|1|;某条例|19||3",
        "《某条例》第33条第1款!某条例|33|1|",
        "依《某条例》第27条、26条第2项!某条例|27||;某条例|26||2",
        "《某规定》（建设部令第4号）第三十一条!某规定|31||",
        "《某省〈市容条例〉实施办法》第三十一条!某省市容条例实施办法|31||",
        "《中华人民共和国刑法》第一百三十三条之一!中华人民共和国刑法|133-1||",
        "城市照明管理规定第三十四条第四项、行政处罚法第五十一条!城市照明管理规定|34||4;行政处罚法|51||",
        "某消防条例/第六章法律责任/第六十条/第一款/第三项；某消防条例/第二章/第十六条!某消防条例|60|1|3;某消防条例|16||",
        "违反《养犬条例》第二十二条，依据该条例第四十五条第（三）项!养犬条例|22||;养犬条例|45||3",
        "违反《排水条例》第二十条、《排水许可办法》第四条，依据前述条例第四十九条!排水条例|20||;排水许可办法|4||;排水条例|49||",
        "《固废法》第一百一十一条第二款：单位有前款第一项行为的，处五万元以上罚款。!固废法|111|2|",
        "《某条例》第69条：违反本条例第四十二条规定的，由主管部门责令改正!某条例|69||",
        "《燃气条例》第十八条：经营者不得有下列行为：（四）擅自充装；第四十六条第一款!燃气条例|18||;燃气条例|46|1|",
        "依据《物业管理条例》有关规定!物业管理条例|||",
        "违反了《某小区物业服务合同》约定及《某物业管理条例》第八十三条!某物业管理条例|83||"
      })
  void readsTheProvisionsOfABasis(String basis, String keys) {
    assertThat(Reading.keys(Reading.basis(basis))).containsExactly(keys.split(";"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"因《某管理条例》宣传栏破损，罚款200元", "送达《行政处罚告知书》后罚款200元", "吊销《食品经营许可证》第三条", "依据法律法规，罚款200元"})
  void aTitleThatIsNoBasisIsNoCitation(String content) {
    assertThat(Reading.content(content).citations()).isEmpty();
  }

  @Test
  void theRoleIsWhatTheSentenceSays() {
    TextFacts facts = Reading.content("当事人违反《甲条例》第五条、第六条，依据《甲条例》第三十条和《乙办法》第八条，罚款200元。");
    assertThat(facts.citations())
        .containsExactly(
            new Citation("甲条例", "5", "", "", Role.VIOLATED),
            new Citation("甲条例", "6", "", "", Role.VIOLATED),
            new Citation("甲条例", "30", "", "", Role.BASIS),
            new Citation("乙办法", "8", "", "", Role.BASIS));
    assertThat(Reading.basis("《甲条例》第五条").citations().get(0).role()).isEqualTo(Role.UNSTATED);
  }

  @Test
  void theViolatedLawOfTheFactsIsNoBasisOfThePenalty() {
    TextFacts facts =
        Reading.of(Field.VIOLATION_FACTS, "违反《甲条例》第五条", Field.PENALTY_CONTENT, "罚款200元");
    assertThat(facts.citations()).isEmpty();
  }

  @Test
  void basisComesFirstThenThePenalty() {
    TextFacts facts =
        Reading.of(Field.PENALTY_CONTENT, "依据《乙办法》第八条，罚款200元", Field.LEGAL_BASIS, "《甲条例》第三十条");
    assertThat(Reading.keys(facts)).isEqualTo(List.of("甲条例|30||", "乙办法|8||"));
  }
}
