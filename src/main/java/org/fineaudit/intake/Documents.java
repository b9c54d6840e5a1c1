package org.fineaudit.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.Place;
import org.fineaudit.cases.SetAside;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.values.DocketNumbers;

/**
 * The decision documents of a folder, joined to the cases by decision number. Only numbers and
 * places are kept; a document is read again when its case comes.
 */
final class Documents {
  private final Map<String, List<Entry>> byNumber = new TreeMap<>();
  private final Set<String> joined = new HashSet<>();
  private final List<Issue> issues = new ArrayList<>();
  private final int files;
  private final Set<Place> cases = new HashSet<>();

  /** A document: its number as it is shown, and a digest of its text. */
  private record Entry(Path file, String name, String number, int digest, int length) {
    boolean saysTheSame(Entry other) {
      return digest == other.digest && length == other.length;
    }
  }

  private Documents(int files) {
    this.files = files;
  }

  /**
   * Reads the numbers of all documents of a folder.
   *
   * @throws IOException if there is no such folder
   */
  static Documents in(Path folder) throws IOException {
    DocumentFolder list = DocumentFolder.list(folder);
    Documents documents = new Documents(list.files().size() + list.issues().size());
    documents.issues.addAll(list.issues());
    for (Path file : list.files()) {
      documents.add(file, list.name(file));
    }
    return documents;
  }

  private void add(Path file, String name) {
    try {
      if (!DocumentFile.isDocument(file)) {
        complain(name, Message.of("intake.document-other"));
        return;
      }
      DecisionDocument document = DocumentFile.read(file, name);
      Optional<String> title = document.otherTitle();
      if (title.isPresent()) {
        complain(name, Message.of("intake.document-not-decision", title.get()));
        return;
      }
      Optional<String> inText = document.number();
      String stem = stem(name);
      Optional<String> inName = DocketNumbers.within(stem);
      if (inText.isPresent() && inName.isPresent() && !sameNumber(inText.get(), inName.get())) {
        complain(
            name,
            Message.of(
                "intake.document-two-numbers",
                DocketNumbers.written(inText.get()),
                DocketNumbers.written(inName.get())));
      }
      String number = inText.or(() -> inName).orElse(stem);
      String plain = document.text().replaceAll("\\s+", "");
      byNumber
          .computeIfAbsent(DocketNumbers.matchKey(number), n -> new ArrayList<>())
          .add(new Entry(file, name, number, plain.hashCode(), plain.length()));
    } catch (IOException e) {
      complain(name, Message.of("intake.document-unreadable"));
    } catch (UnusableException e) {
      issues.addAll(e.issues());
    }
  }

  private static String stem(String name) {
    String base = name.substring(name.lastIndexOf('/') + 1);
    return base.substring(0, base.lastIndexOf('.') < 0 ? base.length() : base.lastIndexOf('.'));
  }

  private static boolean sameNumber(String one, String other) {
    return DocketNumbers.matchKey(one).equals(DocketNumbers.matchKey(other));
  }

  private void complain(String name, Message message) {
    issues.add(Issue.of(name, message));
  }

  /** A sink that gives each case its document before it hands it on. */
  CaseSink before(CaseSink sink) {
    return new CaseSink() {
      @Override
      public void accept(PenaltyCase penaltyCase) {
        sink.accept(join(penaltyCase));
      }

      @Override
      public void setAside(SetAside row) {
        sink.setAside(row);
      }

      @Override
      public void read(long bytes) {
        sink.read(bytes);
      }
    };
  }

  private PenaltyCase join(PenaltyCase penaltyCase) {
    String key = penaltyCase.text(Field.DECISION_NUMBER).map(DocketNumbers::matchKey).orElse("");
    List<Entry> found = byNumber.getOrDefault(key, List.of());
    if (key.isEmpty() || found.isEmpty() || !agree(found)) {
      return penaltyCase;
    }
    Entry entry = found.get(0);
    try {
      if (!DocumentFolder.isPlain(entry.file())) {
        throw new IOException(entry.name());
      }
      DecisionDocument document = DocumentFile.read(entry.file(), entry.name());
      boolean sure =
          DocketNumbers.isTelling(entry.number())
              || penaltyCase.text(Field.PARTY_NAME).map(document::names).orElse(false);
      if (!sure) {
        return penaltyCase;
      }
      joined.add(key);
      cases.add(penaltyCase.place());
      return with(penaltyCase, document.text());
    } catch (IOException | UnusableException e) {
      throw new UnusableException(Issue.of(entry.name(), Message.of("intake.changed")));
    }
  }

  private static boolean agree(List<Entry> entries) {
    return entries.stream().allMatch(entries.get(0)::saysTheSame);
  }

  /** The document stands above a column of its text, which often is cut short. */
  private static PenaltyCase with(PenaltyCase penaltyCase, String text) {
    Set<Field> columns = EnumSet.of(Field.DECISION_TEXT);
    columns.addAll(penaltyCase.columns());
    Map<Field, Object> values = new EnumMap<>(Field.class);
    values.putAll(penaltyCase.values());
    values.put(Field.DECISION_TEXT, text);
    return new PenaltyCase(
        penaltyCase.place(), columns, penaltyCase.raw(), values, penaltyCase.notes());
  }

  /** What became of the documents, once all exports are read. */
  DocumentsReport report() {
    List<Issue> all = new ArrayList<>(issues);
    int used = 0;
    for (Map.Entry<String, List<Entry>> number : byNumber.entrySet()) {
      List<Entry> entries = number.getValue();
      if (!agree(entries)) {
        all.add(Issue.of(entries.get(0).name(), differ(entries)));
      } else if (joined.contains(number.getKey())) {
        used++;
        Message copy = Message.of("intake.document-copy", entries.get(0).name());
        entries.stream().skip(1).forEach(e -> all.add(Issue.of(e.name(), copy)));
      } else {
        entries.forEach(e -> all.add(Issue.of(e.name(), noCase(e))));
      }
    }
    all.sort(Comparator.comparing(Issue::file));
    int documents = byNumber.values().stream().mapToInt(List::size).sum();
    return new DocumentsReport(files, documents, used, cases.size(), all);
  }

  private static Message noCase(Entry entry) {
    return DocketNumbers.isTelling(entry.number())
        ? Message.of("intake.document-no-case", DocketNumbers.written(entry.number()))
        : Message.of("intake.document-no-number");
  }

  private static Message differ(List<Entry> entries) {
    List<String> others = entries.stream().skip(1).map(Entry::name).toList();
    return Message.of(
        "intake.document-differ", DocketNumbers.written(entries.get(0).number()), others);
  }
}
