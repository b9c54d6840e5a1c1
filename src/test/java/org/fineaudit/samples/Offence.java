package org.fineaudit.samples;

/**
 * An act that a provision of the statute table penalizes, in the words of a case file. Texts may
 * hold {@code {3..6}} for a number in that span.
 *
 * @param provision where the fine stands
 * @param violation 案由
 * @param act what the party was found doing, after the place
 * @param detail what the inspection measured
 * @param order the correction order, beginning with 责令
 * @param refusal what a re-inspection found, if the provision allows a fine only after that; else
 *     empty
 * @param measure the circumstance that the discretion standard looks at
 * @param trade what a company or a shop of that kind is called
 */
record Offence(
    Provision provision,
    String violation,
    String act,
    String detail,
    String order,
    String refusal,
    String measure,
    String trade) {

  /** An act that may be fined without an order that was not followed. */
  static Offence finedAtOnce(
      Provision provision,
      String violation,
      String act,
      String detail,
      String order,
      String measure,
      String trade) {
    return new Offence(provision, violation, act, detail, order, "", measure, trade);
  }

  /** Article, paragraph and item as the statute table has them; 0 where it has none. */
  record Provision(String law, int article, int paragraph, int item) {
    /** The citation, such as 《…》第四十四条第一款第（一）项. */
    String cited() {
      return "《"
          + law
          + "》第"
          + ChineseNumerals.plain(article)
          + "条"
          + (paragraph == 0 ? "" : "第" + ChineseNumerals.plain(paragraph) + "款")
          + (item == 0 ? "" : "第（" + ChineseNumerals.plain(item) + "）项");
    }
  }
}
