package org.fineaudit.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fineaudit.intake.CsvBlocks.Block;

/**
 * Reads a delimited text block by block on all cores, and gives what reading it line by line would
 * give. A block begins where a record begins, for the one before it ended with one; once that can't
 * be told, the rest is read line by line.
 */
final class CsvBlockReading {
  private final TextEncoding encoding;
  private final CsvShape shape;
  private final SheetReader sheet;
  private InputStream in;
  private CsvBlocks blocks;
  private long bytes;
  private boolean done;

  CsvBlockReading(TextEncoding encoding, CsvShape shape, SheetReader sheet) {
    this.encoding = encoding;
    this.shape = shape;
    this.sheet = sheet;
  }

  /**
   * What became of a block.
   *
   * @param rows settled as far as they can be by themselves; null if there is a doubt
   */
  private record Outcome(Block block, List<SheetReader.Settled> rows) {}

  void read(InputStream bytesIn, int blockSize) throws IOException {
    in = bytesIn;
    blocks = new CsvBlocks(in, blockSize);
    while (!done && !sheet.isUsable()) {
      Optional<Block> block = blocks.next();
      if (block.isEmpty()) {
        return;
      }
      plainly(block.get(), List.of());
    }
    if (done) {
      return;
    }
    List<Block> ahead = new ArrayList<>();
    try (Lanes<Outcome> lanes = new Lanes<>(outcome -> join(outcome, ahead))) {
      while (!done) {
        Optional<Block> block = blocks.next();
        if (block.isEmpty()) {
          break;
        }
        Block next = block.get();
        ahead.add(next);
        lanes.add(() -> settle(next));
      }
      lanes.finish();
    }
  }

  private Outcome settle(Block block) throws IOException {
    Optional<List<RawRow>> rows = cells(block);
    return new Outcome(block, rows.map(sheet::settle).orElse(null));
  }

  private void join(Outcome outcome, List<Block> ahead) throws IOException {
    if (done) {
      return;
    }
    ahead.remove(0);
    if (outcome.rows() == null || sheet.isRecovering()) {
      plainly(outcome.block(), ahead);
      return;
    }
    outcome.rows().forEach(sheet::join);
    told(outcome.block());
  }

  private void told(Block block) {
    bytes += block.length();
    sheet.read(bytes);
  }

  /** The rows of a block in which nothing is odd. */
  private Optional<List<RawRow>> cells(Block block) throws IOException {
    if (!block.isWhole() || block.length() > CsvLines.LONGEST) {
      return Optional.empty();
    }
    char[] text = new char[block.length()];
    int filled = 0;
    try (Reader reader = encoding.decode(block.open())) {
      for (int n = reader.read(text); n > 0; n = reader.read(text, filled, text.length - filled)) {
        filled += n;
      }
    }
    if (filled == 0 || text[filled - 1] != '\n') {
      return Optional.empty(); // A character that was cut took the line's end with it.
    }
    return new CsvCells(text, filled, block.line(), shape.delimiter(), shape.columns()).rows();
  }

  /**
   * Reads a block line by line.
   *
   * @param ahead the blocks after it that were cut already
   */
  private void plainly(Block block, List<Block> ahead) throws IOException {
    Optional<List<RawRow>> cut = cells(block);
    List<RawRow> rows = cut.orElseGet(ArrayList::new);
    boolean open = !block.isWhole();
    if (cut.isEmpty() && !open) {
      open = shape.read(decoded(block), block.line(), rows::add);
    }
    if (open) {
      toTheEnd(block, ahead);
    } else {
      rows.forEach(sheet::row);
      told(block);
    }
  }

  private Reader decoded(Block block) {
    return encoding.decode(block.open());
  }

  /** Reads all that is left, from a block on. */
  private void toTheEnd(Block block, List<Block> ahead) throws IOException {
    done = true;
    InputStream all = block.open();
    for (Block next : ahead) {
      all = new SequenceInputStream(all, next.open());
    }
    all = new SequenceInputStream(all, blocks.rest());
    shape.read(encoding.decode(new SequenceInputStream(all, in)), block.line(), sheet::row);
  }
}
