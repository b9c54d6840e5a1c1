package org.fineaudit.text;

import java.util.List;
import java.util.Optional;
import org.fineaudit.cases.Citation;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.Money;
import org.fineaudit.cases.Truth;

/**
 * What the texts of a decision say. Nothing here is guessed: what the text leaves open is empty or
 * unknown.
 *
 * @param fine the fine imposed, summed if there are several; empty if none is stated or the parts
 *     can't be told apart
 * @param fined true if a fine is imposed (with or without an amount), false if the text states the
 *     penalty and there is no fine in it, else unknown
 * @param confiscation the amount confiscated, summed; empty if none is stated
 * @param warning whether a warning is imposed
 * @param correctionOrdered true if a correction is ordered; false only if the text says that none
 *     was; unknown if the text is silent
 * @param alreadyCorrected true if the party had corrected before the decision; false if the text
 *     says it had not (逾期未改正, 拒不改正, 复查仍未改正); else unknown
 * @param correctionRefused true if the text shows that an order was not followed (逾期未改正, 拒不改正 as a
 *     finding of fact, not as quoted law)
 * @param continuing true if the act went on when found (持续, 至今, 一直)
 * @param leniency grounds for leniency that the authority found or applied
 * @param aggravation grounds for a heavier penalty that the authority found or applied
 * @param harm true if harm to life, health or safety is stated (伤亡, 中毒, 爆炸), false if the text says
 *     there was none
 * @param citations in the order of the text, without repetition
 * @param fullText whether a whole decision document was read, not only a summary
 * @param clues the clues of the phrase table, each once for each field, in the order of the fields
 * @param places elements of place that the texts name (主要街道, 禁止区域 ...)
 * @param onlyDocuments whether the legal basis names normative documents (通知, 会议纪要 ...) and no law
 * @param quotes for facts by name ({@code fine}, {@code correctionOrdered}, {@code
 *     alreadyCorrected}, {@code leniencyGrounds}, {@code aggravationGrounds} ...) the words they
 *     were read from
 */
public record TextFacts(
    Optional<Money> fine,
    Truth fined,
    Optional<Money> confiscation,
    boolean warning,
    Truth correctionOrdered,
    Truth alreadyCorrected,
    Truth correctionRefused,
    Truth continuing,
    List<Ground> leniency,
    List<Ground> aggravation,
    Truth harm,
    List<Citation> citations,
    boolean fullText,
    List<Clue> clues,
    List<String> places,
    boolean onlyDocuments,
    List<Quote> quotes) {

  public TextFacts {
    leniency = List.copyOf(leniency);
    aggravation = List.copyOf(aggravation);
    citations = List.copyOf(citations);
    clues = List.copyOf(clues);
    places = List.copyOf(places);
    quotes = List.copyOf(quotes);
  }

  /**
   * A ground (情节) as a decision states it.
   *
   * @param words the words of the phrase table, such as 主动消除或者减轻危害后果
   * @param effect what the law attaches to it: {@code must-mitigate}, {@code must-not-penalize},
   *     {@code may-not-penalize}, {@code may-mitigate}, {@code applied} (从轻处罚 and the like were
   *     applied) or, for aggravation, {@code heavier} or {@code applied-heavier}; as the phrase
   *     table says
   * @param element which element of article 33 of the Administrative Penalty Law it shows: {@code
   *     minor}, {@code corrected}, {@code no-harm}, {@code minor-harm}, {@code first}, {@code
   *     no-fault}, or empty
   */
  public record Ground(String words, String effect, String element) {}

  /** The words that a fact was read from, at most 60 characters, and where they stand. */
  public record Quote(String fact, Field field, String words) {}

  /** A clue (文字线索) by its id in the phrase table, with the words it stands in. */
  public record Clue(String id, Field field, String words) {}
}
