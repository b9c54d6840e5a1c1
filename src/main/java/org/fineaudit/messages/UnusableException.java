package org.fineaudit.messages;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An input or a rule file that can't be used (exit code 3). Carries every mistake that was found,
 * not only the first.
 */
public final class UnusableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Issue> issues;

  public UnusableException(List<Issue> issues) {
    super(issues.stream().map(i -> i.in(Lang.EN)).collect(Collectors.joining("\n")));
    this.issues = List.copyOf(issues);
  }

  public UnusableException(Issue issue) {
    this(List.of(issue));
  }

  public List<Issue> issues() {
    return issues;
  }
}
