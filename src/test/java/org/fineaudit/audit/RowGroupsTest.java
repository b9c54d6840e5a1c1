package org.fineaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fineaudit.cases.Place;
import org.fineaudit.facts.FactRow;
import org.junit.jupiter.api.Test;

class RowGroupsTest {
  private static List<List<Integer>> groups(String... keys) {
    List<FactRow> rows =
        IntStream.range(0, keys.length).mapToObj(i -> new FactRow(new Place("", "", i))).toList();
    List<List<Integer>> found = new ArrayList<>();
    RowGroups.each(
        rows,
        i -> keys[i],
        group -> found.add(group.stream().map(row -> row.place().row()).toList()));
    return found;
  }

  @Test
  void rowsWithOneTextAreAGroupInTheirOrder() {
    assertThat(groups("甲", "乙", "甲", "丙", "乙", "甲"))
        .containsExactlyInAnyOrder(List.of(0, 2, 5), List.of(1, 4), List.of(3));
  }

  @Test
  void aRowWithoutTextBelongsToNone() {
    assertThat(groups("甲", null, "甲", null)).containsExactly(List.of(0, 2));
  }

  @Test
  void noRowsMakeNoGroups() {
    assertThat(groups()).isEmpty();
  }
}
