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
 * @param problems what is wrong, in the order of the places; if there is anything, the values are
 *     those of the policies that are well formed, or there are none
 * @param aside what was read and has no part in it
 */
public record Translation(
    String file,
    String name,
    String module,
    String cilium,
    List<Definition> definitions,
    List<FlowLine> flows,
    List<Diagnostic> problems,
    Aside aside) {

  public Translation {
    definitions = List.copyOf(definitions);
    flows = List.copyOf(flows);
    problems = List.copyOf(problems);
  }

  /** The same under another module name, where two scenarios have the same. */
  public Translation inModule(String other) {
    return new Translation(file, name, other, cilium, definitions, flows, problems, aside);
  }

  /** The same for those who ask no more questions: values of many scenarios are large. */
  public Translation withoutValues() {
    return new Translation(file, name, module, cilium, List.of(), flows, problems, aside);
  }

  /** Whether the model can be asked about it, if only for what Cilium's agent would refuse. */
  public boolean isAskable() {
    return !definitions.isEmpty();
  }

  /** The text of the whole module. */
  public String moduleText() {
    return ModuleText.of(this);
  }

  /** The names of the functions of the module that say what becomes of each flow. */
  public List<String> flowFunctions() {
    return ModuleText.flowFunctionNames(this);
  }

  /** The question for a System`Report on all flows. */
  public Vdm expression() {
    return expression(0, flows.size());
  }

  /**
   * The expression that the model answers with a System`Report on the flows from one on, up to
   * another; it names nothing but what the model has.
   */
  public Vdm expression(int from, int to) {
    Map<String, Vdm> values = new HashMap<>();
    for (Definition definition : definitions) {
      values.put(definition.name(), new Inlining(values).of(definition.value()));
    }
    List<Vdm> asked = ((Vdm.Sequence) values.get("flows")).elements().subList(from, to);
    return Vdm.apply("System`report", values.get("snapshot"), Vdm.sequence(asked));
  }
}
