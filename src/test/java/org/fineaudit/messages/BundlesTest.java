package org.fineaudit.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fineaudit.cases.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both languages say everything, with the same placeholders. */
class BundlesTest {
  private static final Path BUNDLES = Path.of("src/main/resources/org/fineaudit/messages");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}|\\$\\{[A-Z-]+}");
  private static final Pattern USED =
      Pattern.compile(
          "\"((?:audit|cli|files|intake|law|ledger|phases|result|rules|tables|text)\\.[a-z][a-z0-9.-]+)\"");

  static List<String> bundles() throws IOException {
    try (Stream<Path> files = Files.list(BUNDLES)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith("_zh.properties"))
          .map(f -> f.replace("_zh.properties", ""))
          .sorted()
          .toList();
    }
  }

  static Properties read(String bundle, String lang) throws IOException {
    Properties properties = new Properties();
    try (Reader in =
        Files.newBufferedReader(
            BUNDLES.resolve(bundle + "_" + lang + ".properties"), StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    return properties;
  }

  private static Set<String> placeholders(String wording) {
    return PLACEHOLDER.matcher(wording).results().map(m -> m.group()).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void bothLanguagesHaveTheSameKeysAndPlaceholders(String bundle) throws IOException {
    Properties chinese = read(bundle, "zh");
    Properties english = read(bundle, "en");
    assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
    for (String key : chinese.stringPropertyNames()) {
      assertThat(placeholders(english.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(chinese.getProperty(key)));
    }
  }

  @Test
  void everyKeyThatTheProgramNamesHasAWording() throws IOException {
    Set<String> known = new TreeSet<>();
    for (String bundle : bundles()) {
      known.addAll(read(bundle, "zh").stringPropertyNames());
    }
    Set<String> used = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher matcher = USED.matcher(text(source));
        while (matcher.find()) {
          used.add(matcher.group(1));
        }
      }
    }
    assertThat(used).hasSizeGreaterThan(60);
    used.removeIf(key -> key.matches(".*\\.(csv|yaml|json|xlsx)"));
    for (String key : used) {
      boolean prefix = key.endsWith("-") || key.endsWith(".");
      assertThat(known).as(key).anyMatch(name -> prefix ? name.startsWith(key) : name.equals(key));
    }
  }

  @Test
  void everyProblemHasANameInBothLanguagesTheNoticesOwnInChinese() throws IOException {
    Properties chinese = read("problems", "zh");
    Properties english = read("problems", "en");
    assertThat(english).hasSameSizeAs(ProblemType.values());
    for (ProblemType problem : ProblemType.values()) {
      assertThat(chinese).containsEntry("problems." + problem.id(), problem.label());
      assertThat(english.getProperty("problems." + problem.id()))
          .isNotNull()
          .isNotEqualTo(problem.id())
          .hasSizeLessThan(40);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
