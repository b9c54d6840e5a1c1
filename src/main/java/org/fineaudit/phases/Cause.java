package org.fineaudit.phases;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.Facts;
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.Messages;

/**
 * One reason for a state.
 *
 * @param values what changed
 * @param details files, facts, days or counts that the sentence names
 */
public record Cause(Kind kind, List<Value> values, List<String> details) {

  /** The reasons, those first that decide. */
  public enum Kind {
    /** Closed in the ledger (已销号). */
    CLOSED_IN_LEDGER,
    /** Closed in the ledger, and found all the same (已销号仍命中). */
    CLOSED_STILL_FOUND,
    /** An earlier ledger said that it was no longer found. */
    FOUND_AGAIN,
    /** Closed in the old ledger, not in the new one. */
    REOPENED,
    /** The new ledger says 本次未再发现. */
    GONE_IN_LEDGER,
    /** The new ledger does not list it. */
    NOT_LISTED,
    /** People added it; the tool can't check it. */
    BY_HAND,
    /** The rule is in only one of the rule sets. */
    RULE_NEW,
    RULE_ABSENT,
    /** The rule was or is switched off. */
    RULE_WAS_OFF,
    RULE_OFF,
    /** The old or the new export does not hold the case. */
    CASE_NEW,
    CASE_ABSENT,
    UNIT_ABSENT,
    /** Rows set aside without a readable number may hold the case. */
    MAY_BE_SET_ASIDE,
    WAS_OUT_OF_SCOPE,
    OUT_OF_SCOPE,
    /** A fact was or is missing (无法判定). */
    WAS_UNDETERMINED,
    UNDETERMINED,
    WAS_NOT_APPLICABLE,
    NOT_APPLICABLE,
    WAS_CLEAN,
    CLEAN,
    /** The case itself changed. */
    CASE_CHANGED,
    RULE_CHANGED,
    /** Tables that several rules use changed. */
    TABLES_CHANGED,
    /** Neither the case nor the rules changed: its comparable cases or the party's others did. */
    OTHERS_CHANGED,
    /** The rules are the same, so the case or others changed; the ledger does not say which. */
    DATA_CHANGED,
    /** The ledger or an older result does not say whether the rules changed. */
    RULES_UNKNOWN,
    UNCHANGED,
    /** The inputs do not say enough to tell why. */
    CANNOT_TELL;

    /** The name in files, such as {@code case-absent}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A value that changed; empty is unknown. */
  public record Value(String field, String label, String from, String to) {
    String arrow(String unknown, Lang lang) {
      String name = lang == Lang.EN && !field.isEmpty() ? field : label;
      return name + " " + shown(from, unknown) + " → " + shown(to, unknown);
    }

    private static String shown(String text, String unknown) {
      return text.isEmpty() ? unknown : text;
    }
  }

  public Cause {
    values = List.copyOf(values);
    details = List.copyOf(details);
  }

  static Cause of(Kind kind, String... details) {
    return new Cause(kind, List.of(), List.of(details));
  }

  static Cause of(Kind kind, List<Value> values) {
    return new Cause(kind, values, List.of());
  }

  /** The reason as a sentence. */
  public String sentence(Lang lang) {
    String unknown = Messages.text(lang, "phases.unknown");
    String comma = Messages.text(lang, "phases.comma");
    String facts =
        Stream.concat(
                details.stream().map(d -> lang == Lang.EN ? named(d) : d),
                values.stream().map(v -> v.arrow(unknown, lang)))
            .collect(Collectors.joining(comma));
    String key = "phases.cause." + kind.id() + (facts.isEmpty() ? ".plain" : "");
    return Messages.text(lang, key, facts);
  }

  /** A missing fact by its name in rules, which is English; other details stay as they are. */
  private static String named(String detail) {
    return Facts.all().stream()
        .filter(fact -> detail.equals(fact.label()) || detail.startsWith(fact.label() + "（"))
        .findFirst()
        .map(Fact::name)
        .orElse(detail);
  }
}
