package org.fineaudit.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The encoding of a text file, found by reading all of it: a byte order mark decides, unless it is
 * that of UTF-8 before a text that is none; else UTF-8 if every byte fits, else GB18030. A UTF-8
 * text in which a few bytes were damaged stays one: of a GB18030 text hardly a character fits
 * UTF-8.
 *
 * @param charset how to decode
 * @param name as people know it
 * @param skip bytes of the byte order mark
 * @param sha256 of all bytes
 */
record TextEncoding(Charset charset, String name, int skip, String sha256) {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int BLOCK = 1 << 16;
  private static final int HEAD = 8192;
  private static final int FEWEST_ZEROS = 9;

  static TextEncoding detect(Path file) throws IOException {
    Counter utf8 = new Counter();
    MessageDigest sha = FileDigest.sha256();
    byte[] block = new byte[BLOCK];
    byte[] head = new byte[0];
    ZeroRun zeros = new ZeroRun(String.valueOf(file.getFileName()));
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.readNBytes(block, 0, BLOCK); n > 0; n = in.readNBytes(block, 0, BLOCK)) {
        if (head.length == 0) {
          head = Arrays.copyOf(block, Math.min(n, HEAD));
        }
        zeros.add(block, n);
        sha.update(block, 0, n);
        utf8.add(block, n);
      }
    }
    String digest = HexFormat.of().formatHex(sha.digest());
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return utf8.fits()
          ? new TextEncoding(StandardCharsets.UTF_8, "UTF-8-BOM", 3, digest)
          : new TextEncoding(GB18030, "GB18030", 3, digest);
    }
    if (starts(head, 0xFF, 0xFE)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, "UTF-16LE", 2, digest);
    }
    if (starts(head, 0xFE, 0xFF)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, "UTF-16BE", 2, digest);
    }
    if (unmarkedUtf16(head).isPresent()) {
      Charset wide = unmarkedUtf16(head).get();
      String name = wide.equals(StandardCharsets.UTF_16LE) ? "UTF-16LE" : "UTF-16BE";
      return new TextEncoding(wide, name, 0, digest);
    }
    return utf8.fits()
        ? new TextEncoding(StandardCharsets.UTF_8, "UTF-8", 0, digest)
        : new TextEncoding(GB18030, "GB18030", 0, digest);
  }

  /** UTF-16 without its mark: zero bytes, of signs of ASCII, stand at one parity only. */
  static Optional<Charset> unmarkedUtf16(byte[] head) {
    int[] zeros = new int[2];
    for (int i = 0; i < head.length; i++) {
      zeros[i % 2] += head[i] == 0 ? 1 : 0;
    }
    if (Math.min(zeros[0], zeros[1]) > 0 || Math.max(zeros[0], zeros[1]) < FEWEST_ZEROS) {
      return Optional.empty();
    }
    Charset wide = zeros[0] > 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    boolean readable =
        wide.decode(ByteBuffer.wrap(head, 0, head.length & ~1))
            .chars()
            .noneMatch(c -> (c < ' ' && "\t\r\n".indexOf(c) < 0) || c == '\uFFFD');
    return readable ? Optional.of(wide) : Optional.empty();
  }

  /** Opens the text after its byte order mark. */
  Reader open(Path file) throws IOException {
    return decode(openBytes(file));
  }

  /** The same, not decoded. */
  InputStream openBytes(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(skip);
    return in;
  }

  Reader decode(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, charset), BLOCK);
  }

  /** Whether line feeds, quotes and delimiters are bytes that no other character has within. */
  boolean isCuttable() {
    return !charset.equals(StandardCharsets.UTF_16LE) && !charset.equals(StandardCharsets.UTF_16BE);
  }

  private static boolean starts(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** Counts what fits UTF-8 and what does not. */
  private static final class Counter {
    private static final int FITTING_FOR_EACH_DAMAGED = 5;

    private final CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer out = CharBuffer.allocate(BLOCK);
    private final ByteBuffer in = ByteBuffer.allocate(BLOCK + Long.BYTES);
    private long fitting;
    private long damaged;

    void add(byte[] block, int length) {
      in.put(block, 0, length).flip();
      while (true) {
        out.clear();
        CoderResult result = decoder.decode(in, out, false);
        count();
        if (result.isError()) {
          damaged++;
          in.position(in.position() + result.length());
        } else if (result.isUnderflow()) {
          break;
        }
      }
      in.compact();
    }

    private void count() {
      char[] chars = out.array();
      for (int i = 0; i < out.position(); i++) {
        fitting += chars[i] > 0x7F ? 1 : 0;
      }
    }

    boolean fits() {
      long all = damaged + (in.position() > 0 ? 1 : 0);
      return all == 0 || fitting > FITTING_FOR_EACH_DAMAGED * all;
    }
  }
}
