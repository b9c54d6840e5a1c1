package org.fineaudit.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.fineaudit.result.ResultFile;
import picocli.CommandLine.Command;

/** {@code schema}: the JSON Schema of the result file, for programs that read it. */
@Command(name = "schema")
final class SchemaCommand implements Callable<Integer> {
  private final Console console;

  SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    console.out().print(ResultFile.schema());
    return ExitCode.OK.code();
  }
}
