package io.github.ciliumvdm.scenario;

import io.github.ciliumvdm.boot.Model;
import io.github.ciliumvdm.vdm.Identifiers;
import io.github.ciliumvdm.vdm.Layout;
import io.github.ciliumvdm.vdm.Vdm;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a translation as a VDM-SL module. */
final class ModuleText {

  private ModuleText() {}

  static String of(Translation translation) {
    String body =
        values(translation)
            + ScenarioTemplate.DEFINITIONS
            + flowFunctions(translation)
            + (translation.flows().isEmpty()
                ? ""
                : ScenarioTemplate.trials(flowFunctionNames(translation)));
    return ModuleHeader.of(translation.file())
        + "module %s\n%s\nexports all\ndefinitions\n\n"
            .formatted(translation.module(), imports(body))
        + body
        + "\nend %s\n".formatted(translation.module());
  }

  /** What the functions are called that say what becomes of each flow. */
  static List<String> flowFunctionNames(Translation translation) {
    return translation.flows().stream().map(ModuleText::functionName).toList();
  }

  private static String imports(String body) {
    return Model.MODULES.stream()
        .filter(module -> Pattern.compile("(\\b|mk_)" + module + "`").matcher(body).find())
        .map(module -> "  from " + module + " all")
        .collect(Collectors.joining(",\n", "imports\n", ""));
  }

  private static String values(Translation translation) {
    return translation.definitions().stream()
        .map(ModuleText::value)
        .collect(Collectors.joining("\n", "values\n", ""));
  }

  private static String value(Definition definition) {
    String start = "  %s : %s = ".formatted(definition.name(), definition.type());
    return start + Layout.of(definition.value(), start.length(), 2) + ";\n";
  }

  private static String flowFunctions(Translation translation) {
    return translation.flows().stream().map(ModuleText::flowFunction).collect(Collectors.joining());
  }

  private static String flowFunction(FlowLine flow) {
    return """

          -- Line %1$d.
          %2$s : () +> Outcome`Outcome
          %2$s() ==
            outcome(%3$d)
          post
            -- @DocLink("https://docs.cilium.io/en/stable/security/policy/")
            -- @OnFail("line %1$d expects it %4$s, but it is %%s: %%s", RESULT.decision, RESULT)
            (RESULT.decision = <%4$s>%5$s);
        """
        .formatted(
            flow.place().line(),
            functionName(flow),
            flow.index() + 1,
            flow.expected(),
            flow.because().map(ModuleText::because).orElse(""));
  }

  private static String because(String policy) {
    return " and Outcome`isDecidedBy(RESULT, " + Layout.of(Vdm.text(policy)) + ")";
  }

  private static String functionName(FlowLine flow) {
    String port =
        flow.port()
            .map(FlowLine.Port::text)
            .orElseGet(() -> "icmp_" + flow.icmp().map(FlowLine.Icmp::type).orElse(0));
    return Identifiers.functionName(flow.index(), flow.from(), flow.to(), port);
  }
}
