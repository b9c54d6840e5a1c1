package org.fineaudit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.fineaudit.messages.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bureau's system speaks Chinese, and its words are all that tells one failure from another. */
class RefusalTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "No space left on device|磁盘已满",
        "设备上没有空间|磁盘已满",
        "磁盘空间不足。|磁盘已满",
        "Disk quota exceeded|磁盘已满",
        "超出磁盘限额|磁盘已满",
        "The process cannot access the file because it is being used by another process|正被其他程序",
        "另一个程序正在使用此文件，进程无法访问。|正被其他程序",
        "Permission denied|没有权限",
        "权限不够|没有权限",
        "拒绝访问。|没有权限",
        "Read-only file system|磁盘是只读的",
        "只读文件系统|磁盘是只读的",
        "介质受写入保护。|磁盘是只读的",
        "The media is write protected|磁盘是只读的",
        "File too large|文件超过了系统允许的大小",
        "文件过大|文件超过了系统允许的大小",
        "文件太大|文件超过了系统允许的大小",
        "Input/output error|Input/output error",
      })
  void theSystemsWordsAreUnderstoodInBothLanguages(String word, String told) {
    Path file = Path.of("不在", "台账.xlsx");
    IOException cause = new FileSystemException(file.toString(), null, word);
    assertThat(new OutputFailedException(file, cause).message().in(Lang.ZH))
        .contains(file.toString(), told);
  }

  @ParameterizedTest
  @CsvSource({"Too many open files", "打开的文件过多", "系统中打开的文件过多"})
  void aFailureIsSeenBehindWhatALibraryMadeOfIt(String word) {
    IOException cause = new FileSystemException("a", null, word);
    assertThat(Refusal.TOO_MANY_FILES.isBehind(new IllegalStateException("x", cause))).isTrue();
    assertThat(Refusal.TOO_MANY_FILES.isBehind(new IllegalStateException("x"))).isFalse();
    assertThat(Refusal.DISK_FULL.isBehind(cause)).isFalse();
  }
}
