/**
 * The program with its libraries as one module, for the runtime that needs no Java: only modules
 * become part of a runtime image, and only a class in the image is shared from an archive wherever
 * the image is unpacked.
 */
open module org.fineaudit {
  requires java.desktop;
  requires java.logging;
  requires java.sql;
  requires java.xml;
  requires jdk.charsets;
  requires jdk.unsupported;

  requires static java.compiler;
  requires static java.scripting;
  requires static java.security.jgss;
  requires static java.xml.crypto;

  exports org.fineaudit.cli;

  uses org.apache.logging.log4j.spi.Provider;
  uses org.apache.logging.log4j.util.PropertySource;
  uses org.apache.poi.ss.usermodel.WorkbookProvider;
  uses org.slf4j.spi.SLF4JServiceProvider;

  provides org.apache.logging.log4j.spi.Provider with
      org.apache.logging.slf4j.SLF4JProvider;
  provides org.apache.logging.log4j.util.PropertySource with
      org.apache.logging.log4j.util.EnvironmentPropertySource,
      org.apache.logging.log4j.util.SystemPropertiesPropertySource;
  provides org.apache.poi.ss.usermodel.WorkbookProvider with
      org.apache.poi.xssf.usermodel.XSSFWorkbookFactory,
      org.apache.poi.hssf.usermodel.HSSFWorkbookFactory;
  provides org.slf4j.spi.SLF4JServiceProvider with
      org.slf4j.simple.SimpleServiceProvider;
}
