package org.fineaudit.text;

import java.util.List;

/** The names of the word lists that amounts are read with. */
final class AmountWords {
  static final List<String> LISTS =
      List.of(
          "links",
          "totals",
          "fine",
          "fine-after",
          "verbs",
          "payments",
          "surcharges",
          "combined",
          "totalled",
          "confiscation",
          "confiscated-after",
          "other",
          "gains",
          "valued",
          "criminal",
          "limits-before",
          "limits-after",
          "not-amount-after",
          "per-unit",
          "references",
          "mixed",
          "changed",
          "proposals",
          "decided",
          "history",
          "operative",
          "not-imposed",
          "not-a-fine");

  private AmountWords() {}
}
