package org.fineaudit.samples;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fineaudit.cases.Field;

/** The whole decisions behind some rows of the publicity format, as text files. */
final class DecisionDocuments {
  static final String FOLDER = "decisions/";
  private static final int EVERY = 5;

  private DecisionDocuments() {}

  /** The contents by file name. */
  static Map<String, byte[]> of(List<SampleCase> cases) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < cases.size(); i += EVERY) {
      SampleCase one = cases.get(i);
      files.put(FOLDER + one.decisionNumber() + ".txt", text(one).getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  private static String text(SampleCase one) {
    return String.join(
        "\n",
        one.cell(Field.AUTHORITY),
        "行政处罚决定书",
        one.decisionNumber(),
        "当事人：" + one.cell(Field.PARTY_NAME),
        "证件号码：" + one.cell(Field.PARTY_ID),
        "经查，" + one.cell(Field.VIOLATION_FACTS),
        "上述事实，有现场检查（勘验）笔录、询问笔录、现场照片等证据证实。",
        "本机关向当事人送达了《行政处罚事先告知书》，拟处罚款"
            + one.cell(Field.PROPOSED_FINE)
            + "元，并告知当事人享有陈述、申辩的权利。当事人在法定期限内没有提出陈述、申辩意见。",
        "本机关认为，" + one.cell(Field.DISCRETION_REASON),
        "依据" + one.cell(Field.LEGAL_BASIS) + "的规定，本机关决定如下：",
        one.cell(Field.PENALTY_CONTENT),
        "当事人应当自收到本决定书之日起十五日内缴纳罚款。到期不缴纳的，依据《中华人民共和国行政处罚法》第七十二条第一款第一项，" + "每日按罚款数额的百分之三加处罚款。",
        "如不服本决定，可以在收到本决定书之日起六十日内申请行政复议，也可以在六个月内提起行政诉讼。",
        one.cell(Field.AUTHORITY),
        one.cell(Field.DECISION_DATE),
        "");
  }
}
