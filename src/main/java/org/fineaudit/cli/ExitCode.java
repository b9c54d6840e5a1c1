package org.fineaudit.cli;

/** The exit codes that scripts rely on. */
enum ExitCode {
  /** Ran; nothing reached {@code --fail-on}. */
  OK(0),
  /** Ran; findings reached {@code --fail-on}, or a rule test failed. */
  FINDINGS(1),
  /** Wrong usage. */
  USAGE(2),
  /** An input or a rule file can't be used. */
  UNUSABLE(3),
  /** An output can't be written, or an input can't be read. */
  IO(4),
  /** A defect in the program. */
  DEFECT(70);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
