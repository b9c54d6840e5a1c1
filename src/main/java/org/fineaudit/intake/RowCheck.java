package org.fineaudit.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.SetAside.Reason;
import org.fineaudit.values.DocketNumbers;

/** Tells the rows that are no cases, each with its reason. */
final class RowCheck {
  private static final int LONGEST_HEADER = 60;
  private static final int SHORTEST_PART = 2;
  private static final int LONGEST_QUOTE = 30;
  private static final int MOST_FOOTER_CELLS = 8;
  private static final int FEWEST_CELLS = 3;
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern SUBTOTAL =
      Pattern.compile("[(（]?(?:本页|本月|本年|全年|全市|全区)?(?:合计|小计|总计|共计|累计)[)）]?.{0,20}");
  private static final Pattern FOOTER =
      Pattern.compile(
          "(?:单位)?(?:填表|填报|制表|审核|审批|复核|打印|导出|统计|报送|报告|经办|负责|联系)"
              + "(?:人|单位|部门|日期|时间|电话|方式)?(?:签字|签章|[(（].{0,8}[)）])?[:：].{0,200}"
              + "|(?:备注|说明|注|附注|填表说明|日期)[:：].*"
              + "|第\\d{1,5}页(?:[,，/]?共\\d{1,5}页)?|共\\d{1,5}页[,，/]?第\\d{1,5}页|第?\\d{1,5}页?/共?\\d{1,5}页"
              + "|[-—–]+\\d{1,5}[-—–]+|[Pp]age\\d{1,5}(?:of\\d{1,5})?|(?:以下|以上)(?:无正文|空白)",
          Pattern.DOTALL);

  /** A further note below the table, in a row of its own. */
  private static final Pattern NOTE =
      Pattern.compile(
          "(?:\\d{1,2}[.、．)）]|[(（]\\d{1,2}[)）]|[一二三四五六七八九十]{1,2}、|[①-⑳]).{4,300}", Pattern.DOTALL);

  private final ColumnMapping mapping;
  private final boolean positioned;
  private final Set<String> headers = new HashSet<>();
  private boolean recovering;

  /** Why a row is no case, with what was found there. */
  record Verdict(Reason reason, String detail) {}

  /**
   * @param positioned whether the file says in which column each cell stands; in delimited text a
   *     cell too many or too few may have moved all the others
   */
  RowCheck(ColumnMapping mapping, boolean positioned) {
    this.mapping = mapping;
    this.positioned = positioned;
    mapping.headers().forEach(header -> headers.add(Header.of(header).name()));
    headers.remove("");
  }

  private RowCheck(RowCheck same) {
    mapping = same.mapping;
    positioned = same.positioned;
    headers.addAll(same.headers);
  }

  /** One for rows that don't come after a broken one. */
  RowCheck anew() {
    return new RowCheck(this);
  }

  /** Whether the last row was broken, so that the next may be a part of it. */
  boolean isRecovering() {
    return recovering;
  }

  /** What can be told before the cells are read. */
  Optional<Verdict> before(RawRow row) {
    int columns = mapping.headers().size();
    if (row.broken()) {
      recovering = true;
      return verdict(Reason.BROKEN_RECORD, start(row));
    }
    if (recovering && row.cells().size() < columns) {
      return verdict(Reason.BROKEN_RECORD, start(row));
    }
    recovering = false;
    Optional<Cell> spoilt =
        row.cells().stream().filter(c -> Undecodable.isIn(c.text())).findFirst();
    if (spoilt.isPresent()) {
      return verdict(Reason.UNDECODABLE, quote(spoilt.get()));
    }
    Optional<Cell> twice =
        row.cells().stream().filter(c -> c.kind() == Cell.Kind.TWICE).findFirst();
    if (twice.isPresent()) {
      return verdict(Reason.CELL_TWICE, quote(twice.get()));
    }
    if (isRepeatedHeader(row)) {
      return verdict(Reason.REPEATED_HEADER, "");
    }
    List<Cell> filled = row.filled();
    String first = BLANKS.matcher(filled.get(0).shown()).replaceAll("");
    if (SUBTOTAL.matcher(first).matches()) {
      return verdict(Reason.SUBTOTAL, first);
    }
    boolean note =
        filled.size() == 1
            && columns >= FEWEST_CELLS
            && NOTE.matcher(first).matches()
            && DocketNumbers.within(first).isEmpty();
    if (note || (filled.size() <= MOST_FOOTER_CELLS && FOOTER.matcher(first).matches())) {
      return verdict(Reason.FOOTER, start(row));
    }
    boolean surplus =
        row.cells().stream().skip(columns).anyMatch(cell -> !cell.isBlank()) && !positioned;
    return surplus ? ragged(row) : Optional.empty();
  }

  /** What can be told once they are. */
  Optional<Verdict> after(RawRow row, PenaltyCase read) {
    if (read.text(Field.DECISION_NUMBER).isEmpty() && read.text(Field.CASE_NUMBER).isEmpty()) {
      return verdict(Reason.NO_NUMBER, start(row));
    }
    boolean tooShort = !positioned && row.cells().size() < mapping.headers().size();
    return tooShort && hasMoved(row, read) ? ragged(row) : Optional.empty();
  }

  /**
   * Whether a row above the header belongs to the table: the header may be the second one, where
   * the first was damaged. Titles fill few cells.
   */
  boolean isNoTitle(RawRow row) {
    long filled = row.cells().stream().filter(cell -> !cell.isBlank()).count();
    boolean wide = filled >= FEWEST_CELLS && filled * 2 >= mapping.headers().size();
    return row.broken()
        || numbers(row)
            .map(Cell::text)
            .filter(text -> text.chars().anyMatch(RowCheck::isFigure))
            .anyMatch(text -> wide || DocketNumbers.within(text).isPresent());
  }

  private Optional<Verdict> ragged(RawRow row) {
    String detail = "表头 " + mapping.headers().size() + " 列，本行 " + row.cells().size() + " 列";
    return verdict(Reason.RAGGED, detail);
  }

  /** Whether cells that are missing seem to be missing before others, not at the end. */
  private boolean hasMoved(RawRow row, PenaltyCase read) {
    boolean numberBefore =
        read.text(Field.DECISION_NUMBER).flatMap(DocketNumbers::within).isEmpty()
            && mapping.sources(Field.DECISION_NUMBER).stream()
                .flatMap(source -> row.cells().stream().limit(source.column()))
                .map(Cell::text)
                .filter(text -> text.length() <= LONGEST_HEADER)
                .anyMatch(text -> DocketNumbers.within(text).isPresent());
    return numberBefore
        || read.raw().size() < 2
        || read.notes().stream().anyMatch(CellReader::isMisfit);
  }

  private static Optional<Verdict> verdict(Reason reason, String detail) {
    return Optional.of(new Verdict(reason, detail));
  }

  /** Where the number should stand, there stands the name of a column. */
  private boolean isRepeatedHeader(RawRow row) {
    return numbers(row)
        .filter(cell -> !cell.isBlank() && cell.text().length() <= LONGEST_HEADER)
        .filter(cell -> cell.text().chars().noneMatch(RowCheck::isFigure))
        .map(cell -> Header.of(cell.shown()).name())
        .anyMatch(name -> headers.contains(name) || isPartOfHeader(name));
  }

  /** One of the two rows of a header: the group, or the name below it. */
  private boolean isPartOfHeader(String name) {
    return name.length() >= SHORTEST_PART
        && headers.stream().anyMatch(header -> header.startsWith(name) || header.endsWith(name));
  }

  private Stream<Cell> numbers(RawRow row) {
    return Stream.of(Field.DECISION_NUMBER, Field.CASE_NUMBER)
        .filter(mapping.fields()::contains)
        .flatMap(field -> mapping.sources(field).stream())
        .map(source -> row.cell(source.column()));
  }

  /** Numbers hold figures, and the names of their columns none. */
  private static boolean isFigure(int c) {
    return c >= '0' && c <= '9';
  }

  private static String start(RawRow row) {
    return row.filled().isEmpty() ? "" : quote(row.filled().get(0));
  }

  private static String quote(Cell cell) {
    String text = cell.shown().strip();
    String shown = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    return Undecodable.boxed(shown);
  }
}
