package org.fineaudit.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;

/** Damaged and hostile result files, made from a sound one. */
public final class ResultAttacks {
  private static final int CUTS = 12;
  private static final int FLIPS = 30;

  private final List<Attack> attacks = new ArrayList<>();
  private final String sound;

  private ResultAttacks(String sound) {
    this.sound = sound;
  }

  public static List<Attack> of(byte[] result) {
    ResultAttacks all = new ResultAttacks(new String(result, StandardCharsets.UTF_8));
    all.shapes();
    all.values();
    all.damage(result);
    return all.attacks;
  }

  private void add(String name, String text) {
    attacks.add(
        new Attack(
            Attack.Group.RESULT,
            "result-" + name + ".json",
            () -> text.getBytes(StandardCharsets.UTF_8)));
  }

  /** One value replaced. */
  private void value(String key, String value) {
    String pattern = "(\"" + key + "\" *: *)(\"[^\"]*\"|[-0-9.]+|true|false|null)";
    add(
        "value-%03d".formatted(attacks.size()),
        sound.replaceFirst(pattern, "$1" + Matcher.quoteReplacement(value)));
  }

  private void shapes() {
    add("sound", sound);
    add("empty", "");
    add("blank", "  \n");
    add("null", "null");
    add("list", "[]");
    add("object", "{}");
    add("text", "\"a\"");
    add("schema-only", "{\"schema\":\"fine-audit-result/1\"}");
    add("schema-newer", sound.replace("fine-audit-result/1", "fine-audit-result/99"));
    add("schema-other", sound.replace("fine-audit-result/1", "x"));
    add("bom", "\uFEFF" + sound);
    add("twice", sound + sound);
    add("trailing", sound + "x");
    add("comments", "/* x */" + sound);
    add("deep", "[".repeat(200_000));
    add("deep-object", "{\"a\":".repeat(200_000));
    add(
        "deep-inside",
        sound.replaceFirst("\"evidence\" *: *\\{", "\"evidence\": {\"x\":" + "[".repeat(100_000)));
    add("key-twice", sound.replaceFirst("\"phase\"", "\"phase\":\"x\",\"phase\""));
    add(
        "key-long",
        sound.replaceFirst("\"phase\"", "\"" + "k".repeat(3_000_000) + "\":1,\"phase\""));
    add(
        "number-long",
        sound.replaceFirst("\"phase\"", "\"n\":" + "9".repeat(3_000_000) + ",\"phase\""));
    add("text-long", sound.replaceFirst("(\"message\" *: *\")", "$1" + "甲".repeat(3_000_000)));
    add("surrogate", sound.replaceFirst("(\"message\" *: *\")", "$1\\\\ud800"));
    add("control", sound.replaceFirst("(\"message\" *: *\")", "$1\\\\u0000\\\\u001b\\\\u202e"));
    add("formula", sound.replaceFirst("(\"partyName\" *: *\")", "$1=cmd|' /C calc'!A0"));
    add(
        "id-number",
        sound.replaceFirst("(\"partyName\" *: *\")", "$1410402199001011234 13812345678 "));
    add(
        "many-findings",
        sound.replaceFirst("(\"findings\" *: *\\[)", "$1" + "{},".repeat(100_000)));
    add("many-keys", sound.replaceFirst("\"phase\"", keys() + "\"phase\""));
    add(
        "index-blank-lines",
        sound.replaceFirst("(\"entries\" *: *\\[)", "$1" + "\"\",".repeat(700_000)));
    add("index-bad", sound.replaceFirst("(\"entries\" *: *\\[\\s*\")", "$1!!!!"));
    for (String key :
        new String[] {
          "tool",
          "phase",
          "date",
          "scope",
          "inputs",
          "rules",
          "summary",
          "coverage",
          "findings",
          "setAside",
          "cases"
        }) {
      add("without-" + key, sound.replaceFirst("\n  \"" + key + "\"", "\n  \"x" + key + "\""));
    }
  }

  private static String keys() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      text.append("\"k").append(i).append("\":1,");
    }
    return text.toString();
  }

  private void values() {
    for (String value :
        new String[] {
          "null", "1", "\"x\"", "[]", "{}", "true", "-1", "1e999999999", "99999999999"
        }) {
      for (String key :
          new String[] {
            "date", "from", "rowsRead", "fine", "problem", "strength", "decisionDate", "row", "id"
          }) {
        value(key, value);
      }
    }
    value("fine", "1e9999999991");
    value("fine", "-1e-9999999999");
    value("rowsRead", "1e99999");
    value("date", "\"+999999999-12-31\"");
    value("date", "\"-999999999-01-01\"");
    value("decisionDate", "\"0000-01-01\"");
    value("decisionDate", "\"9999-12-31\"");
    value("fine", "1" + "0".repeat(29));
    value("phase", "\"" + "甲".repeat(100_000) + "\"");
  }

  private void damage(byte[] bytes) {
    for (int i = 1; i < CUTS; i++) {
      byte[] cut = Arrays.copyOf(bytes, (int) ((long) bytes.length * i / CUTS));
      attacks.add(new Attack(Attack.Group.RESULT, "result-cut-" + i + ".json", () -> cut));
    }
    for (int i = 0; i < FLIPS; i++) {
      int seed = i;
      attacks.add(
          new Attack(
              Attack.Group.RESULT,
              "result-flip-" + i + ".json",
              () -> ZipAttacks.flipped(bytes, seed)));
    }
  }
}
