package org.fineaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.ast.CelExpr;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fineaudit.tables.RuleFolders;
import org.junit.jupiter.api.Test;

/** Conditions checked while building, against the rule files as they are. */
class PreparedConditionsTest {
  @Test
  void everyBuiltInConditionIsPreparedAndIsTheTreeThatCelMakesOfItNow() throws IOException {
    for (Rule rule : RuleBook.load(RuleFolders.builtIn()).rules()) {
      List<Parameter> parameters = List.copyOf(rule.parameters().values());
      for (Condition condition : ConditionPreparation.conditions(rule).toList()) {
        CelExpr now =
            new CelEnvironment(parameters).checkAgainstAll(condition.source()).tree().getExpr();
        assertThat(PreparedConditions.builtIn().find(condition.source(), parameters))
            .as(rule.id() + ": " + condition.source())
            .contains(now);
      }
    }
  }

  @Test
  void againstWhatItNamesAConditionGivesTheSameTreeAsAgainstAllThereIs() throws IOException {
    for (Rule rule : RuleBook.load(RuleFolders.builtIn()).rules()) {
      List<Parameter> parameters = List.copyOf(rule.parameters().values());
      for (Condition condition : ConditionPreparation.conditions(rule).toList()) {
        assertThat(new NamedDeclarations(parameters).check(condition.source()))
            .as(condition.source())
            .map(tree -> tree.getExpr())
            .isEqualTo(
                Optional.of(
                    new CelEnvironment(parameters)
                        .checkAgainstAll(condition.source())
                        .tree()
                        .getExpr()));
      }
    }
  }

  @Test
  void aChangedTextOrAnotherTypeOfAThresholdIsNotTakenFromThePreparedOnes() throws IOException {
    Rule rule =
        RuleBook.load(RuleFolders.builtIn()).rules().stream()
            .filter(
                r -> r.parameters().values().stream().anyMatch(p -> p.value() instanceof Double))
            .findFirst()
            .orElseThrow();
    List<Parameter> parameters = List.copyOf(rule.parameters().values());
    List<Parameter> asText =
        parameters.stream()
            .map(p -> new Parameter(p.name(), p.written(), p.written(), p.unit(), p.reason()))
            .toList();
    String source = rule.flag().source();
    PreparedConditions prepared = PreparedConditions.builtIn();

    assertThat(prepared.find(source, parameters)).isPresent();
    assertThat(prepared.find(source + " ", parameters)).isEmpty();
    assertThat(prepared.find(source, asText)).isEmpty();
  }

  @Test
  void conditionsWithoutFaultPassAgainstWhatTheyNameAndFaultyOnesDoNot() {
    NamedDeclarations named = new NamedDeclarations(List.of());
    Map<String, Boolean> conditions =
        Map.of(
            "fine > 100",
            true,
            "fine > 100 && !warning",
            true,
            "partyName.contains(\"公司\") ? fine > 1.0 : warning",
            true,
            "fine > \"100\"",
            false,
            "fines > 100",
            false,
            "fine",
            false,
            "fine > ",
            false,
            "containsAny(fine, [\"a\"])",
            false);
    conditions.forEach(
        (source, right) -> {
          assertThat(named.check(source).isPresent()).as(source).isEqualTo(right);
          assertThat(new CelEnvironment(List.of()).checkAgainstAll(source).tree() != null)
              .as(source)
              .isEqualTo(right);
        });
  }
}
