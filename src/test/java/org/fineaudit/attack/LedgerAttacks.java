package org.fineaudit.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.poifs.crypt.EncryptionMode;

/** Damaged and hostile ledgers, made from a sound one. */
public final class LedgerAttacks {
  private static final int CUTS = 10;
  private static final int FLIPS = 24;
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  private final List<Attack> attacks = new ArrayList<>();
  private final byte[] sound;

  private LedgerAttacks(byte[] sound) {
    this.sound = sound;
  }

  public static List<Attack> of(byte[] ledger) {
    LedgerAttacks all = new LedgerAttacks(ledger);
    all.parts();
    all.repeated();
    all.others();
    all.damage();
    return all.attacks;
  }

  private void add(String name, java.util.function.Supplier<byte[]> bytes) {
    attacks.add(new Attack(Attack.Group.LEDGER, "ledger-" + name + ".xlsx", bytes));
  }

  private void part(String name, String part, UnaryOperator<String> change) {
    add(name, () -> changed(sound, part, change));
  }

  /** The archive with one part changed; null removes it. */
  public static byte[] changed(byte[] archive, String part, UnaryOperator<String> change) {
    Map<String, byte[]> parts = Archive.parts(archive);
    String text = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
    String now = change.apply(text);
    if (now == null) {
      parts.remove(part);
    } else {
      parts.put(part, now.getBytes(StandardCharsets.UTF_8));
    }
    return Archive.pack(parts);
  }

  private void parts() {
    add("sound", () -> sound);
    for (String part :
        new String[] {
          "[Content_Types].xml",
          "_rels/.rels",
          "xl/workbook.xml",
          "xl/_rels/workbook.xml.rels",
          "xl/styles.xml",
          "xl/sharedStrings.xml",
          SHEET,
          "xl/worksheets/sheet7.xml"
        }) {
      String name = part.replaceAll("[^A-Za-z0-9]+", "-");
      part("without" + name, part, t -> null);
      part("empty" + name, part, t -> "");
      part("cut" + name, part, t -> t.substring(0, t.length() * 2 / 3));
      part("root" + name, part, t -> "<x/>");
      part(
          "entity" + name,
          part,
          t ->
              t.replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"));
      part(
          "laughs" + name,
          part,
          t ->
              t.replaceFirst("\\?>", "?>" + PageAttacks.laughs())
                  .replaceFirst("(</[A-Za-z:]+>\\s*)$", "&l9;$1"));
      part(
          "deep" + name,
          part,
          t ->
              t.replaceFirst(
                  "(</[A-Za-z:]+>\\s*)$", "<d>".repeat(40_000) + "</d>".repeat(40_000) + "$1"));
    }
    part("row-twice", SHEET, t -> t.replace("<row r=\"6\"", "<row r=\"5\""));
    part(
        "row-twice-apart",
        SHEET,
        t ->
            t.replace(
                "</sheetData>",
                "<row r=\"1\"><c r=\"ZZ1\" t=\"inlineStr\"><is><t>甲</t></is></c></row></sheetData>"));
    part("row-huge", SHEET, t -> t.replace("<row r=\"6\"", "<row r=\"99999999999\""));
    part("row-int", SHEET, t -> t.replace("<row r=\"6\"", "<row r=\"2147483647\""));
    part("row-negative", SHEET, t -> t.replace("<row r=\"6\"", "<row r=\"-6\""));
    part("cell-twice", SHEET, t -> t.replace("r=\"C6\"", "r=\"B6\""));
    part("cell-far", SHEET, t -> t.replace("r=\"C6\"", "r=\"ZZZZZZ6\""));
    part("cell-odd", SHEET, t -> t.replace("r=\"C6\"", "r=\"甲\""));
    part(
        "merge-huge",
        SHEET,
        t -> t.replaceFirst("<mergeCell ref=\"[^\"]*\"", "<mergeCell ref=\"A1:XFD1048576\""));
    part(
        "merge-odd",
        SHEET,
        t -> t.replaceFirst("<mergeCell ref=\"[^\"]*\"", "<mergeCell ref=\"x\""));
    part("style-odd", SHEET, t -> t.replaceFirst(" s=\"\\d+\"", " s=\"99999\""));
    part(
        "rows-many",
        SHEET,
        t ->
            t.replace(
                "</sheetData>",
                "<row><c t=\"inlineStr\"><is><t>甲</t></is></c></row>".repeat(200_000)
                    + "</sheetData>"));
    part("cell-long", SHEET, t -> t.replaceFirst("<t([^>]*)>", "<t$1>" + "甲".repeat(3_000_000)));
    part("name-bad", "xl/workbook.xml", t -> t.replaceFirst("name=\"台账\"", "name=\"a/b?*[]\""));
    part("name-twice", "xl/workbook.xml", t -> t.replaceFirst("name=\"汇总\"", "name=\"台账\""));
    part(
        "formula",
        SHEET,
        t -> t.replaceFirst("<c r=\"C6\"", "<c r=\"B6\"><f>CMD()</f></c><c r=\"C6\""));
  }

  /** Little that is to be read over and over. */
  private void repeated() {
    StringBuilder empty = new StringBuilder();
    StringBuilder areas = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      int odd = i * 7919 % 99_991;
      empty.append("<row><c t=\"inlineStr\"><is><t>").append(odd).append("</t></is></c></row>");
      areas.append("<mergeCell ref=\"A").append(7 + i % 9).append(":A").append(900_000 + odd);
      areas.append("\"/>");
    }
    part(
        "merge-many",
        SHEET,
        t ->
            t.replace("</sheetData>", empty + "</sheetData>")
                .replaceFirst("<mergeCell ref=\"[^\"]*\"/>", areas.toString()));
    add(
        "sheets-many",
        () ->
            changed(
                changed(sound, SHEET, t -> t.replace("</sheetData>", empty + "</sheetData>")),
                "xl/workbook.xml",
                t -> {
                  String first = t.replaceFirst("(?s).*?(<sheet [^>]*/>).*", "$1");
                  StringBuilder more = new StringBuilder();
                  for (int i = 0; i < 2_000; i++) {
                    more.append(first.replaceFirst("name=\"[^\"]*\"", "name=\"T" + i + "\""));
                  }
                  return t.replace("</sheets>", more + "</sheets>");
                }));
  }

  private void others() {
    add("export", () -> new BookParts().bytes());
    add("empty", () -> new byte[0]);
    add("text", () -> "甲".getBytes(StandardCharsets.UTF_8));
    add("old", () -> OldBookAttacks.bytes(w -> {}));
    add("password", () -> OldBookAttacks.encrypted(EncryptionMode.agile, sound, "geheim"));
    add("old-cut", () -> Arrays.copyOf(OldBookAttacks.bytes(w -> {}), 2_000));
    add(
        "bomb",
        () -> {
          BookParts parts = new BookParts();
          RawZip zip = parts.zipBut(BookParts.STRINGS);
          zip.addLong(
              BookParts.STRINGS,
              parts.part(BookParts.STRINGS).replace("</sst>", "<si><t>"),
              "A",
              600L << 20,
              "</t></si></sst>");
          return zip.bytes();
        });
    add(
        "bomb-sheet",
        () -> {
          BookParts parts = new BookParts();
          RawZip zip = parts.zipBut(BookParts.SHEET);
          zip.addLong(
              BookParts.SHEET,
              parts.part(BookParts.SHEET).replace("</worksheet>", ""),
              "A",
              600L << 20,
              "</worksheet>");
          return zip.bytes();
        });
  }

  private void damage() {
    for (int i = 1; i < CUTS; i++) {
      int part = i;
      add("cut-" + i, () -> Arrays.copyOf(sound, sound.length * part / CUTS));
    }
    for (int i = 0; i < FLIPS; i++) {
      int seed = i;
      add("flip-" + i, () -> ZipAttacks.flipped(sound, seed));
    }
  }
}
