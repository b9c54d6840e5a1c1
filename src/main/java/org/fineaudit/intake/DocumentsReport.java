package org.fineaudit.intake;

import java.util.List;
import org.fineaudit.messages.Issue;

/**
 * What became of the decision documents beside an export.
 *
 * @param files how many files the folder holds
 * @param documents how many decision documents were read
 * @param joined how many of them belong to a case
 * @param cases how many cases got the text of a document
 * @param issues every file that was not used, with the reason
 */
public record DocumentsReport(int files, int documents, int joined, int cases, List<Issue> issues) {
  public DocumentsReport {
    issues = List.copyOf(issues);
  }
}
