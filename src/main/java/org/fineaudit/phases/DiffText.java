package org.fineaudit.phases;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.Messages;

/** The words and figures of a comparison. */
public final class DiffText {
  private DiffText() {}

  /** 1,234.5. */
  public static String money(BigDecimal yuan) {
    return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(yuan);
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
