package io.github.ciliumvdm.vdm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.vdm.Vdm.Argument;
import io.github.ciliumvdm.vdm.Vdm.Maplet;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {

  private static final Vdm AT = Vdm.shortRecord("Place", "At", Vdm.number(9), Vdm.number(7));

  @Test
  void whatFitsIsOnOneLine() {
    assertEquals("mk_Place`At(9, 7)", Layout.of(AT));
    assertEquals("[]", Layout.of(Vdm.sequence(List.of())));
    assertEquals("{|->}", Layout.of(Vdm.map(List.of())));
    assertEquals("{<In>, nil}", Layout.of(Vdm.set(List.of(Vdm.quote("In"), Vdm.nil()))));
    assertEquals("{\"a\" |-> true}", Layout.of(Vdm.map(List.of(maplet(Vdm.bool(true))))));
  }

  @Test
  void fieldsAreLabelledAndLongValuesHaveOneItemALine() {
    Vdm label = Vdm.record("Label", "MatchLabel", List.of(new Argument("key", Vdm.text("k"))));
    Vdm value =
        Vdm.record(
            "Policy",
            "Rule",
            List.of(
                new Argument("selector", Vdm.sequence(Collections.nCopies(3, label))),
                new Argument("at", AT)));
    assertEquals(
        """
        mk_Policy`Rule(
          /* selector */ [
            mk_Label`MatchLabel(/* key */ "k"),
            mk_Label`MatchLabel(/* key */ "k"),
            mk_Label`MatchLabel(/* key */ "k")
          ],
          /* at */ mk_Place`At(9, 7)
        )\
        """,
        Layout.of(value));
  }

  @Test
  void mapletsBreakBehindTheirKey() {
    Vdm long100 = Vdm.sequence(Collections.nCopies(40, Vdm.number(10)));
    String text = Layout.of(Vdm.map(List.of(maplet(long100))));
    assertTrue(text.startsWith("{\n  \"a\" |-> [\n    10,\n    10,\n"), text);
    assertTrue(text.endsWith("    10\n  ]\n}"), text);
  }

  @Test
  void linesEndByColumn100() {
    for (int size = 1; size < 120; size++) {
      Vdm value = Vdm.sequence(List.of(Vdm.sequence(Collections.nCopies(size, AT)), AT));
      assertTrue(Layout.of(value).lines().allMatch(line -> line.length() <= 100));
    }
  }

  private static Maplet maplet(Vdm value) {
    return new Maplet(Vdm.text("a"), value);
  }
}
