package org.fineaudit.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A decision document as a bureau writes it; every person, place and number is invented. */
public record WrittenDecision(
    String number, String party, String facts, String claims, String decided) {
  private static final String TITLE = "平石县城市管理局\n行政处罚决定书\n";

  /** A fine for muck on the road, with an order to correct. */
  public static WrittenDecision ordinary(String number) {
    return new WrittenDecision(
        number,
        "平石县远川建材有限公司",
        "经查，2024年3月5日，当事人驾驶员驾驶豫X00001号车辆运输渣土，未采取密闭措施，在建设路遗撒长约30米。",
        "当事人在法定期限内未提出陈述申辩，也未要求听证。",
        "1.责令立即清除遗撒的渣土；\n2.罚款人民币叁仟元整（￥3000.00）。");
  }

  public WrittenDecision deciding(String words) {
    return new WrittenDecision(number, party, facts, claims, words);
  }

  public WrittenDecision claiming(String words) {
    return new WrittenDecision(number, party, facts, words, decided);
  }

  public WrittenDecision finding(String words) {
    return new WrittenDecision(number, party, words, claims, decided);
  }

  /** The whole text, one paragraph a line. */
  public String text() {
    return TITLE
        + number
        + "\n当事人："
        + party
        + "\n统一社会信用代码：91410499MA00000000\n地址：平石县建设路1号\n"
        + facts
        + "\n上述事实，有现场检查（勘验）笔录、询问笔录、现场照片、《责任认定表》等证据证实。\n"
        + "2024年3月12日，本机关向当事人送达了平石城管罚告字〔2024〕第9号《行政处罚事先告知书》，拟对当事人作出罚款人民币伍仟元的行政处罚，"
        + "并告知其依法享有陈述、申辩的权利。"
        + claims
        + "\n本机关认为，当事人的行为违反了《城市建筑垃圾管理规定》第十四条的规定。《城市建筑垃圾管理规定》第二十三条规定："
        + "“处置建筑垃圾的单位在运输建筑垃圾过程中沿途丢弃、遗撒建筑垃圾的，由城市人民政府市容环境卫生主管部门责令限期改正，给予警告，"
        + "处5000元以上5万元以下罚款。”\n"
        + "依据《城市建筑垃圾管理规定》第二十三条，参照《平石县城市管理行政处罚裁量基准》，本机关决定如下：\n"
        + decided
        + "\n当事人应当自收到本决定书之日起十五日内到平石县农商银行缴纳罚款。到期不缴纳的，依据《中华人民共和国行政处罚法》第七十二条第一款第一项，"
        + "每日按罚款数额的百分之三加处罚款。\n如不服本决定，可以在收到本决定书之日起六十日内向平石县人民政府申请行政复议，"
        + "也可以在六个月内向平石县人民法院提起行政诉讼。逾期不申请行政复议、不提起行政诉讼又不履行的，本机关将依法申请人民法院强制执行。\n"
        + "平石县城市管理局\n2024年3月28日\n";
  }

  public Path txt(Path file) throws IOException {
    return txt(file, StandardCharsets.UTF_8);
  }

  public Path txt(Path file, Charset charset) throws IOException {
    return Files.write(file, text().getBytes(charset));
  }

  /** A Word document with the number in a table cell, as templates have it. */
  public Path docx(Path file) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      for (String line : text().lines().toList()) {
        if (line.equals(number)) {
          document.createTable(1, 1).getRow(0).getCell(0).setText("文号：" + line);
        } else {
          document.createParagraph().createRun().setText(line);
        }
      }
      document.write(out);
    }
    return file;
  }
}
