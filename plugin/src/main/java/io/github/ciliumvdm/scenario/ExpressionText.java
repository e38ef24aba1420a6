package io.github.ciliumvdm.scenario;

import io.github.ciliumvdm.vdm.Inlining;
import io.github.ciliumvdm.vdm.Layout;
import io.github.ciliumvdm.vdm.Vdm;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes a translation as one expression, for the model that is loaded already. Nobody reads it, so
 * it is as short as it can be; and VDMJ converts and copies whatever has a name, so only the
 * arguments of the report have one.
 */
final class ExpressionText {

  private ExpressionText() {}

  static String of(Translation translation) {
    Map<String, Vdm> values = new HashMap<>();
    for (Definition definition : translation.definitions()) {
      values.put(definition.name(), new Inlining(values).of(definition.value()));
    }
    return "let world = %s, flows = %s in System`report(world, flows)"
        .formatted(Layout.flat(values.get("world")), Layout.flat(values.get("flows")));
  }
}
