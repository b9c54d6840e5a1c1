package org.fineaudit.values;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What makes a case the same case in every later run: the authority and the decision number
 * (without its bracket style and blanks; the case number where there is none). Several parties of
 * one number are told apart by their place in the order of names.
 */
public record CaseIdentity(String text) {
  private static final String SEPARATOR = "\u0001";
  private static final int ID_BYTES = 6;

  /** The first or only party of a decision number. */
  public static CaseIdentity of(String authority, String decisionNumber, String caseNumber) {
    String own = decisionNumber.isEmpty() ? caseNumber : decisionNumber;
    return new CaseIdentity(
        DocketNumbers.normalize(authority) + SEPARATOR + DocketNumbers.normalize(own));
  }

  /** A group of cases that a rule judges as one, by what the group is known by in every run. */
  public static CaseIdentity ofGroup(String group) {
    return new CaseIdentity("group" + SEPARATOR + DocketNumbers.normalize(group));
  }

  /** The key of what a finding of that id is about, where only the id tells; 0 for other texts. */
  public static long keyOf(String findingId) {
    boolean ours = findingId.matches("FA-[0-9a-f]{12}");
    return ours ? Long.parseLong(findingId.substring(3), 16) : 0;
  }

  /** The nth party of the same decision number, from 1. */
  public CaseIdentity party(int nth) {
    return nth == 1 ? this : new CaseIdentity(text + SEPARATOR + nth);
  }

  /** The id of a rule's finding about the case (问题编号), such as {@code FA-4f1c09ab22d0}. */
  public String findingId(String rule) {
    byte[] hash = hash(text + SEPARATOR + rule);
    return "FA-" + HexFormat.of().formatHex(Arrays.copyOf(hash, ID_BYTES));
  }

  /** The case in eight bytes; two of a million cases share them once in forty million runs. */
  public long key() {
    return ByteBuffer.wrap(hash(text)).getLong();
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
