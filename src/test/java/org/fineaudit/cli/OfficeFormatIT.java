package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the jar writes is valid by the schemas of Office Open XML (ECMA-376), part by part: Excel,
 * WPS and Word offer to "repair" what is not.
 */
class OfficeFormatIT {
  private static final String SAMPLE = "samples/phases/phase-1.csv";
  private static final SchemaTypeLoader SCHEMAS =
      XmlBeans.typeLoaderUnion(TypeSystemHolder.typeSystem, XmlBeans.getBuiltinTypeSystem());

  /** Parts whose schemas belong to other standards: packaging, Dublin Core, VML. */
  private static final Set<String> OTHER =
      Set.of("[Content_Types].xml", "docProps/core.xml", "xl/drawings/vmlDrawing0.vml");

  @TempDir private Path folder;

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private static void run(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", Path.of("target", "fine-audit.jar").toString()));
    command.addAll(List.of(args));
    assertThat(
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor())
        .isZero();
  }

  @BeforeEach
  void audit() throws IOException, InterruptedException {
    run("audit", SAMPLE, "--ledger", at("a.xlsx"), "--out", at("a.json"), "-q");
  }

  private static List<String> mistakes(Path file) throws IOException, XmlException {
    List<String> mistakes = new ArrayList<>();
    Set<String> unknown = new TreeSet<>();
    try (ZipFile parts = new ZipFile(file.toFile())) {
      for (ZipEntry part : Collections.list(parts.entries())) {
        if (!part.getName().matches(".*\\.(xml|rels|vml)")) {
          continue;
        }
        try (InputStream in = parts.getInputStream(part)) {
          XmlObject xml = SCHEMAS.parse(in, null, new XmlOptions());
          List<XmlError> errors = new ArrayList<>();
          if (xml.schemaType().isNoType()) {
            unknown.add(part.getName());
          } else if (!xml.validate(new XmlOptions().setErrorListener(errors))) {
            errors.forEach(error -> mistakes.add(part.getName() + ": " + error));
          }
        }
      }
    }
    assertThat(OTHER).containsAll(unknown);
    return mistakes;
  }

  @Test
  void everyPartOfALedgerIsValid() throws Exception {
    assertThat(mistakes(folder.resolve("a.xlsx"))).isEmpty();
    run("audit", "samples/xinhua-with-title.xlsx", "--ledger", at("b.xlsx"), "-q");
    run("ledger", at("a.json"), "--previous", at("b.xlsx"), "--out", at("c.xlsx"), "-q");
    assertThat(mistakes(folder.resolve("c.xlsx"))).isEmpty();
  }

  @Test
  void everyPartOfAComparisonAndAReportIsValid() throws Exception {
    run("diff", at("a.xlsx"), at("a.json"), "--out", at("d.xlsx"), "-q");
    run("report", at("a.json"), "--ledger", at("a.xlsx"), "--out", at("r.docx"), "-q");
    assertThat(mistakes(folder.resolve("d.xlsx"))).isEmpty();
    assertThat(mistakes(folder.resolve("r.docx"))).isEmpty();
  }
}
