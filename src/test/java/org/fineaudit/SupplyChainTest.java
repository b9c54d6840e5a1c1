package org.fineaudit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What travels in the jar: all of it listed, in fixed versions, under licences that allow it. */
class SupplyChainTest {
  private static final String SBOM = "/META-INF/sbom/fine-audit.cdx.json";

  /**
   * All of them allow redistribution within a program under Apache-2.0; RE2/J's is BSD-3-Clause.
   */
  private static final Set<String> LICENCES =
      Set.of("Apache-2.0", "MIT", "BSD-3-Clause", "Go License", "Unicode/ICU License");

  /**
   * The first versions without the known holes that matter to a reader of strange files; looked
   * through on 2026-11-25: CVE-2025-31672 (POI), 2024-26308 (Compress), 2025-48924 (Lang),
   * 2022-42889 (Text), 2022-1471 (SnakeYAML), 2024-7254 (Protocol Buffers), 2021-47621
   * (ClassGraph), 2023-2976 (Guava), 2021-23926 (XMLBeans), 2024-47554 (Commons IO), 2026-49844
   * (Log4j's interface), 2026-68494 (Jackson's core), 2026-54512 to 54518, 59888 and 59889 (its
   * databind).
   */
  private static final Map<String, String> AT_LEAST =
      Map.ofEntries(
          Map.entry("poi-ooxml", "5.4.0"),
          Map.entry("commons-compress", "1.26.0"),
          Map.entry("commons-lang3", "3.18.0"),
          Map.entry("commons-text", "1.10.0"),
          Map.entry("snakeyaml", "2.0"),
          Map.entry("protobuf-java", "4.27.5"),
          Map.entry("classgraph", "4.8.112"),
          Map.entry("guava", "32.0.1"),
          Map.entry("xmlbeans", "3.1.0"),
          Map.entry("commons-io", "2.14.0"),
          Map.entry("log4j-api", "2.25.5"),
          Map.entry("jackson-core", "2.22.1"),
          Map.entry("jackson-databind", "2.22.2"));

  /** A library that travels in the jar, as it was looked through. */
  private record Library(String group, String name, String version, String licence) {
    private String place() {
      return "/" + name + "/" + version + "/" + name + "-" + version + ".jar";
    }
  }

  private static List<Library> libraries() throws IOException {
    List<Library> libraries = new ArrayList<>();
    try (InputStream in = SupplyChainTest.class.getResourceAsStream("libraries.csv")) {
      String list = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : list.lines().skip(1).toList()) {
        String[] cells = line.split(",", -1);
        String[] names = cells[0].split(":", -1);
        libraries.add(new Library(names[0], names[1], cells[1], cells[2]));
      }
    }
    return libraries;
  }

  @Test
  void theProgramRunsWithTheVeryVersionsThatWereLookedThrough() throws IOException {
    String classes = System.getProperty("java.class.path").replace('\\', '/');
    assertThat(libraries())
        .hasSizeGreaterThan(30)
        .allSatisfy(
            library -> {
              assertThat(classes).contains(library.place());
              assertThat(library.licence()).isIn(LICENCES);
            });
  }

  @Test
  void whatTravelsInTheJarIsOnTheListAndNothingElse() throws IOException {
    Map<String, String> listed = new TreeMap<>();
    libraries().forEach(l -> listed.put(l.group() + ":" + l.name(), l.version()));
    Map<String, String> travelling = new TreeMap<>();
    for (JsonNode library : components()) {
      String name = library.path("group").asText() + ":" + library.path("name").asText();
      travelling.put(name, library.path("version").asText());
    }
    assertThat(travelling).isEqualTo(listed);
  }

  private static List<JsonNode> components() throws IOException {
    try (InputStream in = SupplyChainTest.class.getResourceAsStream(SBOM)) {
      assumeTrue(in != null, "the plugin does not write it offline (mvn -o)");
      JsonNode bom = new ObjectMapper().readTree(in);
      assertThat(bom.path("bomFormat").asText()).isEqualTo("CycloneDX");
      List<JsonNode> components = new ArrayList<>();
      bom.path("components").forEach(components::add);
      return components;
    }
  }

  @Test
  void everyLibraryHasAFixedVersionAHashAndALicenceThatAllowsIt() throws IOException {
    assertThat(components())
        .hasSizeGreaterThan(30)
        .allSatisfy(
            library -> {
              String name = library.path("purl").asText();
              assertThat(library.path("version").asText())
                  .as(name)
                  .matches("[0-9].*")
                  .doesNotContain("SNAPSHOT");
              assertThat(library.path("hashes")).as(name).isNotEmpty();
              assertThat(licences(library)).as(name).isNotEmpty().isSubsetOf(LICENCES);
            });
  }

  private static List<String> licences(JsonNode library) {
    List<String> licences = new ArrayList<>();
    for (JsonNode entry : library.path("licenses")) {
      JsonNode licence = entry.path("license");
      licences.add(licence.path("id").asText(licence.path("name").asText()));
    }
    return licences;
  }

  @Test
  void noLibraryIsOfAVersionWithAKnownHole() throws IOException {
    Map<String, String> versions = new TreeMap<>();
    libraries().forEach(library -> versions.put(library.name(), library.version()));
    assertThat(versions.keySet()).containsAll(AT_LEAST.keySet());
    AT_LEAST.forEach(
        (name, least) ->
            assertThat(Runtime.Version.parse(plain(versions.get(name))))
                .as(name)
                .isGreaterThanOrEqualTo(Runtime.Version.parse(plain(least))));
  }

  private static String plain(String version) {
    return version.replaceAll("-.*", "").replaceAll("(\\.0)+$", "");
  }
}
