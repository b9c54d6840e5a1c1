package org.fineaudit.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFoldersTest {
  @TempDir private Path folder;

  @Test
  void rulesThatTravelInAJarAreFoundBesideTheOneThatIsAlwaysThere() throws IOException {
    Path jar = folder.resolve("程序.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String name :
          List.of("rules/", "rules/b.yaml", "rules/a.csv", "rules/README.md", "else.yaml")) {
        out.putNextEntry(new JarEntry(name));
        if (!name.endsWith("/")) {
          out.write(name.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    URL url = URI.create("jar:" + jar.toUri() + "!/rules/b.yaml").toURL();

    RuleFolder rules = RuleFolders.at(url);

    assertThat(rules.names()).containsExactly("a.csv", "b.yaml");
    assertThat(rules.file("a.csv")).contains("rules/a.csv".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void rulesOfARuntimeImageOrOfClassesAreFoundAsFiles() throws IOException {
    Files.writeString(folder.resolve("b.yaml"), "b");
    Files.createDirectory(folder.resolve("pages"));
    Files.writeString(folder.resolve("pages").resolve("c.csv"), "c");

    RuleFolder rules = RuleFolders.at(folder.resolve("b.yaml").toUri().toURL());

    assertThat(rules.names()).containsExactly("b.yaml", "pages/c.csv");
  }
}
