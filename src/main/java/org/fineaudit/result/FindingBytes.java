package org.fineaudit.result;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fineaudit.cases.Place;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.cases.Strength;

/**
 * A finding as bytes: texts of its own in GB18030, and what findings have in common, such as the
 * words of the rule, as numbers of a list that they share.
 */
final class FindingBytes {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** A text longer than this is kept as something that findings might share. */
  private static final int LONGEST = 0xFFFE;

  /** In place of the length of a text that is kept among the shared. */
  private static final int SHARED = 0xFFFF;

  private final Map<Object, Integer> numbers = new HashMap<>();
  private volatile Object[] shared = new Object[256];

  /** The same value, the one that was seen first; null stays null. */
  private Object shared(Object value) {
    if (value == null) {
      return null;
    }
    int number = number(value);
    return shared[number];
  }

  private int number(Object value) {
    Integer known = numbers.get(value);
    if (known != null) {
      return known;
    }
    int next = numbers.size();
    Object[] all = next == shared.length ? Arrays.copyOf(shared, 2 * next) : shared;
    all[next] = value;
    shared = all;
    numbers.put(value, next);
    return next;
  }

  FindingList.Kept kept(Finding finding) {
    return new FindingList.Kept(
        (String) shared(finding.authority()),
        finding.problem(),
        (LocalDate) shared(finding.decisionDate()),
        write(finding));
  }

  private byte[] write(Finding finding) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(finding, out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  private void write(Finding finding, DataOutputStream out) throws IOException {
    own(finding.id(), out);
    common(finding.rule(), out);
    common(finding.ruleName(), out);
    common(finding.problem(), out);
    common(finding.strength(), out);
    common(finding.scope(), out);
    own(finding.decisionNumber(), out);
    own(finding.caseNumber(), out);
    own(finding.caseName(), out);
    common(finding.authority(), out);
    own(finding.partyName(), out);
    common(finding.partyKind(), out);
    common(finding.enterprise(), out);
    common(finding.violation(), out);
    common(finding.decisionDate(), out);
    amount(finding.fine(), out);
    common(finding.legalBasis(), out);
    own(finding.message(), out);
    common(finding.basis(), out);
    common(finding.remedy(), out);
    common(List.copyOf(finding.evidence().keySet()), out);
    for (String value : finding.evidence().values()) {
      own(value, out);
    }
    out.writeShort(finding.comparables().size());
    for (Finding.ComparableCase comparable : finding.comparables()) {
      write(comparable, out);
    }
    Place source = finding.source();
    common(new Place(source.file(), source.sheet(), 0), out);
    out.writeInt(source.row());
  }

  private void write(Finding.ComparableCase comparable, DataOutputStream out) throws IOException {
    own(comparable.decisionNumber(), out);
    amount(comparable.fine(), out);
    common(comparable.decisionDate(), out);
    common(comparable.authority(), out);
    amount(comparable.measure(), out);
    common(comparable.differences(), out);
  }

  /** A text that hardly two findings have in common; null has a place among the shared. */
  private void own(String text, DataOutputStream out) throws IOException {
    if (text != null) {
      byte[] bytes = text.getBytes(GB18030);
      if (bytes.length <= LONGEST && new String(bytes, GB18030).equals(text)) {
        out.writeShort(bytes.length);
        out.write(bytes);
        return;
      }
    }
    out.writeShort(SHARED);
    common(text, out);
  }

  private void common(Object value, DataOutputStream out) throws IOException {
    out.writeInt(value == null ? -1 : number(value));
  }

  private void amount(BigDecimal amount, DataOutputStream out) throws IOException {
    boolean small =
        amount != null
            && amount.scale() == (byte) amount.scale()
            && amount.unscaledValue().bitLength() < Long.SIZE;
    out.writeBoolean(small);
    if (small) {
      out.writeByte(amount.scale());
      out.writeLong(amount.unscaledValue().longValueExact());
    } else {
      common(amount, out);
    }
  }

  Finding read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return finding(in);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }

  /** Parts are read in the order in which they were written. */
  private Finding finding(DataInputStream in) throws IOException {
    return new Finding(
        own(in),
        text(in),
        text(in),
        (ProblemType) common(in),
        (Strength) common(in),
        text(in),
        own(in),
        own(in),
        own(in),
        text(in),
        own(in),
        text(in),
        (Boolean) common(in),
        text(in),
        (LocalDate) common(in),
        amount(in),
        text(in),
        own(in),
        texts(in),
        text(in),
        evidence(in),
        comparables(in),
        place(in));
  }

  private Map<String, String> evidence(DataInputStream in) throws IOException {
    Map<String, String> evidence = new LinkedHashMap<>();
    for (String fact : texts(in)) {
      evidence.put(fact, own(in));
    }
    return evidence;
  }

  private List<Finding.ComparableCase> comparables(DataInputStream in) throws IOException {
    int count = in.readUnsignedShort();
    List<Finding.ComparableCase> comparables = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      comparables.add(
          new Finding.ComparableCase(
              own(in), amount(in), (LocalDate) common(in), text(in), amount(in), texts(in)));
    }
    return comparables;
  }

  private Place place(DataInputStream in) throws IOException {
    Place sheet = (Place) common(in);
    return new Place(sheet.file(), sheet.sheet(), in.readInt());
  }

  private String own(DataInputStream in) throws IOException {
    int length = in.readUnsignedShort();
    return length == SHARED ? text(in) : new String(in.readNBytes(length), GB18030);
  }

  private Object common(DataInputStream in) throws IOException {
    int number = in.readInt();
    return number < 0 ? null : shared[number];
  }

  private String text(DataInputStream in) throws IOException {
    return (String) common(in);
  }

  @SuppressWarnings("unchecked")
  private List<String> texts(DataInputStream in) throws IOException {
    return (List<String>) common(in);
  }

  private BigDecimal amount(DataInputStream in) throws IOException {
    if (!in.readBoolean()) {
      return (BigDecimal) common(in);
    }
    int scale = in.readByte();
    return new BigDecimal(BigInteger.valueOf(in.readLong()), scale);
  }
}
