package org.fineaudit.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.fineaudit.cases.Field;

/** All cases of the ten bureaus, numbered and in the order of their decisions. */
final class SampleBook {
  private final Map<String, Integer> counters = new TreeMap<>();
  private int receipts = 61_307;

  private SampleBook() {}

  /** The cases; the same on every call. */
  static List<SampleCase> cases() throws IOException {
    List<CaseDraft> drafts = new ArrayList<>();
    drafts.addAll(OrdinaryCases.all());
    drafts.addAll(MaximumTierCases.all());
    drafts.addAll(UnequalPenaltyCases.all());
    drafts.addAll(ExpiredLimitationCases.all());
    drafts.addAll(NoCorrectionOrderCases.all());
    drafts.addAll(MissedLeniencyCases.all());
    return new SampleBook().write(drafts);
  }

  /** Cases for the other problems, among ordinary ones; the same on every call. */
  static List<SampleCase> otherProblems() throws IOException {
    List<CaseDraft> drafts = new ArrayList<>(OrdinaryCases.all());
    drafts.addAll(LegalBasisCases.all());
    drafts.addAll(ConductOfCaseCases.all());
    return new SampleBook().write(drafts);
  }

  private List<SampleCase> write(List<CaseDraft> drafts) throws IOException {
    WorkCalendar calendar = new WorkCalendar();
    List<Dated> dated =
        drafts.stream()
            .map(draft -> new Dated(draft, Schedule.of(draft, calendar)))
            .sorted(Comparator.comparing(Dated::decided).thenComparing(d -> d.draft().name()))
            .toList();
    Identities identities = new Identities();
    List<SampleCase> cases = new ArrayList<>();
    for (Dated one : dated) {
      Identities.Party party = CaseWriter.partyOf(one.draft(), identities);
      cases.add(CaseWriter.write(one.draft(), one.days(), numbers(one), party));
    }
    return cases;
  }

  private Map<Field, String> numbers(Dated one) {
    String mark = one.draft().bureau().mark();
    boolean onTheSpot = one.draft().isOnTheSpot();
    Map<Field, String> numbers = new EnumMap<>(Field.class);
    LocalDate opened = one.days().get(onTheSpot ? Field.DISCOVERY_DATE : Field.FILING_DATE);
    numbers.put(Field.CASE_NUMBER, next(mark + (onTheSpot ? "简登字" : "立字"), opened));
    numbers.put(Field.DECISION_NUMBER, next(mark + (onTheSpot ? "当罚字" : "罚决字"), one.decided()));
    numbers.put(
        Field.CORRECTION_NOTICE_NUMBER, next(mark + "责改字", one.days().get(Field.CORRECTION_DATE)));
    receipts += 1 + receipts % 17;
    numbers.put(Field.RECEIPT_NUMBER, String.format(Locale.ROOT, "4104%06d", receipts));
    return numbers;
  }

  private String next(String series, LocalDate day) {
    String year = series + "〔" + day.getYear() + "〕";
    return year + "第" + counters.merge(year, 1, Integer::sum) + "号";
  }

  private record Dated(CaseDraft draft, Map<Field, LocalDate> days) {
    LocalDate decided() {
      return days.get(Field.DECISION_DATE);
    }
  }
}
