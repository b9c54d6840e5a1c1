package org.fineaudit.text;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fines that one decision imposes under several laws, an item for each (依据《甲》罚款…；依据《乙》罚款…). */
public final class FinesByLaw {
  private static final Pattern ITEM = Pattern.compile("[;。\\n]");
  private static final Pattern LAW = Pattern.compile("《([^《》]{4,60})》");
  private static final Pattern PROCEDURAL = Pattern.compile("行政(?:处罚|强制|复议|诉讼)法|裁量|基准");
  private static final Pattern FINE =
      Pattern.compile("罚款(?:人民币)?[(:]?(?:大写:?)?((?:[0-9][0-9,.]*|[零壹贰叁肆伍陆柒捌玖拾佰仟万]{2,})万?元)");
  private static final Pattern ACT =
      Pattern.compile("对(?:当事人|你单位|你公司|你)?的?([^,;。]{2,40}?)的?(?:违法)?行为");

  private FinesByLaw() {}

  /** One entry for each law; empty unless there are two laws and not an act named for each. */
  public static List<String> of(String original) {
    if (original.indexOf('《') < 0 || original.indexOf('《') == original.lastIndexOf('《')) {
      return List.of();
    }
    Map<String, String> fines = new LinkedHashMap<>();
    Set<String> acts = new LinkedHashSet<>();
    int items = 0;
    for (String item : ITEM.split(new Folding(original).text(), -1)) {
      Set<String> laws = new LinkedHashSet<>();
      LAW.matcher(item)
          .results()
          .map(m -> m.group(1))
          .filter(law -> !PROCEDURAL.matcher(law).find())
          .forEach(laws::add);
      Matcher fine = FINE.matcher(item);
      if (laws.size() == 1 && fine.find()) {
        items++;
        fines.putIfAbsent(laws.iterator().next(), fine.group(1));
        Matcher act = ACT.matcher(item);
        if (act.find()) {
          acts.add(act.group(1));
        }
      }
    }
    boolean severalActs = acts.size() == items;
    return fines.size() < 2 || severalActs
        ? List.of()
        : fines.entrySet().stream().map(e -> "《" + e.getKey() + "》罚款" + e.getValue()).toList();
  }
}
