package org.fineaudit;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/** The arrows between packages run one way. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.fineaudit");

  @Test
  void arrowsRunOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .withOptionalLayers(true)
        .layer("cli")
        .definedBy("org.fineaudit.cli..")
        .layer("report")
        .definedBy("org.fineaudit.report..")
        .layer("phases")
        .definedBy("org.fineaudit.phases..")
        .layer("ledger")
        .definedBy("org.fineaudit.ledger..")
        .layer("audit")
        .definedBy("org.fineaudit.audit..")
        .layer("result")
        .definedBy("org.fineaudit.result..")
        .layer("rules")
        .definedBy("org.fineaudit.rules..")
        .layer("cohorts")
        .definedBy("org.fineaudit.cohorts..")
        .layer("facts")
        .definedBy("org.fineaudit.facts..")
        .layer("intake")
        .definedBy("org.fineaudit.intake..")
        .layer("law")
        .definedBy("org.fineaudit.law..")
        .layer("text")
        .definedBy("org.fineaudit.text..")
        .layer("values")
        .definedBy("org.fineaudit.values..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("phases")
        .mayOnlyBeAccessedByLayers("report", "cli")
        .whereLayer("ledger")
        .mayOnlyBeAccessedByLayers("phases", "report", "cli")
        .whereLayer("audit")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("result")
        .mayOnlyBeAccessedByLayers("audit", "ledger", "phases", "report", "cli")
        .whereLayer("rules")
        .mayOnlyBeAccessedByLayers("audit", "cli")
        .whereLayer("cohorts")
        .mayOnlyBeAccessedByLayers("audit")
        .whereLayer("facts")
        .mayOnlyBeAccessedByLayers("rules", "cohorts", "audit", "phases", "cli")
        .whereLayer("intake")
        .mayOnlyBeAccessedByLayers("audit", "cli")
        .whereLayer("law")
        .mayOnlyBeAccessedByLayers("facts", "rules", "audit", "cli")
        .whereLayer("text")
        .mayOnlyBeAccessedByLayers("facts", "audit", "cli")
        .whereLayer("values")
        .mayOnlyBeAccessedByLayers(
            "text", "intake", "law", "facts", "audit", "phases", "report", "cli")
        .check(CLASSES);
  }

  @Test
  void theDomainDependsOnNothing() {
    ArchRuleDefinition.classes()
        .that()
        .resideInAPackage("org.fineaudit.cases..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("org.fineaudit.cases..", "java..")
        .check(CLASSES);
  }

  @Test
  void eachLibraryIsMetAtOnePlace() {
    only("picocli..", "org.fineaudit.cli..");
    only("dev.cel..", "org.fineaudit.rules..");
    only("org.yaml..", "org.fineaudit.tables..");
    only("tech.tablesaw..", "org.fineaudit.cohorts..");
    only("com.fasterxml..", "org.fineaudit.result..");
    only(
        "org.apache.poi..",
        "org.fineaudit.files..",
        "org.fineaudit.intake..",
        "org.fineaudit.ledger..",
        "org.fineaudit.report..");
    only(
        "org.apache.commons.csv..",
        "org.fineaudit.intake..",
        "org.fineaudit.tables..",
        "org.fineaudit.audit..",
        "org.fineaudit.result..");
  }

  private static void only(String library, String... packages) {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }
}
