package org.fineaudit.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Changes files at random; the same seed makes the same changes. */
final class Mutations {
  private static final int MOST_CHANGES = 8;
  private static final int LONGEST_PIECE = 200;
  private static final List<String> PIECES =
      List.of(
          "\"",
          ",",
          "\n",
          "\0",
          "\uFFFD",
          "<",
          ">",
          "&",
          "&#0;",
          "&#xD800;",
          "<!--",
          "]]>",
          "<![CDATA[",
          "</td>",
          "<table>",
          "<row r=\"1\">",
          "</row>",
          "<c r=\"A1\">",
          "r=\"99999999999\"",
          "-1",
          "0",
          "2147483648",
          "1e999999999",
          "9".repeat(50),
          "null",
          "{}",
          "[]",
          "[",
          "{",
          "}",
          "]",
          ":",
          "- ",
          "&a ",
          "*a",
          "!!",
          "{fine}",
          "(",
          ")",
          "'",
          "\\",
          "\\u0000",
          "\\ud800",
          "_xD800_",
          "=1+1",
          "\uFEFF",
          "\u202E",
          "\uD83D\uDE00",
          "第",
          "条",
          "元",
          "万",
          "〔2024〕",
          "0000-00-00",
          "9999-12-31",
          "true",
          "e");

  private final Random random;
  private final boolean bytes;

  Mutations(long seed) {
    this.random = new Random(seed);
    this.bytes = seed % 8 == 2 || seed % 8 == 4;
  }

  /**
   * Some bytes changed, cut, doubled or put in. Of an archive, mostly a part whose XML stays
   * well-formed, else bytes of a part or of the whole, of which hardly any is read.
   */
  byte[] change(byte[] bytes) {
    boolean zip = bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K';
    if (zip && !this.bytes) {
      return changeXml(bytes);
    }
    if (zip && random.nextBoolean()) {
      return changePart(bytes);
    }
    byte[] changed = bytes;
    int changes = random.nextBoolean() ? 1 : 1 + random.nextInt(MOST_CHANGES);
    for (int i = 0; i < changes; i++) {
      changed = once(changed);
    }
    return changed;
  }

  private byte[] once(byte[] bytes) {
    int at = random.nextInt(bytes.length + 1);
    int end = Math.min(bytes.length, at + 1 + random.nextInt(LONGEST_PIECE));
    return switch (random.nextInt(7)) {
      case 0 -> flip(bytes);
      case 1 -> join(bytes, at, new byte[0], end);
      case 2 -> join(bytes, at, Arrays.copyOfRange(bytes, at, end), at);
      case 3 -> join(bytes, at, piece(), at);
      case 4 -> join(bytes, at, piece(), Math.min(bytes.length, at + 1));
      case 5 -> random.nextInt(10) == 0 ? Arrays.copyOf(bytes, at) : flip(bytes);
      default -> {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(LONGEST_PIECE));
        yield join(bytes, at, Arrays.copyOfRange(bytes, from, to), end);
      }
    };
  }

  private byte[] flip(byte[] bytes) {
    byte[] changed = bytes.clone();
    if (changed.length > 0) {
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
    }
    return changed;
  }

  private byte[] piece() {
    String piece = PIECES.get(random.nextInt(PIECES.size()));
    int times = random.nextInt(20) == 0 ? 1 + random.nextInt(2_000) : 1;
    return piece.repeat(times).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] join(byte[] bytes, int to, byte[] between, int from) {
    byte[] joined = Arrays.copyOf(bytes, to + between.length + bytes.length - from);
    System.arraycopy(between, 0, joined, to, between.length);
    System.arraycopy(bytes, from, joined, to + between.length, bytes.length - from);
    return joined;
  }

  private byte[] changeXml(byte[] archive) {
    Map<String, byte[]> parts = Archive.parts(archive);
    List<String> names =
        parts.keySet().stream().filter(n -> n.endsWith(".xml") || n.endsWith(".rels")).toList();
    int changes = 1 + random.nextInt(MOST_CHANGES / 2);
    for (int i = 0; i < changes; i++) {
      parts.computeIfPresent(
          names.get(random.nextInt(names.size())),
          (n, xml) -> XmlChanges.of(xml, random, PIECES, 1));
    }
    return Archive.pack(parts);
  }

  /** One part of an archive changed, the checksums right again. */
  private byte[] changePart(byte[] archive) {
    Map<String, byte[]> parts = Archive.parts(archive);
    List<String> names = new ArrayList<>(parts.keySet());
    parts.computeIfPresent(names.get(random.nextInt(names.size())), (n, b) -> once(once(b)));
    return Archive.pack(parts);
  }
}
