package org.fineaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.PartialVars;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fineaudit.cases.Place;
import org.fineaudit.cases.Truth;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;
import org.fineaudit.law.WorkingDays;
import org.fineaudit.tables.RuleFolders;

/** CEL's own interpreter judges random conditions as ours do, unknown facts included. */
class RefereeTest {
  private static final WorkingDays DAYS = days();

  private static WorkingDays days() {
    try {
      return WorkingDays.load(RuleFolders.builtIn());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double workingDays(Instant a, Instant b) {
    LocalDate from = LocalDate.ofInstant(a, ZoneOffset.UTC);
    LocalDate to = LocalDate.ofInstant(b, ZoneOffset.UTC);
    return to.isBefore(from)
        ? -DAYS.between(to, from).orElseThrow()
        : DAYS.between(from, to).orElseThrow();
  }

  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.plannerRuntimeBuilder()
          .setOptions(
              CelOptions.current()
                  .enableHeterogeneousNumericComparisons(true)
                  .enableUnknownTracking(true)
                  .build())
          .addFunctionBindings(
              CelFunctionBinding.from(
                  "date_text",
                  String.class,
                  text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)),
              CelFunctionBinding.from(
                  "days_between",
                  Instant.class,
                  Instant.class,
                  (a, b) -> (b.getEpochSecond() - a.getEpochSecond()) / 86_400.0),
              CelFunctionBinding.from(
                  "any_of",
                  List.class,
                  List.class,
                  (a, b) -> ((List<?>) a).stream().anyMatch(((List<?>) b)::contains)),
              CelFunctionBinding.from(
                  "working_days", Instant.class, Instant.class, RefereeTest::workingDays),
              CelFunctionBinding.from(
                  "contains_any",
                  String.class,
                  List.class,
                  (text, words) ->
                      ((List<?>) words).stream().anyMatch(w -> text.contains((String) w))))
          .build();

  private static final List<String> NUMBERS = List.of("fine", "fineMax", "fineMin", "cohortRatio");
  private static final List<String> DATES = List.of("decisionDate", "discoveryDate");
  private static final List<String> BOOLEANS = List.of("fined", "correctionOrdered", "continuing");
  private static final List<String> TEXTS = List.of("discretionTier", "violation");
  private static final List<String> LISTS = List.of("leniencyGrounds", "aggravationGrounds");
  private static final List<String> WORDS = List.of("一般", "从重", "占道经营", "");

  @Property(tries = 600)
  void bothGiveTheSameVerdictAndBlameTheSameFacts(@ForAll long seed) throws CelEvaluationException {
    Random random = new Random(seed);
    String source = condition(random, 3);
    CelEnvironment.Checked checked = new CelEnvironment(List.of()).check(source);
    assertThat(checked.issues()).as(source).isEmpty();
    Condition ours =
        new Condition(
            source,
            new ConditionCompiler(Map.of(), DAYS).compile(checked.tree().getExpr()),
            List::of);
    for (int i = 0; i < 4; i++) {
      Map<String, Object> values = values(random);
      FactRow row = row(values);
      Object referee = evaluate(checked.tree(), values);
      assertThat(ours.test(row)).as(source + " " + values).isEqualTo(truth(referee));
      if (referee instanceof CelUnknownSet unknown) {
        Set<String> theirs =
            unknown.attributes().stream()
                .map(attribute -> attribute.qualifiers().get(0).asString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(blamed(ours.missing(row))).as(source + " " + values).isEqualTo(theirs);
      }
    }
  }

  /**
   * What ours says of a list that is known only in part, the referee says of every list that the
   * known part may belong to.
   */
  @Property(tries = 600)
  void ofAListKnownInPartOnlyWhatHoldsForEveryLongerListIsSaid(@ForAll long seed)
      throws CelEvaluationException {
    Random random = new Random(seed);
    String source = condition(random, 2, RefereeTest::leafOfLists);
    CelEnvironment.Checked checked = new CelEnvironment(List.of()).check(source);
    assertThat(checked.issues()).as(source).isEmpty();
    Condition ours =
        new Condition(
            source,
            new ConditionCompiler(Map.of(), DAYS).compile(checked.tree().getExpr()),
            List::of);
    Map<String, Object> values = new HashMap<>(Map.of("fined", random.nextBoolean()));
    LISTS.forEach(list -> values.put(list, some(random)));
    FactRow row = row(values);
    Set<Fact> lists =
        LISTS.stream().map(n -> Facts.byName(n).orElseThrow()).collect(Collectors.toSet());
    row.addPartial(lists);
    Truth said = ours.test(row);
    for (int i = 0; i < 6; i++) {
      Map<String, Object> whole = new HashMap<>(values);
      LISTS.forEach(list -> whole.put(list, longer(random, (List<?>) values.get(list))));
      Object referee = evaluate(checked.tree(), whole);
      if (said.isKnown()) {
        assertThat(truth(referee)).as(source + " " + values + " in " + whole).isEqualTo(said);
      }
    }
    if (!said.isKnown()) {
      assertThat(ours.missing(row)).as(source + " " + values).isSubsetOf(lists).isNotEmpty();
    }
  }

  private static List<String> some(Random random) {
    return WORDS.stream().filter(w -> random.nextInt(3) == 0).toList();
  }

  private static List<Object> longer(Random random, List<?> known) {
    List<Object> longer = new ArrayList<>(known);
    WORDS.stream().filter(w -> random.nextBoolean() && !longer.contains(w)).forEach(longer::add);
    return longer;
  }

  private static String leafOfLists(Random random) {
    String comparison = pick(random, List.of("<", "<=", ">", ">=", "==", "!="));
    String word = "\"" + pick(random, WORDS) + "\"";
    String list = pick(random, LISTS);
    return switch (random.nextInt(6)) {
      case 0 -> "(size(" + list + ") " + comparison + " " + random.nextInt(4) + ")";
      case 1 -> "anyOf(" + list + ", [" + word + ", \"从重\"])";
      case 2 -> "anyOf(leniencyGrounds, aggravationGrounds)";
      case 3 -> "fined";
      case 4 -> "containsAny(\"占道经营\", " + list + ")";
      default -> "(" + word + " in " + list + ")";
    };
  }

  private static Set<String> blamed(Set<Fact> facts) {
    return facts.stream().map(Fact::name).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Truth truth(Object value) {
    return value instanceof Boolean b ? Truth.of(b) : Truth.UNKNOWN;
  }

  private static Object evaluate(CelAbstractSyntaxTree tree, Map<String, Object> values)
      throws CelEvaluationException {
    List<CelAttributePattern> unknown = new ArrayList<>();
    for (Fact fact : Facts.all()) {
      if (!values.containsKey(fact.name())) {
        unknown.add(CelAttributePattern.create(fact.name()));
      }
    }
    return RUNTIME
        .createProgram(tree)
        .eval(PartialVars.of(values, unknown.toArray(CelAttributePattern[]::new)));
  }

  private static Map<String, Object> values(Random random) {
    Map<String, Object> values = new HashMap<>();
    for (String name : NUMBERS) {
      maybe(random, () -> values.put(name, random.nextInt(5) * 500.0));
    }
    for (String name : DATES) {
      LocalDate date = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(4));
      maybe(random, () -> values.put(name, date.atStartOfDay().toInstant(ZoneOffset.UTC)));
    }
    for (String name : BOOLEANS) {
      maybe(random, () -> values.put(name, random.nextBoolean()));
    }
    for (String name : TEXTS) {
      maybe(random, () -> values.put(name, pick(random, WORDS)));
    }
    for (String name : LISTS) {
      maybe(random, () -> values.put(name, WORDS.subList(0, random.nextInt(4))));
    }
    return values;
  }

  private static void maybe(Random random, Runnable set) {
    if (random.nextInt(3) > 0) {
      set.run();
    }
  }

  @SuppressWarnings("unchecked")
  private static FactRow row(Map<String, Object> values) {
    FactRow row = new FactRow(new Place("x", "", 1));
    values.forEach(
        (name, value) -> {
          Fact fact = Facts.byName(name).orElseThrow();
          switch (fact.type()) {
            case NUMBER -> row.set(fact, (Double) value);
            case BOOLEAN -> row.set(fact, (Boolean) value ? 1 : 0);
            case DATE -> row.set(fact, LocalDate.ofInstant((Instant) value, ZoneOffset.UTC));
            case TEXT -> row.set(fact, (String) value);
            case LIST -> row.set(fact, (List<String>) value);
          }
        });
    return row;
  }

  private static String condition(Random random, int depth) {
    return condition(random, depth, RefereeTest::leaf);
  }

  private static String condition(Random random, int depth, Function<Random, String> leaf) {
    if (depth == 0) {
      return leaf.apply(random);
    }
    String a = condition(random, depth - 1, leaf);
    return switch (random.nextInt(5)) {
      case 0 -> "(" + a + " && " + condition(random, depth - 1, leaf) + ")";
      case 1 -> "(" + a + " || " + condition(random, depth - 1, leaf) + ")";
      case 2 -> "!" + a;
      case 3 ->
          "("
              + a
              + " ? "
              + condition(random, depth - 1, leaf)
              + " : "
              + condition(random, depth - 1, leaf)
              + ")";
      default -> leaf.apply(random);
    };
  }

  private static String leaf(Random random) {
    String comparison = pick(random, List.of("<", "<=", ">", ">=", "==", "!="));
    return switch (random.nextInt(11)) {
      case 0 -> pick(random, BOOLEANS);
      case 1 -> "(" + number(random) + " " + comparison + " " + number(random) + ")";
      case 2 -> "(" + pick(random, NUMBERS) + " > " + random.nextInt(3) * 500 + ")";
      case 3 -> "(decisionDate " + comparison + " discoveryDate)";
      case 4 -> "(daysBetween(discoveryDate, decisionDate) > 1.0)";
      case 5 -> "(discretionTier in [\"一般\", \"从重\"])";
      case 6 -> "(size(leniencyGrounds) > " + random.nextInt(3) + ")";
      case 7 -> "anyOf(leniencyGrounds, aggravationGrounds)";
      case 9 -> "(workingDaysBetween(discoveryDate, decisionDate) >= 1.0)";
      case 8 -> "containsAny(violation, [\"占道\", \"绿化\"])";
      default -> "violation.contains(\"占道\")";
    };
  }

  private static String number(Random random) {
    String a = pick(random, NUMBERS);
    return switch (random.nextInt(3)) {
      case 0 -> a;
      case 1 -> "(" + a + " " + pick(random, List.of("+", "-", "*")) + " 2.0)";
      default -> "(" + a + " - " + pick(random, NUMBERS) + ")";
    };
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
