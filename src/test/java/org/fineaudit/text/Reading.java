package org.fineaudit.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fineaudit.cases.Citation;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.Money;
import org.fineaudit.tables.RuleFolders;

/** Reads test sentences with the built-in phrase table. */
final class Reading {
  static final TextReader READER = load();

  private Reading() {}

  private static TextReader load() {
    try {
      return TextReader.load(RuleFolders.builtIn());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TextFacts content(String text) {
    return of(Field.PENALTY_CONTENT, text);
  }

  static TextFacts facts(String text) {
    return of(Field.VIOLATION_FACTS, text);
  }

  static TextFacts basis(String text) {
    return of(Field.LEGAL_BASIS, text);
  }

  static TextFacts of(Object... fieldsAndTexts) {
    Map<Field, String> parts = new EnumMap<>(Field.class);
    for (int i = 0; i < fieldsAndTexts.length; i += 2) {
      parts.put((Field) fieldsAndTexts[i], (String) fieldsAndTexts[i + 1]);
    }
    return READER.read(new DecisionText(parts));
  }

  static String fine(TextFacts facts) {
    return facts.fine().map(Reading::yuan).orElse("-");
  }

  static String confiscation(TextFacts facts) {
    return facts.confiscation().map(Reading::yuan).orElse("-");
  }

  private static String yuan(Money money) {
    return money.toYuan().toPlainString();
  }

  static List<String> keys(TextFacts facts) {
    return facts.citations().stream().map(Citation::key).toList();
  }

  static List<String> grounds(List<TextFacts.Ground> grounds) {
    return grounds.stream().map(TextFacts.Ground::words).toList();
  }
}
