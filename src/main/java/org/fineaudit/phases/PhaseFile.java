package org.fineaudit.phases;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.fineaudit.files.InputFile;
import org.fineaudit.ledger.LedgerLayout;
import org.fineaudit.ledger.LedgerRecord;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.phases.Problem.Item;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.Finding;
import org.fineaudit.result.Masking;
import org.fineaudit.result.ResultFile;

/** Reads one side of a comparison; its contents decide what it is. */
public final class PhaseFile {
  private static final int HEAD = 64;

  private PhaseFile() {}

  /**
   * Reads a result or a ledger.
   *
   * @throws UnusableException if it is neither, or can't be used
   * @throws IOException if it can't be read
   */
  public static Phase read(Path path, LedgerLayout layout, Attachment attachment)
      throws IOException {
    String file = String.valueOf(path.getFileName());
    if (Files.isDirectory(path)) {
      throw new UnusableException(Issue.of(file, Message.of("phases.folder")));
    }
    InputFile.requirePlain(path);
    return switch (kind(path)) {
      case RESULT -> of(file, Masking.ON.apply(ResultFile.read(path)));
      case LEDGER ->
          LedgerPhase.of(file, LedgerRecord.read(path, layout), layout, attachment.closedOn());
      case OTHER -> throw new UnusableException(Issue.of(file, Message.of("phases.neither")));
    };
  }

  private enum Kind {
    RESULT,
    LEDGER,
    OTHER
  }

  private static Kind kind(Path path) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(path)) {
      head = in.readNBytes(HEAD);
    }
    boolean zip = head.length > 1 && head[0] == 'P' && head[1] == 'K';
    boolean oldWorkbook = head.length > 1 && (head[0] & 0xFF) == 0xD0;
    if (zip || oldWorkbook) {
      return Kind.LEDGER;
    }
    for (byte b : head) {
      boolean skipped = Character.isWhitespace(b) || b < 0;
      if (!skipped) {
        return b == '{' ? Kind.RESULT : Kind.OTHER;
      }
    }
    return Kind.OTHER;
  }

  /** A result as a side. */
  public static Phase of(String file, AuditResult result) {
    Map<String, Problem> problems = new LinkedHashMap<>();
    int twice = 0;
    for (Finding finding : result.findings()) {
      twice += problems.putIfAbsent(finding.id(), problem(finding)) == null ? 0 : 1;
    }
    List<Message> doubts = new ArrayList<>();
    if (twice > 0) {
      doubts.add(Message.of("phases.doubt-id-twice", file, twice));
    }
    return new Phase(
        file,
        unit(result),
        Optional.of(result.date()),
        problems.values().stream().sorted(Problem.ORDER).toList(),
        Optional.of(result.withoutFindings()),
        Optional.of(result.rules().sha256()),
        false,
        doubts);
  }

  private static String unit(AuditResult result) {
    TreeSet<String> units = new TreeSet<>(result.summary().byUnit().keySet());
    return result.unit().isBlank() && units.size() == 1 ? units.first() : result.unit();
  }

  private static Problem problem(Finding finding) {
    Map<Item, String> items = new EnumMap<>(Item.class);
    items.put(Item.FINE, finding.fine() == null ? "" : Texts.plain(finding.fine()).toPlainString());
    items.put(
        Item.DECISION_DATE,
        finding.decisionDate() == null ? "" : finding.decisionDate().toString());
    items.put(Item.PARTY_NAME, Texts.plain(finding.partyName()));
    items.put(
        Item.ENTERPRISE, finding.enterprise() == null ? "" : finding.enterprise() ? "是" : "否");
    items.put(Item.LEGAL_BASIS, Texts.plain(finding.legalBasis()));
    items.put(Item.STRENGTH, finding.strength().label());
    items.put(Item.MESSAGE, Texts.plain(finding.message()));
    return new Problem(
        finding.id(),
        finding.authority(),
        finding.decisionNumber(),
        finding.caseNumber(),
        finding.caseName(),
        finding.partyName(),
        finding.problem().label(),
        finding.rule(),
        finding.decisionDate(),
        finding.fine(),
        finding.message(),
        items,
        finding.evidence(),
        Problem.Standing.OPEN,
        List.of());
  }
}
