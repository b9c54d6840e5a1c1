package org.fineaudit.values;

/** The unit that a column or an amount states. */
public enum AmountUnit {
  /** 元. */
  YUAN,
  /** 万元. */
  WAN,
  /** None is stated, so a bare number means nothing. */
  UNSTATED
}
