package org.fineaudit.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fineaudit.values.ChineseNumerals;
import org.fineaudit.values.Memo;

/** Amounts written side by side in figures and in capitals (2000元（大写：贰仟元整）) that differ. */
public final class AmountsTwice {
  private static final String CAPITALS = "壹贰叁肆伍陆柒捌玖";
  private static final String FIGURES = "([0-9][0-9,]{0,14}(?:\\.[0-9]{1,2})?)";
  private static final String WORDS = "([零〇壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,20})[元圆](?![零壹贰叁肆伍陆柒捌玖])";
  private static final Pattern FIGURES_FIRST =
      Pattern.compile(FIGURES + "元?整?[(,]?(?:人民币)?(?:大写)?(?:人民币)?:?(?:人民币)?" + WORDS);
  private static final Pattern WORDS_FIRST =
      Pattern.compile(WORDS + "[整正]?[(,]?(?:小写|人民币)?:?[¥￥]?" + FIGURES + "元?");

  /** Longer texts are not remembered. */
  private static final int MEMORABLE = 200;

  private static final Memo<String, List<String>> KNOWN = new Memo<>(1024);

  private AmountsTwice() {}

  /** The places that differ, in the words of the text. */
  public static List<String> differing(String original) {
    if (original.chars().noneMatch(c -> CAPITALS.indexOf(c) >= 0)) {
      return List.of();
    }
    return original.length() > MEMORABLE
        ? found(original)
        : KNOWN.get(original, AmountsTwice::found);
  }

  private static List<String> found(String original) {
    String text = new Folding(original).text();
    List<String> found = new ArrayList<>();
    collect(FIGURES_FIRST.matcher(text), 1, 2, found);
    if (found.isEmpty()) {
      collect(WORDS_FIRST.matcher(text), 2, 1, found);
    }
    return List.copyOf(found);
  }

  private static void collect(Matcher place, int figures, int words, List<String> found) {
    while (place.find()) {
      BigDecimal figure = new BigDecimal(place.group(figures).replace(",", ""));
      Optional<BigDecimal> word = ChineseNumerals.parse(place.group(words));
      if (word.isPresent() && word.get().compareTo(figure) != 0) {
        found.add(place.group());
      }
    }
  }
}
