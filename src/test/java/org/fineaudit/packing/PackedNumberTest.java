package org.fineaudit.packing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class PackedNumberTest {
  private static ByteWriter written(long... numbers) {
    ByteWriter out = new ByteWriter(8);
    for (long number : numbers) {
      out.number(number);
    }
    return out;
  }

  @Property(tries = 300)
  void numbersAreReadAndPassedOneByOneOrAllAtOnce(
      @ForAll @Size(max = 40) @LongRange(min = 0) long[] numbers) {
    byte[] bytes = written(numbers).toArray();
    int at = 0;
    for (int i = 0; i < numbers.length; i++) {
      assertThat(PackedNumber.after(bytes, 0, i)).isEqualTo(at);
      assertThat(PackedNumber.at(bytes, at)).isEqualTo(numbers[i]);
      at = PackedNumber.after(bytes, at);
    }
    assertThat(PackedNumber.after(bytes, 0, numbers.length)).isEqualTo(at).isEqualTo(bytes.length);
  }

  @Property(tries = 300)
  void aNumberOfAnySignComesBack(@ForAll long number) {
    assertThat(PackedNumber.toSigned(PackedNumber.ofSigned(number))).isEqualTo(number);
  }
}
