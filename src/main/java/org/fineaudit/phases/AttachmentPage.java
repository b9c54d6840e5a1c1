package org.fineaudit.phases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fineaudit.ledger.CellValue;
import org.fineaudit.ledger.LedgerLayout;
import org.fineaudit.ledger.PreviousLedger;
import org.fineaudit.ledger.TableBook;
import org.fineaudit.messages.Lang;

/**
 * Attachment 1, 《行政执法突出问题整改“回头看”工作台账》: what came back or stayed open. A problem that merely can't
 * be looked at any more stays open; one that people judged to be none does not appear.
 */
final class AttachmentPage {
  private static final List<State> URGENCY =
      List.of(State.REBOUND, State.CHANGED, State.CONTINUED, State.CLOSED);

  private static final String SHEET = "附件1";

  private final PhaseDiff diff;
  private final Attachment attachment;
  private final Set<String> closing;

  private AttachmentPage(PhaseDiff diff, LedgerLayout layout, Attachment attachment) {
    this.diff = diff;
    this.attachment = attachment;
    this.closing = Set.of(layout.closed().column(), attachment.closedOn());
  }

  static void write(TableBook book, PhaseDiff diff, LedgerLayout layout, Attachment attachment) {
    int[] widths = attachment.columns().stream().mapToInt(Attachment.Column::width).toArray();
    new AttachmentPage(diff, layout, attachment).write(book.page(SHEET, widths));
  }

  static boolean belongs(Change change) {
    return change.state() != State.NEW && change.open() && !change.unfounded();
  }

  private void write(TableBook.Page page) {
    page.attachment(attachment.attachment());
    page.title(attachment.title());
    String unit = diff.now().unit().isEmpty() ? diff.old().unit() : diff.now().unit();
    page.line(
        "填报单位："
            + unit
            + "        填报日期："
            + diff.now().date().map(Object::toString).orElse("")
            + "        填报人：                审核人：");
    page.header(attachment.columns().stream().map(Attachment.Column::header).toList());
    page.keepHeader(0);
    List<Boolean> centered =
        attachment.columns().stream().map(Attachment.Column::centered).toList();
    int number = 0;
    List<Change> urgentFirst =
        diff.changes().stream()
            .filter(AttachmentPage::belongs)
            .sorted(Comparator.comparingInt(c -> URGENCY.indexOf(c.state())))
            .toList();
    for (Change change : urgentFirst) {
      if (!page.row(row(++number, change), centered)) {
        return;
      }
    }
    if (number == 0) {
      page.statement("没有反弹或者仍未整改的问题");
    }
    long unfounded =
        diff.changes().stream()
            .filter(c -> c.state() != State.NEW && c.open() && c.unfounded())
            .count();
    if (unfounded > 0) {
      page.line("另有 " + unfounded + " 个问题自查结论为不属实，没有列入");
    }
  }

  private List<CellValue> row(int number, Change change) {
    List<CellValue> cells = new ArrayList<>();
    for (Attachment.Column column : attachment.columns()) {
      CellValue typed = typed(column.ledger(), change);
      CellValue ours =
          column.datum() == null ? CellValue.empty() : of(column.datum(), number, change);
      boolean both = !typed.isBlank() && ours instanceof CellValue.Text;
      cells.add(both ? join(typed, ours) : typed.isBlank() ? ours : typed);
    }
    return cells;
  }

  private static CellValue join(CellValue typed, CellValue ours) {
    boolean texts = typed instanceof CellValue.Text && ours instanceof CellValue.Text;
    String words = texts ? ((CellValue.Text) typed).text() : "";
    String more = texts ? ((CellValue.Text) ours).text() : "";
    return words.isEmpty() || more.isEmpty() ? typed : CellValue.text(words + "\n" + more);
  }

  /**
   * What people typed, in the new ledger if they did, else in the old one; whether the old phase
   * closed a problem that came back is not repeated as if it held still.
   */
  private CellValue typed(String header, Change change) {
    if (header.isEmpty()) {
      return CellValue.empty();
    }
    boolean stale = change.state() == State.REBOUND && closing.contains(header);
    return cell(change.now(), header)
        .or(() -> stale ? Optional.empty() : cell(change.old(), header))
        .orElse(CellValue.empty());
  }

  private static Optional<CellValue> cell(Optional<Problem> problem, String header) {
    return problem.stream()
        .flatMap(p -> p.rows().stream())
        .map(PreviousLedger.Row::cells)
        .map(cells -> cells.get(header))
        .filter(cell -> cell != null && !cell.isBlank())
        .findFirst();
  }

  private static CellValue of(Attachment.Datum datum, int number, Change change) {
    Problem problem = change.problem();
    return switch (datum) {
      case NUMBER -> new CellValue.Count(number);
      case ID -> CellValue.text(change.id());
      case UNIT -> CellValue.text(problem.unit());
      case DECISION_NUMBER -> CellValue.text(problem.subject());
      case PARTY_NAME -> CellValue.text(problem.partyName());
      case PROBLEM -> CellValue.text(problem.problem());
      case MESSAGE -> CellValue.text(problem.message());
      case FINE -> DiffWorkbook.amount(problem.fine());
      case DECISION_DATE -> DiffWorkbook.day(problem.decisionDate());
      case STATE -> CellValue.text(stateLabel(change));
      case WHY -> CellValue.text(change.why(Lang.ZH));
      case NOTE -> CellValue.text(stateLabel(change) + "：" + change.why(Lang.ZH));
    };
  }

  /** A problem that can't be looked at any more is not called closed here. */
  private static String stateLabel(Change change) {
    boolean unverified =
        change.state() == State.CLOSED && !change.has(Cause.Kind.CLOSED_STILL_FOUND);
    return unverified ? "未再发现，尚未核实" : change.state().label();
  }
}
