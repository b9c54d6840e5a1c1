package org.fineaudit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fineaudit.cases.Field;

class TextReaderPropertyTest {
  private static final String[] WORDS = {
    "罚款", "500元", "壹仟元整", "没收", "违法所得", "的，", "的", "当事人", "规定：", "“", "”", "《", "》", "条例", "第", "一",
    "条", "款", "（", "）", "1.", "；", "。", "，", "、", "责令", "改正", "不具有", "从轻", "请求", "不予采纳", "□", "☑",
    "\n", " ", "5", "共计", "其中", "人民币", "依据", "警告", "已", "未", "逾期", "/", "\\n", "万元", "以下", "拟",
    "处罚如下"
  };

  @Property(tries = 400)
  void anyMixtureOfTheWordsIsRead(@ForAll("sentences") String text) {
    for (Field field :
        new Field[] {Field.PENALTY_CONTENT, Field.LEGAL_BASIS, Field.DECISION_TEXT}) {
      TextFacts facts = Reading.READER.read(new DecisionText(Map.of(field, text)));
      assertThat(facts.quotes())
          .allSatisfy(quote -> assertThat(quote.words()).hasSizeBetween(1, 60));
    }
  }

  @Property(tries = 200)
  void anyStringIsRead(@ForAll String text) {
    assertThatCode(
            () -> Reading.of(Field.PENALTY_CONTENT, text, Field.VIOLATION_FACTS, text + text))
        .doesNotThrowAnyException();
  }

  @Property(tries = 15)
  void timeGrowsWithTheLengthOnly(@ForAll("seeds") String seed) {
    String text = seed.repeat(100_000 / seed.length());
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    Reading.of(Field.PENALTY_CONTENT, text, Field.LEGAL_BASIS, text);
    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before))
        .isLessThan(Duration.ofSeconds(5));
  }

  @Property(tries = 100)
  void blanksBetweenCharactersChangeNothing(@ForAll("amounts") long yuan) {
    String text = "责令改正，罚款人民币" + yuan + "元。";
    String spaced = String.join(" ", text.split("(?<=[\\u4e00-\\u9fff，])")) + "\u3000";
    assertThat(Reading.content(spaced).fine()).isEqualTo(Reading.content(text).fine());
    assertThat(Reading.fine(Reading.content(spaced))).isEqualTo(Long.toString(yuan));
  }

  @Provide
  Arbitrary<String> sentences() {
    return Arbitraries.of(WORDS)
        .list()
        .ofMinSize(1)
        .ofMaxSize(60)
        .map(words -> String.join("", words));
  }

  @Provide
  Arbitrary<String> seeds() {
    return Arbitraries.of(WORDS)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(words -> String.join("", words));
  }

  @Provide
  Arbitrary<Long> amounts() {
    return Arbitraries.longs().between(1, 100_000_000L);
  }
}
