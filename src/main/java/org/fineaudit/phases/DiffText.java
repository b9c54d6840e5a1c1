package org.fineaudit.phases;

import java.math.BigDecimal;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.Messages;
import org.fineaudit.values.Amounts;

/** The words and figures of a comparison. */
public final class DiffText {
  private DiffText() {}

  /** 1,234.5. */
  public static String money(BigDecimal yuan) {
    return Amounts.grouped(yuan);
  }

  /** A problem in a language; as it stands if the notice does not name it so. */
  public static String problem(String label, Lang lang) {
    return ProblemType.byLabel(label)
        .map(problem -> Messages.text(lang, "problems." + problem.id()))
        .orElse(label);
  }

  /** The state in a language. */
  public static String name(State state, Lang lang) {
    return Messages.text(lang, state.key());
  }
}
