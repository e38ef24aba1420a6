package io.github.ciliumvdm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Too little memory or stack is a fault with a remedy, and no trace of Java's. */
class ExhaustionTest {

  private static final String SCENARIO = "scenarios/paper";

  @ParameterizedTest
  @ValueSource(strings = {"-Xmx10m", "-Xmx12m", "-Xmx16m", "-XX:MaxMetaspaceSize=10m"})
  void tooLittleMemoryForVdmjSaysWhatToRaise(String little) throws Exception {
    assertExhausted(little, "check", "--engine", "vdmj", SCENARIO);
  }

  @Test
  void tooLittleMemoryForTheCompiledModelSaysWhatToRaise() throws Exception {
    assertExhausted("-Xmx4m", "check", SCENARIO);
  }

  private static void assertExhausted(String little, String... command) throws Exception {
    Ran ran = RanProcess.withJava(List.of("-Xss16m", "-XX:+UseSerialGC", little), command);
    assertEquals(3, ran.exitCode(), ran.out() + ran.err());
    assertTrue(ran.err().contains("out of memory: give Java more"), ran.err());
    assertTrue(ran.err().contains("-Xmx4g"), ran.err());
    assertNoTrace(ran);
  }

  private static void assertNoTrace(Ran ran) {
    assertFalse(ran.err().contains("\tat "), ran.err());
    assertFalse(ran.err().contains("Exception in thread"), ran.err());
  }

  @Test
  void anyErrorIsAFaultWhereverItIsWrapped() {
    Throwable memory = new IllegalStateException(new OutOfMemoryError("Java heap space"));
    Throwable said = new IllegalStateException("Error 4174: Stack overflow in 'M'");

    assertTrue(Exhaustion.advice(memory).orElseThrow().contains("-Xmx4g"));
    assertTrue(Exhaustion.advice(new StackOverflowError()).orElseThrow().contains("-Xss"));
    assertTrue(Exhaustion.advice(said).orElseThrow().contains("-Xss"));
    assertEquals(Optional.empty(), Exhaustion.advice(new AssertionError("other")));
  }
}
