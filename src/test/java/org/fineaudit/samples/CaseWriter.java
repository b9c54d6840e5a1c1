package org.fineaudit.samples;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.PartyKind;
import org.fineaudit.cases.Procedure;

/** Puts a draft into the columns and sentences of a case system. */
final class CaseWriter {
  private static final Pattern SPAN = Pattern.compile("\\{(\\d+)\\.\\.(\\d+)}");
  private static final List<Field> ORDER_COLUMNS =
      List.of(
          Field.CORRECTION_NOTICE_NUMBER,
          Field.CORRECTION_DATE,
          Field.CORRECTION_DEADLINE,
          Field.REINSPECTION_DATE,
          Field.REINSPECTION_RESULT);
  private static final Map<String, String> LEADS =
      Map.of(
          "日常巡查", "在日常巡查时",
          "12345热线", "核查12345热线转办件时",
          "群众举报", "根据群众举报现场检查时",
          "上级交办", "核查上级交办事项时");

  private final CaseDraft draft;
  private final Offence offence;
  private final Map<Field, LocalDate> days;
  private final Map<Field, String> cells = new EnumMap<>(Field.class);
  private final Draw draw;

  private CaseWriter(CaseDraft draft, Map<Field, LocalDate> days, Map<Field, String> numbers) {
    this.draft = draft;
    this.offence = draft.offence();
    this.days = days;
    this.draw = new Draw(draft.name() + "/words");
    cells.putAll(numbers);
  }

  /**
   * Writes a case.
   *
   * @param numbers the document numbers and the receipt number, by column
   */
  static SampleCase write(
      CaseDraft draft,
      Map<Field, LocalDate> days,
      Map<Field, String> numbers,
      Identities.Party party) {
    CaseWriter writer = new CaseWriter(draft, days, numbers);
    writer.days();
    writer.party(party);
    writer.act(party);
    writer.decision();
    writer.collection();
    writer.cells.putAll(draft.cells());
    boolean hidden =
        draft.order() == CaseDraft.Order.NOWHERE || draft.order() == CaseDraft.Order.TEXT_ONLY;
    if (hidden) {
      writer.cells.keySet().removeAll(ORDER_COLUMNS);
    }
    writer.cells.keySet().removeAll(draft.blank());
    return new SampleCase(draft.bureau(), writer.cells, draft.plants());
  }

  private void days() {
    days.forEach((field, day) -> cells.put(field, day.toString()));
  }

  private void party(Identities.Party party) {
    cells.put(Field.PARTY_NAME, party.name());
    cells.put(Field.PARTY_ID, party.number());
    cells.put(Field.PARTY_KIND, draft.kind().label());
    cells.put(Field.AUTHORITY, draft.bureau().label());
    cells.put(Field.OFFICERS, draft.bureau().officers(draw));
  }

  private void act(Identities.Party party) {
    String place = draft.bureau().place(draw);
    String lead = draw.oneOf(LEADS.keySet().stream().sorted().toList());
    cells.put(Field.LEAD_SOURCE, lead);
    cells.put(Field.CASE_NAME, party.name() + offence.violation() + "案");
    cells.put(Field.VIOLATION, offence.violation());
    cells.put(Field.VIOLATION_PLACE, place);
    String scene =
        draft
            .scene()
            .orElse(
                "{discovery}，我局执法人员"
                    + LEADS.get(lead)
                    + "发现，当事人{party}在{place}"
                    + offence.act()
                    + "。"
                    + offence.detail()
                    + "。");
    scene = scene.replace("{party}", party.name()).replace("{place}", place);
    cells.put(Field.VIOLATION_FACTS, fill(scene + afterwards()));
    cells.put(
        Field.REINSPECTION_RESULT, draft.refusal().map(CaseWriter::notCorrected).orElse("已改正"));
  }

  private static String notCorrected(String found) {
    return "未改正（" + found.substring(found.indexOf('，') + 1) + "）";
  }

  private String afterwards() {
    if (draft.order() != CaseDraft.Order.COLUMNS_AND_TEXT) {
      return "";
    }
    return "{order}，我局送达《责令改正通知书》（"
        + cells.get(Field.CORRECTION_NOTICE_NUMBER)
        + "），"
        + offence.order()
        + "，改正期限至{deadline}。{reinspection}复查，"
        + draft.refusal().orElse("当事人已按要求改正")
        + "。";
  }

  private void decision() {
    Procedure procedure =
        draft.isOnTheSpot()
            ? Procedure.SUMMARY
            : draft.fine() <= 1000 && draw.between(1, 3) == 1 ? Procedure.FAST : Procedure.ORDINARY;
    cells.put(Field.PROCEDURE, procedure.label());
    cells.put(Field.LEGAL_BASIS, offence.provision().cited());
    cells.put(Field.PENALTY_KINDS, "罚款");
    cells.put(Field.PENALTY_CONTENT, fill(draft.content().orElseGet(this::usualContent)));
    cells.put(Field.PROPOSED_FINE, yuan(draft.proposedFine()));
    cells.put(Field.FINE, yuan(draft.fine()));
    cells.put(Field.CONFISCATION, "0.00");
    if (draft.base() > 0) {
      cells.put(Field.FINE_BASE, Long.toString(draft.base()));
    }
    cells.put(Field.DISCRETION_TIER, draft.tier().label());
    cells.put(Field.DISCRETION_REASON, fill(draft.reason().orElseGet(this::usualReason)));
  }

  private String usualContent() {
    boolean unsaid =
        draft.order() == CaseDraft.Order.NOWHERE || draft.order() == CaseDraft.Order.COLUMNS_ONLY;
    if (unsaid) {
      return "罚款人民币{fine}元（大写：{capital}）。";
    }
    return offence.order()
        + draw.oneOf(
            List.of(
                "；罚款人民币{fine}元（大写：{capital}）。",
                "；\n罚款人民币{fine}元（大写：{capital}）。",
                "，并处罚款人民币{capital}（￥{fine}.00）。",
                "；处以罚款{fine}元（大写：人民币{capital}）。"));
  }

  private String usualReason() {
    return offence.measure()
        + draw.oneOf(
            List.of(
                "，对照本机关裁量基准，适用“" + draft.tier().label() + "”档次。",
                "，属于裁量基准所列“" + draft.tier().label() + "”情形。",
                "，按裁量基准“" + draft.tier().label() + "”档次确定罚款数额。"));
  }

  private void collection() {
    boolean paid = days.containsKey(Field.PAYMENT_DATE);
    cells.put(Field.CASE_STATUS, paid ? "已结案" : "执行中");
    if (paid) {
      cells.put(Field.PAID_AMOUNT, yuan(draft.fine()));
      cells.put(Field.SURCHARGE, "0.00");
      cells.put(Field.PAYMENT_METHOD, draw.oneOf(List.of("银行代收", "电子支付")));
    } else {
      cells.keySet().remove(Field.RECEIPT_NUMBER);
    }
  }

  private String fill(String text) {
    String filled =
        text.replace("{discovery}", spoken(Field.DISCOVERY_DATE))
            .replace("{act}", spoken(Field.VIOLATION_DATE))
            .replace("{end}", spoken(Field.VIOLATION_END_DATE))
            .replace("{filing}", spoken(Field.FILING_DATE))
            .replace("{order}", spoken(Field.CORRECTION_DATE))
            .replace("{deadline}", spoken(Field.CORRECTION_DEADLINE))
            .replace("{reinspection}", spoken(Field.REINSPECTION_DATE))
            .replace("{base}", Long.toString(draft.base()))
            .replace("{fine}", Long.toString(draft.fine()))
            .replace("{capital}", ChineseNumerals.capital(draft.fine()));
    Matcher span = SPAN.matcher(filled);
    return span.replaceAll(
        hit ->
            Integer.toString(
                draw.between(Integer.parseInt(hit.group(1)), Integer.parseInt(hit.group(2)))));
  }

  private String spoken(Field field) {
    return Optional.ofNullable(days.get(field))
        .map(d -> d.getYear() + "年" + d.getMonthValue() + "月" + d.getDayOfMonth() + "日")
        .orElse("");
  }

  private static String yuan(long amount) {
    return String.format(Locale.ROOT, "%d.00", amount);
  }

  /**
   * The form of a firm's name that goes with a kind of party, and the prefix of its credit code.
   */
  static Identities.Party partyOf(CaseDraft draft, Identities identities) {
    Draw draw = new Draw(draft.name() + "/party");
    Bureau bureau = draft.bureau();
    String trade = draft.offence().trade();
    if (draft.kind() == PartyKind.NATURAL_PERSON) {
      LocalDate usual =
          LocalDate.of(draw.between(1962, 1999), draw.between(1, 12), draw.between(1, 28));
      return identities.person(draft.birth().orElse(usual));
    }
    return draft.kind() == PartyKind.ORGANIZATION
        ? identities.firm("91", "平顶山", trade, "有限公司")
        : identities.firm("92", bureau.area(), trade, "（个体工商户）");
  }
}
