package org.fineaudit.cli;

import java.util.Optional;
import org.fineaudit.result.AuditResult.Tool;
import picocli.CommandLine.IVersionProvider;

/** The program's name and version, as its jar states them. */
final class Version implements IVersionProvider {
  static final String NAME = "fine-audit";

  /** The program as result files name it; "dev" when it runs from classes. */
  static Tool tool() {
    return new Tool(
        NAME,
        Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("dev"));
  }

  @Override
  public String[] getVersion() {
    return new String[] {NAME + " " + tool().version()};
  }
}
