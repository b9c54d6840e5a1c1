package org.fineaudit.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * HotSpot's diagnostic commands. A class of its own, since the runtime of the package has no
 * management module: nothing that always runs may name its classes.
 */
final class DiagnosticCommand {
  private DiagnosticCommand() {}

  /**
   * Runs a command.
   *
   * @throws IOException if there is none of that name, or it fails
   * @throws LinkageError if Java has no management module
   */
  static void invoke(String command, String argument) throws IOException {
    try {
      ManagementFactory.getPlatformMBeanServer()
          .invoke(
              new ObjectName("com.sun.management:type=DiagnosticCommand"),
              command,
              new Object[] {new String[] {argument}},
              new String[] {String[].class.getName()});
    } catch (JMException e) {
      throw new IOException(e);
    }
  }
}
