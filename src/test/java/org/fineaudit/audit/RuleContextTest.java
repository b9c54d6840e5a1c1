package org.fineaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables are read beside the rules, and what goes wrong there reaches people as it would here. */
class RuleContextTest {
  static Stream<Throwable> failures() {
    return Stream.of(
        new OutOfMemoryError("Java heap space"),
        new StackOverflowError(),
        new IllegalStateException("表"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whatAnotherThreadFailedWithIsThrownAsItIs(Throwable failure) {
    CompletableFuture<String> made = CompletableFuture.failedFuture(failure);
    assertThat(catchThrowable(() -> RuleContext.of(made))).isSameAs(failure);
  }
}
