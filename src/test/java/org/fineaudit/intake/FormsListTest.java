package org.fineaudit.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** FORMS.md names tests that exist. */
class FormsListTest {
  private static final Path LIST = Path.of("src/test/java/org/fineaudit/intake/FORMS.md");
  private static final Pattern TEST = Pattern.compile("(\\w+Test)#(\\w+)");
  private static final List<String> PACKAGES =
      List.of("intake", "values", "facts", "cli", "text", "audit");

  @TestFactory
  List<DynamicTest> everyTestNamedExists() throws IOException {
    return TEST.matcher(Files.readString(LIST))
        .results()
        .map(named -> DynamicTest.dynamicTest(named.group(), () -> exists(named)))
        .toList();
  }

  private static void exists(MatchResult named) {
    assertThat(PACKAGES)
        .as(named.group())
        .anyMatch(folder -> has("org.fineaudit." + folder + "." + named.group(1), named.group(2)));
  }

  private static boolean has(String type, String method) {
    try {
      return List.of(Class.forName(type).getDeclaredMethods()).stream()
          .anyMatch(m -> m.getName().equals(method) && m.getAnnotations().length > 0);
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  @Test
  void everyFormHasATest() throws IOException {
    assertThat(Files.readAllLines(LIST))
        .filteredOn(line -> line.startsWith("| ") && !line.startsWith("| **"))
        .filteredOn(line -> !line.startsWith("| form ") && !line.startsWith("| ---"))
        .hasSizeGreaterThan(40)
        .allMatch(line -> TEST.matcher(line).find());
  }
}
