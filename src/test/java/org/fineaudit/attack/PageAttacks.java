package org.fineaudit.attack;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Web pages and XML 2003 workbooks that call themselves {@code .xls}. */
final class PageAttacks {
  private static final String FETCH = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
  private final List<Attack> attacks = new ArrayList<>();

  static List<Attack> all() {
    PageAttacks all = new PageAttacks();
    all.pages();
    all.workbooks();
    return all.attacks;
  }

  private void add(String name, String text) {
    attacks.add(Attack.export("page-" + name + ".xls", text));
  }

  static String rows(String row, String cell) {
    StringBuilder text = new StringBuilder();
    for (List<String> cells : Tables.rows()) {
      text.append('<').append(row).append('>');
      for (String value : cells) {
        text.append('<').append(cell).append('>').append(value);
        text.append("</").append(cell.replaceAll("[ />].*", "")).append('>');
      }
      text.append("</").append(row).append(">\n");
    }
    return text.toString();
  }

  private void pages() {
    String page = "<html><body><table>" + rows("tr", "td") + "</table></body></html>";
    add("sound", page);
    add("no-end", page.substring(0, page.length() - 60));
    add("cut-in-tag", page.substring(0, page.indexOf("相对人2") - 3));
    add("open-attribute", page.replace("<td>相对人2", "<td title=\"相对人2"));
    add("attribute-long", page.replace("<td>相对人2", "<td x=\"" + "甲".repeat(500_000) + "\">相对人2"));
    add(
        "no-characters",
        page.replace("相对人1", "&#x110000;&#0;&#xD800;&#xDC00;&bogus;&#99999999999;"));
    add("entities", page.replace("相对人1", "&lt;&gt;&amp;&quot;&nbsp;&#25105;&#x6211;&hearts;&"));
    add("entity-long", page.replace("相对人1", "&" + "a".repeat(300_000) + ";"));
    add("nested", "<table><tr><td>".repeat(20_000) + page);
    add("nested-inside", page.replace("相对人1", "<table><tr><td>".repeat(5_000)));
    add("span-huge", page.replace("<td>相对人1", "<td rowspan=999999999 colspan=999999999>相对人1"));
    add("span-negative", page.replace("<td>相对人1", "<td rowspan=-5 colspan=0>相对人1"));
    add("span-all", page.replace("<td>", "<td colspan=1000 rowspan=1000>"));
    add("script", page.replace("相对人1", "<script>alert('</td>')</script>相对人1"));
    add("script-open", page.replace("相对人1", "<script>"));
    add("comment-open", page.replace("相对人1", "<!--"));
    add("comment-odd", page.replace("相对人1", "<!-><!-- -- --!>甲<!-->"));
    add("cdata", page.replace("相对人1", "<![CDATA[相对人1]]>"));
    add("doctype-entity", FETCH + page.replace("相对人1", "&e;"));
    add("tables-many", "<html>" + "<table><tr><td>甲</td></tr></table>".repeat(20_000) + page);
    add("rows-many-empty", "<html><table>" + "<tr></tr>".repeat(300_000) + rows("tr", "td"));
    add("cells-many", "<html><table><tr>" + "<td>甲".repeat(300_000) + "</tr>" + rows("tr", "td"));
    add("cell-long", page.replace("相对人1", "甲".repeat(2_000_000)));
    add("angle-brackets", "<html>" + "<".repeat(500_000) + page);
    add("ampersands", page.replace("相对人1", "&".repeat(500_000)));
    add("upper-case", page.replace("td>", "TD>").replace("table>", "TABLE>"));
    add("image-links", page.replace("相对人1", "<img src=\"http://x.invalid/a.png\">相对人1"));
    add("frameset", "<html><frameset><frame src=\"sheet001.htm\"></frameset></html>");
    add("no-table", "<html><body>登录已过期</body></html>");
    add("nul", page.replace("相对人1", "甲\0乙"));
    byte[] gbk = page.replace("<body>", "<meta charset=gb2312>").getBytes(Charset.forName("GBK"));
    attacks.add(Attack.export("page-gbk.xls", () -> gbk));
    byte[] lie = page.replace("<body>", "<meta charset=utf-8>").getBytes(Charset.forName("GBK"));
    attacks.add(Attack.export("page-charset-lie.xls", () -> lie));
  }

  private static final String OPEN =
      "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
          + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
          + "<Worksheet ss:Name=\"S\"><Table>";

  /** A sound workbook in XML. */
  static String workbook() {
    String rows = rows("Row", "Cell><Data").replace("</Cell>", "</Data></Cell>");
    return OPEN + rows + "</Table></Worksheet></Workbook>";
  }

  private void workbooks() {
    String open = OPEN;
    String xml = workbook();
    add("xml-sound", xml);
    add("xml-cut", xml.substring(0, xml.length() / 2));
    add("xml-entity", xml.replace("?>", "?>" + FETCH).replace("相对人1", "&e;"));
    add("xml-remote", xml.replace("?>", "?><!DOCTYPE x SYSTEM \"http://x.invalid/x.dtd\">"));
    add("xml-laughs", xml.replace("?>", "?>" + laughs()).replace("相对人1", "&l9;"));
    add(
        "xml-quadratic",
        xml.replace("?>", "?>" + quadratic()).replace("相对人1", "&q;".repeat(5_000)));
    add(
        "xml-parameter",
        xml.replace("?>", "?><!DOCTYPE x [<!ENTITY % p SYSTEM \"http://x.invalid/p\">%p;]>"));
    add("xml-deep", xml.replaceFirst("<Data>", "<x>".repeat(100_000) + "<Data>"));
    add("xml-attributes", xml.replaceFirst("<Cell>", "<Cell " + attributes() + ">"));
    add(
        "xml-attribute-long",
        xml.replaceFirst("<Cell>", "<Cell a=\"" + "甲".repeat(900_000) + "\">"));
    add("xml-name-long", xml.replaceFirst("<Data>", "<" + "n".repeat(900_000) + "/><Data>"));
    add("xml-index-huge", xml.replaceFirst("<Cell>", "<Cell ss:Index=\"2147483647\">"));
    add("xml-index-negative", xml.replaceFirst("<Cell>", "<Cell ss:Index=\"-7\">"));
    add("xml-index-text", xml.replaceFirst("<Cell>", "<Cell ss:Index=\"x\">"));
    add("xml-row-huge", xml.replaceFirst("<Row>", "<Row ss:Index=\"99999999999\">"));
    add("xml-merge-huge", xml.replaceFirst("<Cell>", "<Cell ss:MergeAcross=\"2147483647\">"));
    add("xml-encoding-wrong", xml.replace("?>", " encoding=\"UTF-16\"?>"));
    add("xml-encoding-none", xml.replace("?>", " encoding=\"x-none\"?>"));
    add("xml-version", xml.replace("1.0", "9.9"));
    add("xml-control", xml.replace("相对人1", "甲\u0001乙"));
    add("xml-control-entity", xml.replace("相对人1", "甲&#1;乙"));
    add("xml-surrogate-entity", xml.replace("相对人1", "&#xD800;"));
    add(
        "xml-xinclude",
        xml.replace(
            "相对人1",
            "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"/etc/passwd\" parse=\"text\"/>"));
    add(
        "xml-stylesheet",
        xml.replace("?>", "?><?xml-stylesheet href=\"http://x.invalid/x.xsl\"?>"));
    add("xml-formula", xml.replaceFirst("<Cell>", "<Cell ss:Formula=\"=CMD()\">"));
    add("xml-other-root", xml.replace("Workbook", "Arbeitsmappe"));
    add(
        "xml-sheets-many",
        open + "</Table></Worksheet>" + "<Worksheet/>".repeat(20_000) + "</Workbook>");
  }

  static String laughs() {
    StringBuilder text = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"哈\">");
    for (int i = 1; i < 10; i++) {
      text.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10));
      text.append("\">");
    }
    return text.append("]>").toString();
  }

  static String quadratic() {
    return "<!DOCTYPE x [<!ENTITY q \"" + "哈".repeat(50_000) + "\">]>";
  }

  private static String attributes() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append(" a").append(i).append("=\"1\"");
    }
    return text.toString();
  }
}
