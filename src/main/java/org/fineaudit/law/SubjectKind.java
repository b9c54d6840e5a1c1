package org.fineaudit.law;

import java.util.Locale;
import java.util.Optional;
import org.fineaudit.cases.PartyKind;
import org.fineaudit.cases.Truth;

/** Whom a provision fines. */
public enum SubjectKind {
  ANY,
  /** 单位, and every subject named by its trade, such as 施工单位 or 燃气经营者. */
  UNIT,
  /** 个人. */
  INDIVIDUAL,
  /** A person in charge within a unit (直接负责的主管人员和其他直接责任人员). */
  PERSON;

  /**
   * Whether it can fine that kind of party. An individual business (个体工商户) is a person in the Civil
   * Code (article 54) and often a unit in practice; the laws in the table do not say. So it may be
   * either, and a provision with one range for units and another for individuals stays undecided
   * for it.
   */
  Truth covers(PartyKind party) {
    return switch (party) {
      case ORGANIZATION -> Truth.of(this == ANY || this == UNIT);
      case NATURAL_PERSON -> Truth.of(this != UNIT);
      case INDIVIDUAL_BUSINESS ->
          this == PERSON ? Truth.FALSE : this == ANY ? Truth.TRUE : Truth.UNKNOWN;
    };
  }

  static Optional<SubjectKind> byWord(String word) {
    for (SubjectKind kind : values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
