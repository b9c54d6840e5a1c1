package org.fineaudit.result;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fineaudit.cases.Place;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.cases.Strength;
import org.fineaudit.packing.ByteWriter;
import org.fineaudit.packing.PackedNumber;
import org.fineaudit.packing.PackedValues;

/**
 * A finding as bytes. What findings have in common, such as the words of the rule, is kept once;
 * parts are read in the order in which they were written.
 */
final class FindingBytes {
  private final PackedValues values = new PackedValues();

  FindingList.Kept kept(Finding finding) {
    return new FindingList.Kept(
        values.same(finding.authority()),
        finding.problem(),
        values.same(finding.decisionDate()),
        new Writing(finding.partyName()).write(finding));
  }

  Finding read(byte[] bytes) {
    return new Reading(bytes).finding();
  }

  /** Writes one finding. */
  private final class Writing {
    private final ByteWriter out = new ByteWriter(256);
    private final String party;

    Writing(String party) {
      this.party = party;
    }

    byte[] write(Finding finding) {
      own(finding.partyName(), "");
      own(finding.id());
      common(finding.rule());
      common(finding.ruleName());
      common(finding.problem());
      common(finding.strength());
      common(finding.scope());
      own(finding.decisionNumber());
      own(finding.caseNumber());
      own(finding.caseName());
      common(finding.authority());
      common(finding.partyKind());
      common(finding.enterprise());
      common(finding.violation());
      common(finding.decisionDate());
      amount(finding.fine());
      common(finding.legalBasis());
      own(finding.message());
      common(finding.basis());
      common(finding.remedy());
      common(List.copyOf(finding.evidence().keySet()));
      finding.evidence().values().forEach(this::own);
      out.number(finding.comparables().size());
      finding.comparables().forEach(this::write);
      Place source = finding.source();
      common(new Place(source.file(), source.sheet(), 0));
      out.number(source.row());
      return out.toArray();
    }

    private void write(Finding.ComparableCase comparable) {
      own(comparable.decisionNumber());
      amount(comparable.fine());
      common(comparable.decisionDate());
      common(comparable.authority());
      amount(comparable.measure());
      common(comparable.differences());
    }

    private void own(String text) {
      own(text, party == null ? "" : party);
    }

    private void own(String text, String name) {
      values.text(text, name, out);
    }

    private void common(Object value) {
      values.shared(value, out);
    }

    private void amount(BigDecimal amount) {
      boolean small = amount != null && amount.unscaledValue().bitLength() < Long.SIZE - 1;
      out.number(small ? 1 : 0);
      if (small) {
        out.number(PackedNumber.ofSigned(amount.scale()));
        out.number(PackedNumber.ofSigned(amount.unscaledValue().longValueExact()));
      } else {
        common(amount);
      }
    }
  }

  /** Reads one finding. */
  private final class Reading {
    private final byte[] bytes;
    private final String party;
    private int at;

    Reading(byte[] bytes) {
      this.bytes = bytes;
      this.party = text();
    }

    Finding finding() {
      return new Finding(
          text(),
          text(),
          text(),
          (ProblemType) value(),
          (Strength) value(),
          text(),
          text(),
          text(),
          text(),
          text(),
          party,
          text(),
          (Boolean) value(),
          text(),
          (LocalDate) value(),
          amount(),
          text(),
          text(),
          texts(),
          text(),
          evidence(),
          comparables(),
          place());
    }

    private Map<String, String> evidence() {
      Map<String, String> evidence = new LinkedHashMap<>();
      for (String fact : texts()) {
        evidence.put(fact, text());
      }
      return evidence;
    }

    private List<Finding.ComparableCase> comparables() {
      int count = (int) number();
      List<Finding.ComparableCase> comparables = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        comparables.add(
            new Finding.ComparableCase(
                text(), amount(), (LocalDate) value(), text(), amount(), texts()));
      }
      return comparables;
    }

    private Place place() {
      Place sheet = (Place) value();
      return new Place(sheet.file(), sheet.sheet(), (int) number());
    }

    private BigDecimal amount() {
      if (number() == 0) {
        return (BigDecimal) value();
      }
      int scale = (int) PackedNumber.toSigned(number());
      return new BigDecimal(BigInteger.valueOf(PackedNumber.toSigned(number())), scale);
    }

    private long number() {
      long number = PackedNumber.at(bytes, at);
      at = PackedNumber.after(bytes, at);
      return number;
    }

    private Object value() {
      int start = at;
      at = PackedValues.after(bytes, start);
      return values.read(bytes, start, () -> party);
    }

    private String text() {
      return (String) value();
    }

    @SuppressWarnings("unchecked")
    private List<String> texts() {
      return (List<String>) value();
    }
  }
}
