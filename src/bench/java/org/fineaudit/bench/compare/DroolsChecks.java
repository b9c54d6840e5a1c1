package org.fineaudit.bench.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.internal.utils.KieHelper;

/**
 * The five checks with Drools: Commons CSV reads, the levels of groups are computed beforehand,
 * {@code five_checks.drl} judges batches of decisions. EXPORT.csv STATUTES.csv FINDINGS.csv [DRL].
 */
public final class DroolsChecks {
  private static final String DRL = "src/bench/compare/five_checks.drl";
  private static final int BATCH = 1_000;
  private static final double ROBUST = 1.4826;
  private static final Pattern AGGRAVATION = Pattern.compile("情节严重|情节恶劣|拒不改正|多次|再次|屡教不改|暴力|从重");
  private static final Pattern CONTINUING = Pattern.compile("持续|至今|一直");
  private static final Pattern ORDER = Pattern.compile("责令|限期|恢复原状|停止违法");
  private static final Pattern LENIENCY = Pattern.compile("主动消除|主动减轻|受胁迫|受诱骗|主动供述|立功");
  private static final Pattern DENIED = Pattern.compile("不属于|不符合|不予采纳|不具备|没有");

  private DroolsChecks() {}

  /** What the rules see of a decision; the level of its group is set once the export is read. */
  public static final class Decision {
    final String number;
    final String key;
    final String tier;
    final String correction;
    final double fine;
    final double top;
    final LocalDate act;
    final LocalDate found;
    final boolean aggravated;
    final boolean continuing;
    final boolean ordered;
    final boolean ground;
    final boolean minor;
    Level level;

    Decision(CSVRecord row, Map<String, Double> tops) {
      String law = row.get("处罚依据").replace("中华人民共和国", "");
      String reason = row.get("裁量理由");
      number = row.get("行政处罚决定书文号");
      tier = row.get("裁量档次");
      correction = row.get("责令改正文书号");
      fine = amount(row.get("罚款金额(元)"));
      top = tops.getOrDefault(law, Double.NaN);
      LocalDate end = day(row.get("违法行为终了日期"));
      act = end != null ? end : day(row.get("违法行为发生日期"));
      found = day(row.get("发现日期"));
      aggravated = AGGRAVATION.matcher(reason).find();
      continuing = CONTINUING.matcher(row.get("违法事实")).find();
      ordered = ORDER.matcher(row.get("处罚内容")).find();
      ground = LENIENCY.matcher(reason).find() && !DENIED.matcher(reason).find();
      minor = row.get("行政相对人类别").equals("自然人") && below18(row.get("证件号码"), act);
      key =
          String.join(
              "\t",
              row.get("处罚机关"),
              law,
              row.get("行政相对人类别"),
              tier,
              row.get("处罚决定日期").substring(0, 4));
    }

    public double getFine() {
      return fine;
    }

    public double getTop() {
      return top;
    }

    public String getTier() {
      return tier;
    }

    public String getCorrection() {
      return correction;
    }

    public LocalDate getAct() {
      return act;
    }

    public LocalDate getFound() {
      return found;
    }

    public boolean isAggravated() {
      return aggravated;
    }

    public boolean isContinuing() {
      return continuing;
    }

    public boolean isOrdered() {
      return ordered;
    }

    public boolean isGround() {
      return ground;
    }

    public boolean isMinor() {
      return minor;
    }

    public int getGroup() {
      return level.size();
    }

    public double getMiddle() {
      return level.median();
    }

    public double getSpread() {
      return level.spread();
    }

    public double getDistance() {
      return Math.abs(fine - level.median());
    }
  }

  /** The level of a group; spread is the median deviation, scaled to a standard deviation. */
  record Level(int size, double median, double spread) {
    static Level of(List<Decision> group) {
      double[] fines =
          group.stream().mapToDouble(d -> d.fine).filter(f -> !Double.isNaN(f)).toArray();
      double median = middle(fines);
      double[] far = Arrays.stream(fines).map(f -> Math.abs(f - median)).toArray();
      return new Level(fines.length, median, ROBUST * middle(far));
    }

    private static double middle(double[] values) {
      Arrays.sort(values);
      int half = values.length / 2;
      return values.length == 0
          ? Double.NaN
          : values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }
  }

  /** What was found. */
  public static final class Hits {
    private final TreeSet<String> lines = new TreeSet<>();

    public void add(Decision decision, String problem) {
      lines.add(problem + "," + decision.number);
    }
  }

  public static void main(String[] args) throws IOException {
    Map<String, Double> tops = tops(Path.of(args[1]));
    List<Decision> decisions = new ArrayList<>();
    try (CSVParser rows = parse(Path.of(args[0]))) {
      rows.forEach(row -> decisions.add(new Decision(row, tops)));
    }
    Map<String, List<Decision>> groups = new HashMap<>();
    decisions.forEach(d -> groups.computeIfAbsent(d.key, k -> new ArrayList<>()).add(d));
    groups.values().forEach(group -> level(group, Level.of(group)));
    String drl = Files.readString(Path.of(args.length > 3 ? args[3] : DRL));
    StatelessKieSession session =
        new KieHelper()
            .addContent(drl, ResourceType.DRL)
            .build(ExecutableModelProject.class)
            .newStatelessKieSession();
    Hits hits = new Hits();
    session.setGlobal("hits", hits);
    for (int from = 0; from < decisions.size(); from += BATCH) {
      session.execute(decisions.subList(from, Math.min(from + BATCH, decisions.size())));
    }
    List<String> lines = new ArrayList<>(List.of("number,problem"));
    hits.lines.forEach(hit -> lines.add(hit.replaceFirst("(.*?),(.*)", "$2,$1")));
    Files.write(Path.of(args[2]), lines);
  }

  private static void level(List<Decision> group, Level level) {
    group.forEach(decision -> decision.level = level);
  }

  private static CSVParser parse(Path file) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return CSVParser.parse(reader, format);
  }

  private static Map<String, Double> tops(Path statutes) throws IOException {
    Map<String, Double> tops = new HashMap<>();
    try (CSVParser rows = parse(statutes)) {
      for (CSVRecord row : rows) {
        if (row.get("basis").equals("fixed") && !row.get("max").isEmpty()) {
          tops.merge(label(row), Double.valueOf(row.get("max")), Math::max);
        }
      }
    }
    return tops;
  }

  private static String label(CSVRecord row) {
    return "《"
        + row.get("law")
        + "》第"
        + numeral(row.get("article"))
        + "条"
        + (row.get("paragraph").isEmpty() ? "" : "第" + numeral(row.get("paragraph")) + "款")
        + (row.get("item").isEmpty() ? "" : "第（" + numeral(row.get("item")) + "）项");
  }

  /** A number below 2,000 as statutes write it. */
  private static String numeral(String digits) {
    int number = Integer.parseInt(digits);
    StringBuilder text = new StringBuilder();
    boolean zero = false;
    String units = "千百十";
    for (int unit = 1_000, i = 0; unit > 0; unit /= 10, i++) {
      int digit = number / unit % 10;
      if (digit == 0) {
        zero = text.length() > 0;
        continue;
      }
      text.append(zero ? "零" : "");
      text.append(unit == 10 && digit == 1 && text.isEmpty() ? "" : "零一二三四五六七八九".charAt(digit));
      text.append(unit > 1 ? units.substring(i, i + 1) : "");
      zero = false;
    }
    return text.toString();
  }

  private static double amount(String cell) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static LocalDate day(String cell) {
    try {
      return cell.isEmpty() ? null : LocalDate.parse(cell);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static boolean below18(String id, LocalDate act) {
    if (id.length() != 18 || act == null) {
      return false;
    }
    try {
      LocalDate born = LocalDate.parse(id.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
      return born.plusYears(18).isAfter(act);
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
