package org.fineaudit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
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
   * The first versions without the known holes that matter to a reader of strange files:
   * CVE-2025-31672 (POI), 2024-26308 (Compress), 2025-48924 (Lang), 2022-42889 (Text), 2022-1471
   * (SnakeYAML), 2024-7254 (Protocol Buffers), 2021-47621 (ClassGraph), 2023-2976 (Guava),
   * 2021-23926 (XMLBeans), 2024-47554 (Commons IO), 2021-44832 (Log4j), 2025-52999 (Jackson).
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
          Map.entry("log4j-api", "2.17.1"),
          Map.entry("jackson-core", "2.15.0"));

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
    components().forEach(c -> versions.put(c.path("name").asText(), c.path("version").asText()));
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
