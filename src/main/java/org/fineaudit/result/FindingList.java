package org.fineaudit.result;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.UnaryOperator;
import org.fineaudit.cases.ProblemType;

/**
 * Findings in little memory: they are kept as bytes, and each {@link #get} makes a new finding that
 * equals the one that was put in.
 */
public final class FindingList extends AbstractList<Finding> implements RandomAccess {
  private static final Comparator<Kept> FIRST =
      Comparator.comparing(Kept::authority)
          .thenComparing(Kept::problem)
          .thenComparing(
              Kept::decisionDate, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

  private final FindingBytes format;
  private final Kept[] findings;

  /**
   * A finding, and what its place in the order depends on first.
   *
   * @param bytes nobody changes them
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Kept(String authority, ProblemType problem, LocalDate decisionDate, byte[] bytes) {}

  private FindingList(FindingBytes format, Kept[] findings) {
    this.format = format;
    this.findings = findings;
  }

  @Override
  public Finding get(int index) {
    return format.read(findings[index].bytes());
  }

  @Override
  public int size() {
    return findings.length;
  }

  /**
   * Puts others in place of the findings; the order stays as it is.
   *
   * @param other any thread may ask
   */
  @Override
  public void replaceAll(UnaryOperator<Finding> other) {
    Arrays.parallelSetAll(findings, i -> format.kept(other.apply(get(i))));
  }

  /** Takes findings; one thread at a time. */
  public static final class Builder {
    private final FindingBytes format = new FindingBytes();
    private final List<Kept> findings = new ArrayList<>();

    public synchronized void add(Finding finding) {
      findings.add(format.kept(finding));
    }

    /** Those that were added, in the order of {@link Finding#ORDER}. */
    public FindingList sorted() {
      Kept[] sorted = findings.toArray(Kept[]::new);
      Arrays.parallelSort(
          sorted, FIRST.thenComparing(kept -> format.read(kept.bytes()), Finding.ORDER));
      return new FindingList(format, sorted);
    }
  }
}
