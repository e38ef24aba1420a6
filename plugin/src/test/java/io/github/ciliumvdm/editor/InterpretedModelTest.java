package io.github.ciliumvdm.editor;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.answer.Answer;
import io.github.ciliumvdm.answer.Judge;
import io.github.ciliumvdm.interpreter.IsolatedVdmj;
import io.github.ciliumvdm.vdm.Vdm;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InterpretedModelTest {

  private static final String MODULE =
      """
      module Measured
      exports all
      definitions
      functions
        down : nat * nat +> nat
        down(x, y) == if x = 0 then 10 div y else down(x - 1, y)
        measure x;
      end Measured
      """;

  @Test
  void errorInAFunctionWithAMeasureDoesNotBreakTheNextAnswer() {
    Judge model =
        (Judge)
            IsolatedVdmj.call(
                InterpretedModel.class, "load", new Object[] {Map.of("Measured.vdmsl", MODULE)});

    String error = broken(model.judge(down(1, 0)));
    assertTrue(error.contains("Error 4134"), error);
    // A number is no report; but it is there.
    String answer = broken(model.judge(down(3, 1)));
    assertTrue(!answer.contains("Measure failure") && answer.contains("record"), answer);
  }

  private static Vdm down(int x, int y) {
    return Vdm.apply("Measured`down", Vdm.number(x), Vdm.number(y));
  }

  private static String broken(Answer answer) {
    return assertInstanceOf(Answer.Broken.class, answer).message();
  }
}
