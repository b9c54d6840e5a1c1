package org.fineaudit.intake;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.ByteBuffer;
import java.util.Map;
import org.fineaudit.cases.Field;

/** 128 bits that stand for all cells of a row, so that copies are found without keeping texts. */
record Fingerprint(long high, long low) {
  static Fingerprint of(Map<Field, String> cells) {
    Hasher hasher = Hashing.murmur3_128().newHasher();
    cells.forEach(
        (field, text) ->
            hasher.putUnencodedChars(field.key()).putUnencodedChars(text).putChar('\u0001'));
    HashCode hash = hasher.hash();
    ByteBuffer bytes = ByteBuffer.wrap(hash.asBytes());
    return new Fingerprint(bytes.getLong(), bytes.getLong());
  }
}
