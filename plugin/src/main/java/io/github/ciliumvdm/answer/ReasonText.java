package io.github.ciliumvdm.answer;

import io.github.ciliumvdm.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The reasons of verdicts in the words of Cilium. */
public final class ReasonText {

  private static final int INDENT = 6;
  private static final int NAMES = "nearest".length();

  private static final Map<String, String> PHRASES =
      Map.of(
          "allow", "by",
          "deny", "by",
          "default-deny", "no rule allows it: default deny, enabled by",
          "not-enforced", "default allow: no policy enforces default deny in this direction",
          "not-policed",
              "policies are not enforced on this peer: outside this cluster, unmanaged, or a host without"
                  + " host firewall",
          "localhost", "ingress from the pod's own node needs no rule (allow-localhost)",
          "l7-allow", "L7 request allowed by",
          "l7-deny", "L7 request denied: no L7 rule allows it in",
          "unknown", "depends on");

  private static final String DEFAULT_DENY_WITHOUT_POLICY =
      "no rule allows it: default deny even without a policy (policyEnforcement: always, or reserved:init)";

  private static final Map<String, String> LACKS =
      Map.of(
          "peer", "matches the traffic but not the peer",
          "traffic", "matches the peer but not ",
          "request", "matches the connection but not the L7 request");

  private ReasonText() {}

  /**
   * Why a flow is as it is: the backend if it is to a service, a line for each reason, and what
   * came nearest to deciding otherwise.
   */
  public static List<String> of(FlowReport flow) {
    List<String> lines = new ArrayList<>();
    flow.backend()
        .ifPresent(name -> lines.add(" ".repeat(INDENT) + "backend  " + Printable.line(name)));
    lines.addAll(of("egress", flow.judgement().egress()));
    lines.addAll(of("ingress", flow.judgement().ingress()));
    flow.judgement().nearest().forEach(nearest -> lines.add(of(nearest, flow)));
    flow.judgement()
        .note()
        .ifPresent(note -> lines.add(" ".repeat(INDENT) + "note     " + Printable.line(note)));
    return lines;
  }

  /** What a side says, a line for each of its reasons. */
  public static List<String> of(String name, Side side) {
    List<String> lines = new ArrayList<>();
    for (Reason reason : side.reasons()) {
      boolean first = lines.isEmpty();
      lines.add(line(first ? name : "", first ? side.verdict().toString() : "", reason));
    }
    return lines;
  }

  /** The element that came nearest to deciding otherwise. */
  public static String of(Nearest nearest, FlowReport flow) {
    return " ".repeat(INDENT)
        + "nearest  "
        + name(nearest.element())
        + " "
        + Printable.line(explanation(nearest, flow))
        + place(nearest.element());
  }

  /** What of the flow the element matches, and what it does not. */
  public static String explanation(Nearest nearest, FlowReport flow) {
    return LACKS.getOrDefault(nearest.lacks(), nearest.lacks())
        + (nearest.lacks().equals("traffic") ? FlowText.traffic(flow.line()) : "");
  }

  private static String line(String name, String verdict, Reason reason) {
    String start = TextLayout.padded(name, NAMES) + "  " + TextLayout.padded(verdict, NAMES) + "  ";
    return " ".repeat(INDENT) + start + phrase(reason);
  }

  private static String phrase(Reason reason) {
    List<String> words = new ArrayList<>();
    words.add(
        reason.element().isEmpty() && reason.kind().equals("default-deny")
            ? DEFAULT_DENY_WITHOUT_POLICY
            : PHRASES.getOrDefault(reason.kind(), reason.kind()));
    if (!reason.missing().isEmpty()) {
      words.add(
          Printable.line(String.join(", ", reason.missing()))
              + reason.element().map(e -> ", in").orElse(""));
    }
    reason.element().map(element -> element(element, filtered(reason))).ifPresent(words::add);
    return String.join(" ", words);
  }

  /** An element with L7 rules allows the connection, and its requests one by one. */
  private static String filtered(Reason reason) {
    return reason.kind().equals("allow") && reason.filters() ? ", which also filters at L7" : "";
  }

  private static String element(Element element, String remark) {
    return name(element) + remark + place(element);
  }

  private static String name(Element element) {
    return Printable.line(element.rule() + " of " + element.kind() + " " + element.policy());
  }

  private static String place(Element element) {
    return "  " + Printable.exactly(element.place().file()) + ":" + element.place().line();
  }
}
