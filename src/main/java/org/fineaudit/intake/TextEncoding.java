package org.fineaudit.intake;

import java.io.IOException;
import java.io.InputStream;
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
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The encoding of a text file, found by reading all of it: a byte order mark decides; else UTF-8 if
 * every byte fits, else GB18030, unless that fits even worse.
 *
 * @param charset how to decode
 * @param name as people know it
 * @param skip bytes of the byte order mark
 * @param sha256 of all bytes
 * @param empty whether there is nothing but a byte order mark and blanks
 */
record TextEncoding(Charset charset, String name, int skip, String sha256, boolean empty) {
  private static final int BLOCK = 1 << 16;

  static TextEncoding detect(Path file) throws IOException {
    Counter utf8 = new Counter(StandardCharsets.UTF_8);
    Counter gb = new Counter(Charset.forName("GB18030"));
    MessageDigest sha = newSha256();
    byte[] block = new byte[BLOCK];
    byte[] head = new byte[0];
    boolean empty = true;
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.readNBytes(block, 0, BLOCK); n > 0; n = in.readNBytes(block, 0, BLOCK)) {
        if (head.length == 0) {
          head = java.util.Arrays.copyOf(block, Math.min(n, 4));
        }
        sha.update(block, 0, n);
        utf8.add(block, n);
        if (utf8.malformed > 0) {
          gb.add(block, n);
        }
        for (int i = 0; empty && i < n; i++) {
          empty = block[i] <= ' ' && block[i] >= 0;
        }
      }
    }
    String digest = HexFormat.of().formatHex(sha.digest());
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return new TextEncoding(StandardCharsets.UTF_8, "UTF-8（带 BOM）", 3, digest, empty);
    }
    if (starts(head, 0xFF, 0xFE)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, "UTF-16LE", 2, digest, empty);
    }
    if (starts(head, 0xFE, 0xFF)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, "UTF-16BE", 2, digest, empty);
    }
    boolean asUtf8 = utf8.malformed == 0 || utf8.malformed <= gb.malformed;
    return asUtf8
        ? new TextEncoding(StandardCharsets.UTF_8, "UTF-8", 0, digest, empty)
        : new TextEncoding(Charset.forName("GB18030"), "GB18030", 0, digest, empty);
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

  static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Counts what does not fit a charset. */
  private static final class Counter {
    private final CharsetDecoder decoder;
    private final CharBuffer out = CharBuffer.allocate(BLOCK + 16);
    private ByteBuffer rest = ByteBuffer.allocate(0);
    private long malformed;

    Counter(Charset charset) {
      decoder =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    void add(byte[] block, int length) {
      ByteBuffer in = ByteBuffer.allocate(rest.remaining() + length);
      in.put(rest).put(block, 0, length).flip();
      while (true) {
        out.clear();
        CoderResult result = decoder.decode(in, out, false);
        if (result.isError()) {
          malformed++;
          in.position(in.position() + result.length());
        } else if (result.isUnderflow()) {
          break;
        }
      }
      rest = ByteBuffer.allocate(in.remaining()).put(in).flip();
    }
  }
}
