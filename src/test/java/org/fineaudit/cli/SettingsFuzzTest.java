package org.fineaudit.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fineaudit.attack.Fuzzing;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The settings of a folder, changed at random: what is wrong in them is told with its place. */
class SettingsFuzzTest {
  private static final String SOUND =
      """
      # 本局每次都一样的
      填报单位: 新华区城市管理局
      阶段: 整改提升
      rules: ours
      columns: "columns.yaml"
      from: 2023年1月1日
      决定日期止: 2026-12-31
      documents: papers
      """;

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> settings() throws Exception {
    Files.createDirectory(folder.resolve("ours"));
    Files.createDirectory(folder.resolve("papers"));
    Files.createFile(folder.resolve("columns.yaml"));
    byte[] sound = SOUND.getBytes(StandardCharsets.UTF_8);
    return Fuzzing.tests(
        folder,
        List.of(
            new Fuzzing.Target(
                FolderSettings.FILE, sound, file -> FolderSettings.in(folder).check())));
  }
}
