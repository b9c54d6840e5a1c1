package org.fineaudit.messages;

import java.util.Locale;

/** A language that the program speaks. */
public enum Lang {
  ZH,
  EN;

  /** The language's two-letter code. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
