package org.fineaudit.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Every case in twenty bytes, found again as it was put in. */
class CaseIndexTest {
  private static CaseIndex.Builder builder() {
    return new CaseIndex.Builder(List.of("a", "b"), List.of("fine"));
  }

  private static CaseIndex again(CaseIndex index) {
    return CaseIndex.of(index.rules(), index.fields(), index.verdicts(), index.lines())
        .orElseThrow();
  }

  @Property(tries = 50)
  void whatGoesInComesOutWhateverTheOrder(@ForAll long seed) {
    Random random = new Random(seed);
    List<Long> keys =
        new ArrayList<>(random.longs(random.nextInt(300)).distinct().boxed().toList());
    CaseIndex.Builder one = builder();
    keys.forEach(key -> one.add(key, "C U" + (key & 3), key.hashCode(), fine(key)));
    Collections.shuffle(keys, random);
    CaseIndex.Builder two = builder();
    keys.forEach(key -> two.add(key, "C U" + (key & 3), key.hashCode(), fine(key)));
    CaseIndex read = again(one.build());
    assertThat(read.lines()).isEqualTo(two.build().lines());
    for (long key : keys) {
      CaseIndex.Entry entry = read.find(key).orElseThrow();
      assertThat(entry.verdicts()).containsEntry("a", "C").containsEntry("b", "U" + (key & 3));
      assertThat(entry.fingerprint()).isEqualTo(Long.hashCode(key));
      assertThat(entry.fine()).isEqualByComparingTo(fine(key));
    }
    assertThat(read.find(42)).isEmpty();
  }

  private static BigDecimal fine(long key) {
    return BigDecimal.valueOf(key & 0xFFFFFFFFL, 2);
  }

  @Test
  void ofSeveralWithOneKeyTheAuditedStays() {
    CaseIndex index =
        again(builder().add(7, CaseIndex.OUT_OF_SCOPE, 0, null).add(7, "F N", 1, null).build());
    assertThat(index.find(7).orElseThrow().outOfScope()).isFalse();
    assertThat(index.find(7).orElseThrow().fine()).isNull();
  }

  @Test
  void anAmountThatDoesNotFitIsUnknown() {
    CaseIndex index = again(builder().add(1, "C C", 0, new BigDecimal("99999999999999")).build());
    assertThat(index.find(1).orElseThrow().fine()).isNull();
  }

  @Test
  void damageIsSeen() {
    CaseIndex index = builder().add(1, "C C", 0, null).add(2, "F C", 0, null).build();
    String line = index.lines().get(0);
    for (List<String> lines :
        List.of(
            List.of("!"),
            List.of(line.substring(4)),
            List.of(line, line),
            List.of("/".repeat(80)))) {
      assertThat(CaseIndex.of(index.rules(), index.fields(), index.verdicts(), lines)).isEmpty();
    }
    assertThat(CaseIndex.of(List.of("a"), List.of(), index.verdicts(), index.lines())).isEmpty();
  }
}
