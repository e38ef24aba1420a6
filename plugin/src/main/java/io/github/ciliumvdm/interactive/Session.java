package io.github.ciliumvdm.interactive;

import com.fujitsu.vdmj.runtime.ContextException;
import com.fujitsu.vdmj.runtime.Interpreter;
import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import com.fujitsu.vdmj.runtime.ValueException;
import com.fujitsu.vdmj.values.Value;
import io.github.ciliumvdm.answer.Answer;
import io.github.ciliumvdm.answer.EngineException;
import io.github.ciliumvdm.answer.FlowReport;
import io.github.ciliumvdm.answer.FlowResult;
import io.github.ciliumvdm.answer.FlowText;
import io.github.ciliumvdm.answer.ReasonText;
import io.github.ciliumvdm.interpreter.Answers;
import io.github.ciliumvdm.interpreter.Decoded;
import io.github.ciliumvdm.interpreter.Evaluation;
import io.github.ciliumvdm.scenario.AskedFlow;
import io.github.ciliumvdm.scenario.FlowLine;
import io.github.ciliumvdm.scenario.Translation;
import io.github.ciliumvdm.text.Printable;
import io.github.ciliumvdm.yaml.Diagnostic;
import io.github.ciliumvdm.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The scenario whose module is the default one, and the interpreter that has it. */
final class Session {

  private final ModuleInterpreter interpreter;
  private final Translation translation;

  private Session(ModuleInterpreter interpreter, Translation translation) {
    this.interpreter = interpreter;
    this.translation = translation;
  }

  /** The session that goes on, where these scenarios are loaded, by their modules. */
  static Session of(Map<String, Translation> loaded) {
    if (!(Interpreter.getInstance() instanceof ModuleInterpreter interpreter)) {
      throw new EngineException("no specification is loaded");
    }
    String module = interpreter.getDefaultName();
    Translation translation = loaded.get(module);
    if (translation == null) {
      throw new EngineException(
          module
              + " is not the module of a scenario: use the command 'default' with one of "
              + String.join(", ", loaded.keySet()));
    }
    return new Session(interpreter, translation);
  }

  /** The flows, a line for each. */
  String flows() {
    List<FlowReport> reports = reports();
    if (reports.isEmpty()) {
      return "There are no flows in " + Printable.exactly(translation.file());
    }
    int digits = String.valueOf(reports.size()).length();
    return reports.stream().map(report -> line(report, digits)).collect(Collectors.joining("\n"));
  }

  private static String line(FlowReport flow, int digits) {
    String number = String.format("%" + digits + "d", flow.line().index() + 1);
    return String.join("  ", number, mark(flow), FlowText.title(flow.line()) + ": " + result(flow));
  }

  private static String mark(FlowReport flow) {
    return flow.passed() ? "ok  " : "FAIL";
  }

  private static String result(FlowReport flow) {
    return flow.passed() ? flow.verdict().toString() : FlowText.outcome(flow);
  }

  /** Why a flow is as it is; they count from one. */
  String explain(int number) {
    List<FlowReport> reports = reports();
    if (number < 1 || number > reports.size()) {
      return "There is no flow %d: the flows are 1 to %d".formatted(number, reports.size());
    }
    FlowReport flow = reports.get(number - 1);
    List<String> lines = new ArrayList<>();
    lines.add(flow.line().place() + ": " + FlowText.title(flow.line()));
    lines.add("    " + result(flow));
    lines.addAll(ReasonText.of(flow));
    return String.join("\n", lines);
  }

  /** The verdict on a flow that is not in the scenario. */
  String verdict(String from, String to, String port) {
    AskedFlow asked = AskedFlow.of(from, to, port);
    if (!asked.problems().isEmpty()) {
      return said(asked.problems());
    }
    FlowLine line = asked.lines().get(0);
    FlowResult judgement = judgements("[" + asked.value() + "]").get(0);
    List<String> lines = new ArrayList<>();
    lines.add(FlowText.title(line) + ": " + judgement.verdict());
    lines.addAll(ReasonText.of("egress", judgement.egress()));
    lines.addAll(ReasonText.of("ingress", judgement.ingress()));
    return String.join("\n", lines);
  }

  /** The policies, with their places, in their order. */
  String policies() {
    try {
      List<String> lines = new ArrayList<>();
      for (Decoded policy : new Decoded(evaluated("snapshot")).list("policies", each -> each)) {
        lines.add(policy(policy));
      }
      return lines.isEmpty() ? "There are no policies." : String.join("\n", lines);
    } catch (ValueException e) {
      throw new EngineException(e.getMessage(), e);
    }
  }

  private static String policy(Decoded policy) throws ValueException {
    String kind = policy.has("kind") ? policy.word("kind") : policy.module();
    boolean placed = policy.has("namespace") && policy.optional("namespace").isPresent();
    String name = (placed ? policy.text("namespace") + "/" : "") + policy.text("name");
    return kind
        + " "
        + Printable.line(name)
        + "  "
        + Printable.exactly(policy.text("$file"))
        + ":"
        + policy.field("$at").number("line");
  }

  private List<FlowReport> reports() {
    List<FlowReport> reports = new ArrayList<>();
    List<FlowResult> judgements = translation.flows().isEmpty() ? List.of() : judgements("flows");
    for (FlowLine line : translation.flows()) {
      reports.add(new FlowReport(line, judgements.get(line.index())));
    }
    return reports;
  }

  private List<FlowResult> judgements(String flows) {
    try {
      Answer answer = Answers.of(evaluated("System`report(snapshot, " + flows + ")"));
      if (answer instanceof Answer.Judged judged) {
        return judged.judgements();
      }
      throw new EngineException(
          answer instanceof Answer.Rejected rejected
              ? said(rejected.problems())
              : String.valueOf(answer));
    } catch (ValueException e) {
      throw new EngineException(e.getMessage(), e);
    }
  }

  private Value evaluated(String expression) {
    try {
      return Evaluation.of(interpreter, translation.module(), expression);
    } catch (ContextException e) {
      throw new EngineException(e.getMessage(), e);
    } catch (Exception | StackOverflowError e) {
      throw new EngineException("cannot evaluate this: " + e.getMessage(), e);
    }
  }

  /** A question that is written nowhere has the scenario's beginning as its place. */
  private static String said(List<Diagnostic> problems) {
    return problems.stream()
        .map(
            problem ->
                problem.place().equals(Place.startOf(problem.place().file()))
                    ? problem.message()
                    : problem.toString())
        .distinct()
        .collect(Collectors.joining("\n"));
  }
}
