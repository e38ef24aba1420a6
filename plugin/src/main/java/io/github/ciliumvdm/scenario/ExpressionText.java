package io.github.ciliumvdm.scenario;

import io.github.ciliumvdm.vdm.Layout;
import java.util.stream.Collectors;

/** Writes a translation as one expression, for the model that is loaded already. */
final class ExpressionText {

  private ExpressionText() {}

  static String of(Translation translation) {
    return translation.definitions().stream()
        .map(d -> d.name() + " : " + d.type() + " = " + Layout.of(d.value()))
        .collect(Collectors.joining(",\n", "let ", "\nin System`report(world, flows)"));
  }
}
