package io.github.ciliumvdm.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.equality.CallByCall;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each function of the compiled model does what VDMJ makes of it, call by call. */
class CallByCallTest {

  private final CallByCall calls = ModelRun.once().calls();

  @Test
  void callsComeToTheSameInVdmjAndCompiled() {
    assertEquals(List.of(), calls.differences());
    assertTrue(calls.total() > 5_000, () -> "only " + calls.total() + " calls were compared");
  }

  @Test
  void everyFunctionIsCompiled() {
    assertEquals(List.of(), calls.withoutJava());
  }

  @Test
  void everyFunctionIsCalled() {
    assertEquals(List.of(), calls.unreached());
  }
}
