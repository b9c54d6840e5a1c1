package org.fineaudit.attack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellUtil;

/** Damaged, locked and odd workbooks of Excel 97 to 2003. */
final class OldBookAttacks {
  private static final int CUTS = 20;
  private static final int FLIPS = 50;
  private static final int HEADER = 512;

  private final List<Attack> attacks = new ArrayList<>();

  static List<Attack> all() {
    OldBookAttacks all = new OldBookAttacks();
    all.books();
    all.locked();
    all.damage();
    return all.attacks;
  }

  private void add(String name, Supplier<byte[]> bytes) {
    attacks.add(Attack.export("old-" + name + ".xls", bytes));
  }

  private void book(String name, Consumer<HSSFWorkbook> change) {
    add(name, () -> bytes(change));
  }

  static byte[] bytes(Consumer<HSSFWorkbook> change) {
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      HSSFSheet sheet = workbook.createSheet("案件");
      int number = 0;
      for (List<String> row : Tables.rows()) {
        for (int c = 0; c < row.size(); c++) {
          CellUtil.createCell(CellUtil.getRow(number, sheet), c, row.get(c));
        }
        number++;
      }
      change.accept(workbook);
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void set(HSSFWorkbook workbook, int column, String text) {
    workbook.getSheetAt(0).getRow(2).getCell(column).setCellValue(text);
  }

  private void books() {
    book("sound", w -> {});
    book(
        "hidden",
        w -> {
          w.createSheet("空");
          w.setSheetHidden(0, true);
        });
    book("formula", w -> w.getSheetAt(0).getRow(2).createCell(7).setCellFormula("1/0"));
    book(
        "formula-no-value",
        w -> w.getSheetAt(0).getRow(2).createCell(7).setCellFormula("1000+1000"));
    book(
        "formula-link",
        w ->
            w.getSheetAt(0)
                .getRow(2)
                .createCell(7)
                .setCellFormula("HYPERLINK(\"http://x.invalid\",\"甲\")"));
    book("number-nan", w -> w.getSheetAt(0).getRow(2).createCell(7).setCellValue(1e300));
    book("number-negative", w -> w.getSheetAt(0).getRow(2).createCell(7).setCellValue(-2000));
    book("lone-surrogate", w -> set(w, 2, "甲\uD800乙"));
    book("control", w -> set(w, 2, "甲\u0000\u0001\u001B\u202E乙"));
    book("long-cell", w -> set(w, 6, "甲".repeat(32_767)));
    book("empty-rows", w -> w.getSheetAt(0).createRow(60_000).createCell(200).setCellValue("甲"));
    book(
        "many-sheets",
        w -> {
          for (int i = 0; i < 200; i++) {
            w.createSheet("表" + i);
          }
        });
    book("protected-sheet", w -> w.getSheetAt(0).protectSheet("x"));
    book("no-cases", w -> w.removeSheetAt(0));
  }

  private void locked() {
    add(
        "password",
        () -> {
          Biff8EncryptionKey.setCurrentUserPassword("geheim");
          try {
            return bytes(w -> {});
          } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
          }
        });
    for (EncryptionMode mode :
        new EncryptionMode[] {EncryptionMode.agile, EncryptionMode.standard}) {
      attacks.add(
          Attack.export(
              "old-password-" + mode + ".xlsx",
              () -> encrypted(mode, new BookParts().bytes(), "geheim")));
    }
    attacks.add(
        Attack.export(
            "old-password-default.xlsx",
            () -> encrypted(EncryptionMode.agile, new BookParts().bytes(), "VelvetSweatshop")));
    attacks.add(
        Attack.export(
            "old-password-cut.xlsx",
            () -> {
              byte[] whole = encrypted(EncryptionMode.agile, new BookParts().bytes(), "x");
              return Arrays.copyOf(whole, whole.length / 2);
            }));
  }

  static byte[] encrypted(EncryptionMode mode, byte[] plain, String password) {
    try (POIFSFileSystem container = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
      encryptor.confirmPassword(password);
      try (OutputStream stream = encryptor.getDataStream(container)) {
        stream.write(plain);
      }
      container.writeFilesystem(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void damage() {
    byte[] whole = bytes(w -> {});
    for (int i = 1; i < CUTS; i++) {
      int part = i;
      add("cut-%02d".formatted(i), () -> Arrays.copyOf(whole, whole.length * part / CUTS));
    }
    for (int i = 0; i < FLIPS; i++) {
      int seed = i;
      add("flip-%02d".formatted(i), () -> ZipAttacks.flipped(whole, seed));
    }
    add("header-only", () -> Arrays.copyOf(whole, HEADER));
    add("body-zero", () -> Arrays.copyOf(Arrays.copyOf(whole, HEADER), whole.length));
    add("body-noise", () -> noise(whole));
    add("loop", () -> looping(whole));
    add("no-workbook-stream", () -> container("Other", new byte[5_000]));
    add("stream-empty", () -> container("Workbook", new byte[0]));
    add("stream-noise", () -> container("Workbook", noise(new byte[60_000])));
    add("stream-zero", () -> container("Workbook", new byte[60_000]));
    add("old-biff5", () -> container("Book", new byte[5_000]));
    add("word", () -> container("WordDocument", new byte[5_000]));
    add("biff4", () -> new byte[] {9, 4, 6, 0, 0, 0, 16, 0, 0, 0, 10, 0, 0, 0});
  }

  private static byte[] container(String stream, byte[] content) {
    try (POIFSFileSystem container = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      container.createDocument(new ByteArrayInputStream(content), stream);
      container.writeFilesystem(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] noise(byte[] bytes) {
    byte[] changed = bytes.clone();
    Random random = new Random(5);
    for (int i = HEADER; i < changed.length; i++) {
      changed[i] = (byte) random.nextInt(256);
    }
    return changed;
  }

  /** Every block is told to be followed by itself. */
  private static byte[] looping(byte[] bytes) {
    byte[] changed = bytes.clone();
    for (int at = HEADER; at + 4 <= 2 * HEADER; at += 4) {
      changed[at] = 2;
      changed[at + 1] = 0;
      changed[at + 2] = 0;
      changed[at + 3] = 0;
    }
    return changed;
  }
}
