package org.fineaudit.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs {@code five_checks.sql} in DuckDB: EXPORT.csv STATUTES.csv FINDINGS.csv [SQL]. */
public final class DuckDbChecks {
  private static final String SQL = "src/bench/compare/five_checks.sql";

  private DuckDbChecks() {}

  public static void main(String[] args) throws IOException, SQLException {
    String sql =
        Files.readString(Path.of(args.length > 3 ? args[3] : SQL))
            .replace("${EXPORT}", args[0])
            .replace("${STATUTES}", args[1])
            .replace("${FINDINGS}", args[2]);
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute(sql);
    }
  }
}
