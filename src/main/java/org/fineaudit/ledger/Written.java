package org.fineaudit.ledger;

import java.util.List;
import org.fineaudit.messages.Message;

/**
 * What is to be told of a ledger that was written.
 *
 * @param doubts what could not be taken over as it was, and how many lines were kept
 * @param strays all that stands in the list of strays
 */
public record Written(List<Message> doubts, List<StrayWords> strays) {
  public Written {
    doubts = List.copyOf(doubts);
    strays = List.copyOf(strays);
  }
}
