package org.fineaudit.intake;

import java.util.List;

/**
 * How one file was read.
 *
 * @param file base name
 * @param sha256 of its bytes
 */
public record FileReport(String file, String sha256, List<SheetReport> sheets) {
  public FileReport {
    sheets = List.copyOf(sheets);
  }
}
