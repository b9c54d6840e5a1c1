package org.fineaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fineaudit.cases.Place;
import org.fineaudit.facts.FactRow;
import org.junit.jupiter.api.Test;

class RowGroupsTest {
  private static List<List<Integer>> groups(String... keys) {
    List<FactRow> rows =
        IntStream.range(0, keys.length).mapToObj(i -> new FactRow(new Place("", "", i))).toList();
    Queue<List<Integer>> found = new ConcurrentLinkedQueue<>();
    RowGroups.each(
        rows,
        i -> keys[i],
        group -> found.add(group.stream().map(row -> row.place().row()).toList()));
    return List.copyOf(found);
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

  @Test
  void manyRowsMakeTheSameGroupsThoughThreadsShareThem() {
    String[] keys = new String[20_000];
    Arrays.setAll(keys, i -> i % 3 == 0 ? "同" : "甲" + i % 7_001);
    Map<String, List<Integer>> expected =
        IntStream.range(0, keys.length)
            .boxed()
            .collect(Collectors.groupingBy(i -> keys[i], Collectors.toList()));
    assertThat(groups(keys)).containsExactlyInAnyOrderElementsOf(expected.values());
  }
}
