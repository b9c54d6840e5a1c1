package org.fineaudit.law;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fineaudit.values.Memo;

/** The wordings of the acts of one table, each worked out when it is first asked for. */
final class ActWordings {
  private final Evidence.Acts evidence;
  private final Map<Integer, ActWording> byLine = new ConcurrentHashMap<>();
  private final Memo<List<Provision>, ActChoice> choices = new Memo<>(1024);

  ActWordings(Evidence.Acts evidence) {
    this.evidence = evidence;
  }

  boolean sameAct(Provision a, Provision b) {
    return of(a).sameAct(of(b), evidence.sameAct());
  }

  ActWording of(Provision row) {
    return byLine.computeIfAbsent(row.line(), line -> ActWording.of(row));
  }

  ActChoice choice(List<Provision> rows) {
    return choices.get(rows, list -> ActChoice.among(list, this::of, evidence));
  }
}
