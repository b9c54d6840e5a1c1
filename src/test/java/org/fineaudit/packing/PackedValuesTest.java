package org.fineaudit.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is read is what was written. */
class PackedValuesTest {
  /** Some texts that have much in common, written with one name. */
  record Row(String name, List<String> texts) {}

  @Property(tries = 500)
  void whatIsReadIsWhatWasWritten(@ForAll("rows") List<Row> rows) {
    PackedValues values = new PackedValues();
    for (int again = 0; again < 3; again++) {
      for (Row row : rows) {
        ByteWriter out = new ByteWriter(1);
        row.texts().forEach(text -> values.text(text, row.name(), out));
        byte[] bytes = out.toArray();
        int at = 0;
        for (String text : row.texts()) {
          assertThat(values.read(bytes, at, row::name)).isEqualTo(text);
          at = PackedValues.after(bytes, at);
        }
        assertThat(at).isEqualTo(bytes.length);
      }
    }
  }

  @Provide
  Arbitrary<List<Row>> rows() {
    Arbitrary<String> names =
        Arbitraries.of("张三", "平顶山07建材有限公司", "", "罚", "1", "00", "\uE000", "𠮷野家", "aa");
    Arbitrary<String> pieces =
        Arbitraries.oneOf(
            names,
            Arbitraries.strings().numeric().ofMaxLength(60),
            Arbitraries.of(
                "平城管罚决字〔2024〕第012号",
                "占道经营案",
                "０１",
                "\uE000",
                "\uE001\n",
                "\uD800",
                "a",
                "0",
                "€",
                "罚款"));
    Arbitrary<String> texts =
        pieces.list().ofMaxSize(5).map(some -> String.join("", some)).injectNull(0.05);
    return Combinators.combine(names, texts.list().ofMaxSize(6)).as(Row::new).list().ofMaxSize(8);
  }

  @Test
  void textsOfOneShapeTakeLittleRoom() {
    PackedValues values = new PackedValues();
    int length = 0;
    for (int i = 100; i < 200; i++) {
      ByteWriter out = new ByteWriter(64);
      values.text(String.format(Locale.ROOT, "平城管罚决字〔2024〕第%d号", i), "", out);
      values.text("平顶山某某建材有限公司未经批准挖掘城市道路案", "平顶山某某建材有限公司", out);
      length = out.length();
    }
    assertThat(length).isLessThan(12);
  }

  @Test
  void sharedValuesAreTheSame() {
    PackedValues values = new PackedValues();
    List<String> list = List.of("罚款", "没收违法所得");
    ByteWriter out = new ByteWriter(1);
    values.shared(list, out);
    values.shared(List.copyOf(list), out);
    values.shared(null, out);
    byte[] bytes = out.toArray();
    assertThat(values.read(bytes, 0, () -> "")).isSameAs(values.read(bytes, 1, () -> ""));
    assertThat(values.read(bytes, 2, () -> "")).isNull();
  }
}
