package io.github.ciliumvdm.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ciliumvdm.compiler.runtime.VSet;
import io.github.ciliumvdm.compiler.runtime.VdmException;
import io.github.ciliumvdm.model.truth.Missing;
import io.github.ciliumvdm.model.truth.TruthModule;
import org.junit.jupiter.api.Test;

/** The model in Java, in use. */
class CompiledModelTest {

  @Test
  void missingFactsAreMissedOnlyWhereTheyMatter() {
    Missing one = new Missing(VSet.of("one"));
    Missing other = new Missing(VSet.of("other"));
    assertEquals(false, TruthModule.both(one, false));
    assertEquals(one, TruthModule.both(one, true));
    assertEquals(new Missing(VSet.of("other", "one")), TruthModule.both(one, other));
  }

  @Test
  void aRecordMadeByNameIsChecked() {
    assertEquals(
        new Missing(VSet.of("fact")), Model.record("Truth`Missing", VSet.<Object>of("fact")));
    VdmException refused =
        assertThrows(VdmException.class, () -> Model.record("Truth`Missing", VSet.empty()));
    assertEquals(VdmException.Kind.NARROWING, refused.kind());
  }
}
