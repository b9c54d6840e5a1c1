package org.fineaudit.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The wordings: {@code messages/BUNDLE_LANG.properties} in UTF-8, beside this class. Placeholders
 * are {@code {0}}, {@code {1}}; of the words in {@code {0|case|cases}} the first is for one, the
 * other for any other number; a list is joined as the language joins lists. Nothing else is
 * special, so quotes and braces may stand as they are.
 */
public final class Messages {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:\\|([^|{}]*)\\|([^|{}]*))?}");
  private static final Map<String, Properties> BUNDLES = new ConcurrentHashMap<>();

  private Messages() {}

  /** The wording of a key, filled in. An unknown key is a defect and comes back as itself. */
  public static String text(Lang lang, String key, Object... args) {
    int dot = key.indexOf('.');
    String bundle = dot < 0 ? key : key.substring(0, dot);
    String wording = bundle(bundle, lang).getProperty(key, key);
    return filled(lang, wording, args);
  }

  /** In one pass: what fills a place is not looked at again, whatever braces it holds. */
  private static String filled(Lang lang, String wording, Object... args) {
    StringBuilder out = new StringBuilder(wording.length() + 64);
    Matcher place = PLACE.matcher(wording);
    int from = 0;
    while (place.find()) {
      int number = place.group(1).charAt(0) - '0';
      if (number < args.length) {
        String filling =
            place.group(2) == null
                ? visible(words(lang, args[number]))
                : place.group(String.valueOf(args[number]).equals("1") ? 2 : 3);
        out.append(wording, from, place.start()).append(filling);
        from = place.end();
      }
    }
    return out.append(wording, from, wording.length()).toString();
  }

  private static String words(Lang lang, Object arg) {
    if (arg instanceof Collection<?> several) {
      return several.stream()
          .map(String::valueOf)
          .collect(Collectors.joining(lang == Lang.ZH ? "、" : ", "));
    }
    return arg instanceof Message message ? message.in(lang) : String.valueOf(arg);
  }

  /** Control characters as pictures: a cell must not steer the terminal. */
  public static String visible(String text) {
    if (text.chars().noneMatch(Messages::steers)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!steers(c)) {
        out.append(c);
      } else if (c < ' ') {
        out.append((char) ('\u2400' + c));
      } else {
        out.append("‹U+%04X›".formatted((int) c));
      }
    }
    return out.toString();
  }

  private static boolean steers(int c) {
    boolean direction = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    return (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7F && c <= 0x9F) || direction;
  }

  private static Properties bundle(String bundle, Lang lang) {
    return BUNDLES.computeIfAbsent(bundle + "_" + lang.code(), Messages::load);
  }

  private static Properties load(String name) {
    Properties properties = new Properties();
    try (InputStream in = Messages.class.getResourceAsStream(name + ".properties")) {
      if (in != null) {
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
