package org.fineaudit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fineaudit.intake.XmlScanner.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlScannerTest {
  private static XmlScanner scan(byte[] bytes) throws IOException {
    return new XmlScanner(new ByteArrayInputStream(bytes));
  }

  private static XmlScanner scan(String xml) throws IOException {
    return scan(xml.getBytes(StandardCharsets.UTF_8));
  }

  /** The text of each {@code t}. */
  private static List<String> texts(XmlScanner xml) throws IOException {
    List<String> texts = new ArrayList<>();
    while (xml.next("t")) {
      assertThat(xml.next()).isEqualTo(Event.END);
      texts.add(xml.text());
    }
    return texts;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<t>罚款</t>|罚款",
        "<x:t xml:space='preserve'>a b</x:t>|a b",
        "<t a=\"1>2\">c</t >|c",
        "<t>&lt;&gt;&amp;&quot;&apos;&#32602;&#x6B3E;&#x1F600;</t>|<>&\"'罚款😀",
        "<t>一<!-- -- > <t> -->二<?x <t>?>三</t>|一二三",
        "<t>一<![CDATA[<b>&amp;]] ]]]></t>|一<b>&amp;]] ]",
        "<t>𠮷</t>|𠮷",
      })
  void readsText(String xml, String text) throws IOException {
    assertThat(texts(scan("<?xml version=\"1.0\" encoding=\"UTF-8\"?><r>" + xml + "</r>")))
        .containsExactly(text);
  }

  @Test
  void readsAttributes() throws IOException {
    XmlScanner xml = scan("<r><c\n r='B2'  x:s = \"7\" s=\"3\" t='s'/><c/></r>");
    assertThat(xml.next("c")).isTrue();
    assertThat(xml.attribute("r")).isEqualTo("B2");
    assertThat(xml.attribute("s")).isEqualTo("3");
    assertThat(xml.attribute("t")).isEqualTo("s");
    assertThat(xml.attribute("q")).isNull();
    assertThat(xml.next()).isEqualTo(Event.END);
    assertThat(xml.next("c")).isTrue();
    assertThat(xml.attribute("r")).isNull();
    assertThat(xml.next("c")).isFalse();
  }

  @Test
  void readingsOfWordsAreLeftOut() throws IOException {
    XmlScanner xml = scan("<si><r><t>罚</t></r><rPh><t>fa</t></rPh><r><t>款</t></r></si>");
    StringBuilder text = new StringBuilder();
    assertThat(xml.next("si")).isTrue();
    xml.runs("si", text);
    assertThat(text).hasToString("罚款");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16", "UTF-16LE"})
  void otherEncodingsAreDecoded(String charset) throws IOException {
    String mark = charset.equals("UTF-16LE") ? "\uFEFF" : "";
    String xml = mark + "<?xml version='1.0' encoding='" + charset + "'?><r><t>罚款</t></r>";
    assertThat(texts(scan(xml.getBytes(Charset.forName(charset))))).containsExactly("罚款");
  }

  @Test
  void bytesOfNoEncodingAreMarked() throws IOException {
    byte[] xml = "<r><t>a?b罚</t></r>".getBytes(StandardCharsets.UTF_8);
    xml[7] = (byte) 0xE7;
    assertThat(texts(scan(xml))).containsExactly("a\uFFFDb罚");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x [<!ENTITY a 'b'>]><r><t>&a;</t></r>",
        "<r><t>&a;</t></r>",
        "<r><t>&#xZZ;</t></r>",
        "<r><t>&amp</t></r>",
        "<r><t>a</t>",
        "<r><t>a</t",
        "<r><![CDATA[a",
        "<r><!-- a",
      })
  void whatIsDeclaredOrCutOffIsRefused(String xml) {
    assertThatThrownBy(() -> texts(scan(xml))).isInstanceOf(IOException.class);
  }

  @Test
  void blocksOfAnySizeMakeNoDifference() throws IOException {
    StringBuilder xml = new StringBuilder("<r>");
    for (int i = 0; i < 20_000; i++) {
      xml.append("<t a='").append(i).append("'>罚款").append(i).append("&lt;元</t>");
    }
    byte[] bytes = xml.append("</r>").toString().getBytes(StandardCharsets.UTF_8);
    InputStream slow =
        new ByteArrayInputStream(bytes) {
          @Override
          public synchronized int read(byte[] to, int from, int length) {
            return super.read(to, from, Math.min(length, 7));
          }
        };
    assertThat(texts(new XmlScanner(slow))).isEqualTo(texts(scan(bytes))).hasSize(20_000);
  }
}
