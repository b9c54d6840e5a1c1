package org.fineaudit.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fineaudit.cases.Citation;
import org.fineaudit.cases.PartyKind;
import org.fineaudit.cases.Truth;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.tables.RuleFolders;

/** A query in the words of a case. Decided on 2024-05-20 unless said otherwise. */
final class QueryBuilder {
  private final List<Citation> citations = new ArrayList<>();
  private Optional<PartyKind> kind = Optional.empty();
  private String violation = "";
  private Optional<LocalDate> actDate = Optional.empty();
  private Optional<LocalDate> decisionDate = Optional.of(LocalDate.of(2024, 5, 20));
  private Truth refused = Truth.UNKNOWN;
  private Optional<BigDecimal> base = Optional.empty();

  static QueryBuilder aCase() {
    return new QueryBuilder();
  }

  static RuleFolder builtIn() {
    try {
      return RuleFolders.builtIn();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Cites {@code article[.paragraph[.item]]}, empty parts allowed: "49..4" is article and item. */
  QueryBuilder citing(String law, String place) {
    return citing(law, place, Citation.Role.BASIS);
  }

  QueryBuilder citing(String law, String place, Citation.Role role) {
    String[] parts = (place + "...").split("\\.", -1);
    citations.add(new Citation(law, parts[0], parts[1], parts[2], role));
    return this;
  }

  QueryBuilder by(PartyKind party) {
    kind = Optional.of(party);
    return this;
  }

  QueryBuilder doing(String words) {
    violation = words;
    return this;
  }

  QueryBuilder on(String date) {
    actDate = Optional.of(LocalDate.parse(date));
    return this;
  }

  QueryBuilder decided(String date) {
    decisionDate = Optional.of(LocalDate.parse(date));
    return this;
  }

  QueryBuilder undated() {
    decisionDate = Optional.empty();
    return this;
  }

  QueryBuilder afterRefusal(Truth truth) {
    refused = truth;
    return this;
  }

  QueryBuilder of(String fineBase) {
    base = Optional.of(new BigDecimal(fineBase));
    return this;
  }

  Query build() {
    return new Query(citations, kind, violation, actDate, decisionDate, refused, base);
  }
}
