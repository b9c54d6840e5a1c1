package org.fineaudit.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Hostile decision documents: texts, and Word documents whose parts lie. */
final class DocumentAttacks {
  static final String SOUND = "甲市城市管理局\n行政处罚决定书\n甲城管罚决字〔2024〕第1号\n当事人：相对人1\n责令改正，罚款人民币贰仟元整。\n";
  private static final int FLIPS = 20;

  private final List<Attack> attacks = new ArrayList<>();

  static List<Attack> all() {
    DocumentAttacks all = new DocumentAttacks();
    all.texts();
    all.words();
    return all.attacks;
  }

  private void add(String name, Supplier<byte[]> bytes) {
    attacks.add(new Attack(Attack.Group.DOCUMENT, "document-" + name, bytes));
  }

  private void text(String name, String text) {
    add(name + ".txt", () -> text.getBytes(StandardCharsets.UTF_8));
  }

  private void texts() {
    text("sound", SOUND);
    text("empty", "");
    text("nul", "\0".repeat(10_000));
    text("control", SOUND.replace("相对人1", "甲\u0000\u001B\u202E"));
    text("long-line", SOUND + "甲".repeat(400_000));
    text("too-long", SOUND + "甲".repeat(3_000_000));
    text("lines", SOUND + "\n".repeat(400_000));
    text("brackets", SOUND + "（".repeat(300_000));
    text("formula", "=cmd|' /C calc'!A0\n" + SOUND);
    text("ids", SOUND + "身份证号410402199001011234，电话13812345678\n");
    add(
        "bad-bytes.txt",
        () ->
            ZipAttacks.join(
                SOUND.getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xC3, 0x28}));
  }

  private static RawZip word(String body, String types) {
    RawZip zip = new RawZip();
    zip.add("[Content_Types].xml", types);
    zip.add(
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\""
            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
            + " Target=\"word/document.xml\"/></Relationships>");
    if (body != null) {
      zip.add("word/document.xml", body);
    }
    return zip;
  }

  /** A sound Word document. */
  static byte[] soundWord() {
    return word(body(SOUND), types()).bytes();
  }

  private static String types() {
    return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\""
        + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
  }

  private static String body(String text) {
    StringBuilder out =
        new StringBuilder(
            "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
    for (String line : text.split("\n", -1)) {
      out.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>");
    }
    return out.append("</w:body></w:document>").toString();
  }

  private void word(String name, Supplier<String> body) {
    add(name + ".docx", () -> word(body.get(), types()).bytes());
  }

  private void words() {
    word("word-sound", () -> body(SOUND));
    word("word-empty", () -> "");
    word("word-cut", () -> body(SOUND).substring(0, 300));
    word(
        "word-entity",
        () ->
            body(SOUND)
                .replace("?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")
                .replace("相对人1", "&e;"));
    word(
        "word-laughs",
        () -> body(SOUND).replace("?>", "?>" + PageAttacks.laughs()).replace("相对人1", "&l9;"));
    word(
        "word-deep",
        () -> body(SOUND).replace("<w:body>", "<w:body>" + "<w:tbl><w:tr><w:tc>".repeat(8_000)));
    word(
        "word-tables",
        () ->
            body(SOUND)
                .replace(
                    "</w:body>",
                    "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>".repeat(20_000)
                        + "</w:body>"));
    word("word-paragraphs", () -> body(SOUND + "\n".repeat(100_000)));
    word("word-control", () -> body(SOUND.replace("相对人1", "\u0001")));
    word(
        "word-field",
        () ->
            body(SOUND)
                .replace(
                    "相对人1",
                    "</w:t></w:r><w:fldSimple w:instr=\"INCLUDETEXT /etc/passwd\"/><w:r><w:t>"));
    word("word-other-root", () -> "<x/>");
    add("word-no-body.docx", () -> word(null, types()).bytes());
    add(
        "word-bomb.docx",
        () -> {
          RawZip zip = word(null, types());
          zip.addLong(
              "word/document.xml",
              body(SOUND).replace("</w:t></w:r></w:p></w:body></w:document>", ""),
              "A",
              600L << 20,
              "</w:t></w:r></w:p></w:body></w:document>");
          return zip.bytes();
        });
    add(
        "word-bomb-lie.docx",
        () -> {
          RawZip zip = word(null, types());
          zip.addLong(
                  "word/document.xml",
                  body(SOUND).replace("</w:t></w:r></w:p></w:body></w:document>", ""),
                  "A",
                  600L << 20,
                  "</w:t></w:r></w:p></w:body></w:document>")
              .sizeTold(1_000);
          return zip.bytes();
        });
    byte[] sound = word(body(SOUND), types()).bytes();
    for (int i = 0; i < FLIPS; i++) {
      int seed = i;
      add("word-flip-" + i + ".docx", () -> ZipAttacks.flipped(sound, seed));
    }
    add("word-half.docx", () -> Arrays.copyOf(sound, sound.length / 2));
    add("old-word.doc", () -> OldBookAttacks.bytes(w -> {}));
    add("book.docx", () -> new BookParts().bytes());
  }
}
