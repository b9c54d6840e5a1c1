package org.fineaudit.attack;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A ZIP archive written byte by byte, so that it can lie. */
final class RawZip {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int DEFLATED = 8;

  private final List<Entry> entries = new ArrayList<>();

  /** An entry; what is null is told as it is. */
  static final class Entry {
    private final String name;
    private final byte[] data;
    private final long size;
    private final long crc;
    private int method = DEFLATED;
    private int flags = 1 << 11;
    private Long toldSize;
    private Long toldPacked;
    private Long toldCrc;
    private Integer toldOffset;
    private String localName;
    private int offset;

    private Entry(String name, byte[] packed, long size, long crc) {
      this.name = name;
      this.data = packed;
      this.size = size;
      this.crc = crc;
    }

    Entry method(int value) {
      method = value;
      return this;
    }

    Entry flags(int value) {
      flags = value;
      return this;
    }

    Entry sizeTold(long value) {
      toldSize = value;
      return this;
    }

    Entry packedTold(long value) {
      toldPacked = value;
      return this;
    }

    Entry crcTold(long value) {
      toldCrc = value;
      return this;
    }

    Entry offsetTold(int value) {
      toldOffset = value;
      return this;
    }

    Entry localName(String value) {
      localName = value;
      return this;
    }
  }

  Entry add(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    Entry entry = new Entry(name, deflated(bytes), bytes.length, crc.getValue());
    entries.add(entry);
    return entry;
  }

  /** An entry whose text repeats a piece any number of times, packed piece by piece. */
  Entry addLong(String name, String before, String piece, long times, String after) {
    CRC32 crc = new CRC32();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    feed(deflater, crc, out, utf8(before));
    int together = Math.max(1, (1 << 16) / piece.length());
    byte[] block = utf8(piece.repeat(together));
    long left = times;
    for (; left >= together; left -= together) {
      feed(deflater, crc, out, block);
    }
    feed(deflater, crc, out, utf8(piece.repeat((int) left)));
    feed(deflater, crc, out, utf8(after));
    deflater.finish();
    drain(deflater, out);
    Entry entry = new Entry(name, out.toByteArray(), deflater.getBytesRead(), crc.getValue());
    deflater.end();
    entries.add(entry);
    return entry;
  }

  private static void feed(Deflater deflater, CRC32 crc, ByteArrayOutputStream out, byte[] bytes) {
    crc.update(bytes);
    deflater.setInput(bytes);
    drain(deflater, out);
  }

  private static void drain(Deflater deflater, ByteArrayOutputStream out) {
    byte[] block = new byte[1 << 12];
    for (int n = deflater.deflate(block); n > 0; n = deflater.deflate(block)) {
      out.write(block, 0, n);
    }
  }

  private static byte[] deflated(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    deflater.setInput(bytes);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    drain(deflater, out);
    deflater.end();
    return out.toByteArray();
  }

  byte[] bytes() {
    return bytes("");
  }

  byte[] bytes(String comment) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Entry entry : entries) {
      entry.offset = out.size();
      byte[] name = utf8(entry.localName == null ? entry.name : entry.localName);
      ByteBuffer head = buffer(30).putInt(LOCAL).putShort((short) 20);
      common(head, entry).putShort((short) name.length).putShort((short) 0);
      out.writeBytes(written(head));
      out.writeBytes(name);
      out.writeBytes(entry.data);
    }
    int start = out.size();
    for (Entry entry : entries) {
      byte[] name = utf8(entry.name);
      ByteBuffer head = buffer(46).putInt(CENTRAL).putShort((short) 20).putShort((short) 20);
      common(head, entry).putShort((short) name.length);
      head.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0);
      head.putInt(0).putInt(entry.toldOffset == null ? entry.offset : entry.toldOffset);
      out.writeBytes(written(head));
      out.writeBytes(name);
    }
    byte[] remark = utf8(comment);
    ByteBuffer end = buffer(22).putInt(END).putInt(0);
    end.putShort((short) entries.size()).putShort((short) entries.size());
    end.putInt(out.size() - start).putInt(start).putShort((short) remark.length);
    out.writeBytes(written(end));
    out.writeBytes(remark);
    return out.toByteArray();
  }

  private static ByteBuffer common(ByteBuffer head, Entry entry) {
    head.putShort((short) entry.flags).putShort((short) entry.method).putInt(0);
    head.putInt((int) (entry.toldCrc == null ? entry.crc : entry.toldCrc.longValue()));
    head.putInt((int) (entry.toldPacked == null ? entry.data.length : entry.toldPacked));
    return head.putInt((int) (entry.toldSize == null ? entry.size : entry.toldSize.longValue()));
  }

  private static byte[] written(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.flip().remaining()];
    buffer.get(bytes);
    return bytes;
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
