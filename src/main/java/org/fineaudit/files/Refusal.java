package org.fineaudit.files;

import java.util.regex.Pattern;

/**
 * Why an operating system refuses. Java has no types for these; it passes on the system's words,
 * which on Chinese Windows and Linux are Chinese.
 */
public enum Refusal {
  DISK_FULL("no space left|not enough space|quota exceeded|设备上没有空间|磁盘空间不足|超出磁盘限额"),
  NO_PERMISSION("permission denied|access is denied|权限不够|拒绝访问"),
  READ_ONLY("read-only file system|write protected|只读文件系统|写入保护|写保护"),
  TOO_LARGE("file too large|文件过大|文件太大"),
  LOCKED("another process|另一个程序正在使用|另一程序正在使用"),
  TOO_MANY_FILES("too many open files|打开的文件过多|打开的文件太多");

  private static final int MOST_CAUSES = 20;

  private final Pattern words;

  Refusal(String words) {
    this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
  }

  /** Whether a failure is due to it, by what its messages say; those of its causes as well. */
  public boolean isBehind(Throwable failure) {
    Throwable at = failure;
    for (int i = 0; at != null && i < MOST_CAUSES; i++, at = at.getCause()) {
      if (words.matcher(String.valueOf(at.getMessage())).find()) {
        return true;
      }
    }
    return false;
  }
}
