package io.github.ciliumvdm.scenario;

import io.github.ciliumvdm.vdm.Inlining;
import io.github.ciliumvdm.vdm.Vdm;
import io.github.ciliumvdm.yaml.Diagnostic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a scenario, or a set of policies, became.
 *
 * @param file the path as the user wrote it, with slashes
 * @param name the scenario's name; of policies, their file's
 * @param module the name of its VDM-SL module
 * @param cilium the version that it is judged for, such as 1.20
 * @param definitions the values, each defined before its use
 * @param flows the flows, in their order
 * @param problems what is wrong, in the order of the places; if there is anything, the rest is
 *     empty
 * @param skipped how many documents of each kind do not matter to verdicts
 */
public record Translation(
    String file,
    String name,
    String module,
    String cilium,
    List<Definition> definitions,
    List<FlowLine> flows,
    List<Diagnostic> problems,
    Map<String, Integer> skipped) {

  public Translation {
    definitions = List.copyOf(definitions);
    flows = List.copyOf(flows);
    problems = List.copyOf(problems);
  }

  /** The same under another module name, where two scenarios have the same. */
  public Translation inModule(String other) {
    return new Translation(file, name, other, cilium, definitions, flows, problems, skipped);
  }

  /** The whole module, for people and for VDMJ. */
  public String moduleText() {
    return ModuleText.of(this);
  }

  /** The expression that the model answers with a System`Report; only the model has names in it. */
  public Vdm expression() {
    Map<String, Vdm> values = new HashMap<>();
    for (Definition definition : definitions) {
      values.put(definition.name(), new Inlining(values).of(definition.value()));
    }
    return Vdm.apply("System`report", values.get("world"), values.get("flows"));
  }
}
