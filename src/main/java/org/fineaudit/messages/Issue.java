package org.fineaudit.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Something wrong at a place of a file, with what to do about it.
 *
 * @param file base name of the file or rule file
 * @param sheet the sheet, empty if the file has none
 * @param line the row or line from 1, 0 for the file as a whole
 * @param column the column from 1, 0 if it does not matter
 * @param message what was found and what to do
 */
public record Issue(String file, String sheet, int line, int column, Message message) {
  private static final int LONGEST_FOUND = 500;
  private static final int LONGEST_SHEET = 60;

  public Issue {
    Objects.requireNonNull(file);
    Objects.requireNonNull(sheet);
    Objects.requireNonNull(message);
  }

  public static Issue of(String file, Message message) {
    return new Issue(file, "", 0, 0, message);
  }

  public static Issue of(String file, int line, int column, Message message) {
    return new Issue(file, "", line, column, message);
  }

  /** {@code file:line:column: message}, as editors and people read it. */
  public String in(Lang lang) {
    StringBuilder out = new StringBuilder(Messages.visible(file));
    if (!sheet.isEmpty()) {
      out.append('[').append(Messages.visible(shortened(sheet, LONGEST_SHEET))).append(']');
    }
    if (line > 0) {
      out.append(':').append(line);
      if (column > 0) {
        out.append(':').append(column);
      }
    }
    return out.append(": ").append(shortened().in(lang)).toString();
  }

  /** The message with what was found cut short: a cell may hold a million characters. */
  private Message shortened() {
    return new Message(message.key(), message.args().stream().map(Issue::shortened).toList());
  }

  private static Object shortened(Object arg) {
    if (arg instanceof String text) {
      return shortened(text, LONGEST_FOUND);
    }
    if (arg instanceof List<?> several) {
      List<String> kept = new ArrayList<>();
      int length = 0;
      for (Object one : several) {
        String text = shortened(String.valueOf(one), LONGEST_FOUND - length);
        kept.add(text);
        length += text.length();
        if (length >= LONGEST_FOUND) {
          break;
        }
      }
      return kept;
    }
    return arg;
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest) + "…";
  }
}
