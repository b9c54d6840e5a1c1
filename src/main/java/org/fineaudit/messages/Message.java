package org.fineaudit.messages;

import java.util.List;

/**
 * A message before a language is chosen.
 *
 * @param key {@code bundle.rest}: the part before the first dot names the bundle, which is the
 *     package the message comes from
 * @param args what fills {@code {0}}, {@code {1}} and so on
 */
public record Message(String key, List<Object> args) {
  public Message {
    args = List.copyOf(args);
  }

  public static Message of(String key, Object... args) {
    return new Message(key, List.of(args));
  }

  /** The wording in that language. */
  public String in(Lang lang) {
    return Messages.text(lang, key, args.toArray());
  }
}
