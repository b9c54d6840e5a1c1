package org.fineaudit.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fineaudit.result.FindingBuilder.aFinding;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.cases.Strength;
import org.fineaudit.messages.Lang;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.AuditResult.Tool;
import org.fineaudit.result.Finding;
import org.fineaudit.result.ResultBuilder;
import org.junit.jupiter.api.Test;

/** The JSON of a comparison, byte for byte: other programs read it. */
class GoldenDiffTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/diff.json");

  @Test
  void theJsonIsWhatItWas() throws IOException {
    Finding stays = aFinding().id("FA-000000000001").build();
    Finding cheaper = aFinding().id("FA-000000000002").number("二号", "").fined("1500").build();
    Finding dearer = aFinding().id("FA-000000000002").number("二号", "").fined("2000.50").build();
    Finding goes = aFinding().id("FA-000000000003").number("", "AJ-3").fined(null).build();
    Finding comes =
        aFinding()
            .id("FA-000000000004")
            .of(ProblemType.MAXIMUM_TIER, Strength.SOFT)
            .saying("“引号”与\n换行")
            .build();
    AuditResult old = ResultBuilder.aResult().with(stays, dearer, goes).build();
    AuditResult now = ResultBuilder.aResult().with(comes, cheaper, stays).build();
    StringWriter out = new StringWriter();
    PhaseDiff diff = PhaseDiff.of(PhaseFile.of("1.json", old), PhaseFile.of("2.json", now));
    DiffJson.write(diff, new Tool("fine-audit", "0.1.0"), Lang.ZH, false, out);
    assertThat(out.toString()).isEqualTo(Files.readString(GOLDEN, StandardCharsets.UTF_8));
    StringWriter ascii = new StringWriter();
    DiffJson.write(diff, new Tool("fine-audit", "0.1.0"), Lang.ZH, true, ascii);
    assertThat(ascii.toString()).matches(c -> c.chars().allMatch(x -> x < 0x80));
  }
}
