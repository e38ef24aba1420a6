package io.github.ciliumvdm.vdm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InliningTest {

  private final Inlining inlining = new Inlining(Map.of("ports", Vdm.number(443)));

  @Test
  void aNameBecomesItsValueWhereverItStands() {
    Vdm port = Vdm.name("ports");
    Vdm value =
        Vdm.sequence(
            List.of(
                Vdm.set(List.of(port)),
                Vdm.map(List.of(new Vdm.Maplet(port, port))),
                Vdm.apply("f", port)));
    assertEquals("[{443}, {443 |-> 443}, f(443)]", Layout.flat(inlining.of(value)));
  }

  @Test
  void aTextIsNoName() {
    assertEquals("\"ports\"", Layout.flat(inlining.of(Vdm.text("ports"))));
  }

  @Test
  void whatHasNoNameIsTheSame() {
    Vdm without = Vdm.record("M", "R", List.of(new Vdm.Argument("port", Vdm.number(80))));
    Vdm with = Vdm.record("M", "R", List.of(new Vdm.Argument("port", Vdm.name("ports"))));
    Vdm.Sequence both = (Vdm.Sequence) inlining.of(Vdm.sequence(List.of(without, with)));
    assertSame(without, both.elements().get(0));
    assertEquals("mk_M`R(/* port */ 443)", Layout.flat(both.elements().get(1)));
  }
}
