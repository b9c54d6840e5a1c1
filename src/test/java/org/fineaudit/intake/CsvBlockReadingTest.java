package org.fineaudit.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.SetAside;
import org.fineaudit.tables.RuleFolders;

/** Reading block by block on several threads gives what reading line by line gives. */
class CsvBlockReadingTest {
  private static final String HEADER = "行政处罚决定书文号,行政相对人名称,处罚内容,罚款金额(元),处罚决定日期\n";
  private static final ColumnCatalog CATALOG = catalog();

  private static ColumnCatalog catalog() {
    try {
      return ColumnCatalog.load(RuleFolders.builtIn(), Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What came of a text, in order. */
  private static final class Heard implements CaseSink {
    private final List<Object> rows = new ArrayList<>();

    @Override
    public void accept(PenaltyCase penaltyCase) {
      rows.add(penaltyCase);
    }

    @Override
    public void setAside(SetAside row) {
      rows.add(row);
    }
  }

  /** As a file: once closed it can't be read any more. */
  private static final class Closable extends FilterInputStream {
    private boolean closed;

    Closable(byte[] bytes) {
      super(new ByteArrayInputStream(bytes));
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      if (closed) {
        throw new ClosedChannelException();
      }
      return in.read(to, offset, length);
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private interface Reading {
    void of(SheetReader sheet) throws IOException;
  }

  private static List<Object> heard(Reading reading) throws IOException {
    Heard heard = new Heard();
    SheetReader sheet = new FileReading("x.csv", 1, CATALOG, heard, new SeenRows()).delimited();
    reading.of(sheet);
    sheet.end();
    return heard.rows;
  }

  @Property(tries = 400)
  void blocksChangeNothing(
      @ForAll("texts") String text, @ForAll("sizes") int size, @ForAll("charsets") Charset charset)
      throws IOException {
    byte[] bytes = (HEADER + text).getBytes(charset);
    CsvShape shape = new CsvShape(',', 5);
    TextEncoding encoding = new TextEncoding(charset, charset.name(), 0, "");
    List<Object> byBlock =
        heard(sheet -> new CsvBlockReading(encoding, shape, sheet).read(new Closable(bytes), size));
    List<Object> byLine =
        heard(
            sheet -> {
              try (Reader in = new InputStreamReader(new ByteArrayInputStream(bytes), charset)) {
                shape.read(in, 1, sheet::row);
              }
            });
    assertThat(byBlock).isEqualTo(byLine);
  }

  @Property(tries = 400)
  void wellFormedBlocksAreCutAsTheLibraryCutsThem(@ForAll("texts") String text) throws IOException {
    String block = text + "\n";
    CsvShape shape = new CsvShape(',', 5);
    Optional<List<RawRow>> cut =
        new CsvCells(block.toCharArray(), block.length(), 1, ',', 5).rows();
    List<RawRow> told = new ArrayList<>();
    try (Reader in =
        new InputStreamReader(
            new ByteArrayInputStream(block.getBytes(StandardCharsets.UTF_8)),
            StandardCharsets.UTF_8)) {
      shape.read(in, 1, told::add);
    }
    boolean odd = told.stream().anyMatch(RawRow::broken);
    assertThat(cut.isEmpty()).isEqualTo(odd);
    cut.ifPresent(rows -> assertThat(rows).isEqualTo(told));
  }

  @Provide
  Arbitrary<Integer> sizes() {
    return Arbitraries.of(40, 100, 300, 1000, CsvBlocks.USUAL);
  }

  @Provide
  Arbitrary<Charset> charsets() {
    return Arbitraries.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
  }

  /** Mostly rows as they should be, some broken, copied, short or with quotes where none belong. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> cell =
        Arbitraries.frequencyOf(
            Tuple.of(12, Arbitraries.of("罚款500元", "500.00", "2024-01-05", "", "张三")),
            Tuple.of(3, Arbitraries.of("\"引“用”\"", "\"a,b\"", "\"a\nb\"", "\"a\"\"b\"")),
            Tuple.of(1, Arbitraries.of("\"x\"  ", "a\"b", " \"y\"", "\"\"", "合计")));
    Arbitrary<String> number =
        Arbitraries.integers().between(1, 60).map(n -> "叶城管罚决字〔2024〕第" + n + "号");
    Arbitrary<String> row =
        cell.list().ofSize(4).flatMap(cells -> number.map(n -> n + "," + String.join(",", cells)));
    Arbitrary<String> line =
        Arbitraries.frequencyOf(
            Tuple.of(30, row),
            Tuple.of(1, row.map(r -> r + ",\"没有结束")),
            Tuple.of(1, row.map(r -> r.replaceFirst(",", ",\"坏\"字,"))),
            Tuple.of(1, Arbitraries.of("", "  ", "\u001A", "备注：无")));
    return line.flatMap(l -> Arbitraries.of("\n", "\r\n", "\r").map(end -> l + end))
        .list()
        .ofMaxSize(60)
        .map(lines -> String.join("", lines));
  }
}
