package org.fineaudit.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The wordings: {@code messages/BUNDLE_LANG.properties} in UTF-8, beside this class. Placeholders
 * are {@code {0}}, {@code {1}}; nothing else is special, so quotes and braces may stand as they
 * are.
 */
public final class Messages {
  private static final Map<String, Properties> BUNDLES = new ConcurrentHashMap<>();

  private Messages() {}

  /** The wording of a key, filled in. An unknown key is a defect and comes back as itself. */
  public static String text(Lang lang, String key, Object... args) {
    int dot = key.indexOf('.');
    String bundle = dot < 0 ? key : key.substring(0, dot);
    String wording = bundle(bundle, lang).getProperty(key, key);
    for (int i = 0; i < args.length; i++) {
      wording = wording.replace("{" + i + "}", String.valueOf(args[i]));
    }
    return wording;
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
