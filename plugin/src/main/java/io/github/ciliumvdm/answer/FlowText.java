package io.github.ciliumvdm.answer;

import io.github.ciliumvdm.scenario.FlowLine;
import io.github.ciliumvdm.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Flows in words. */
public final class FlowText {

  private FlowText() {}

  /** Traffic: TCP/443, or ICMP type 8 over IPv4. */
  public static String traffic(FlowLine line) {
    return line.icmp()
        .map(icmp -> "ICMP/" + icmp.type() + " over " + icmp.family())
        .orElseGet(
            () -> line.protocol().orElse("TCP") + line.port().map(port -> "/" + port).orElse(""));
  }

  /** The traffic and its L7 request: TCP/80 GET /status, or UDP/53 DNS query name. */
  public static String question(FlowLine line) {
    StringBuilder text = new StringBuilder(traffic(line));
    line.http().ifPresent(http -> text.append(' ').append(request(http)));
    line.dns().ifPresent(name -> text.append(" DNS query ").append(name));
    line.sni().ifPresent(name -> text.append(" TLS SNI ").append(name));
    return text.toString();
  }

  /** A flow in one line: its name if it has one, source, destination and traffic. */
  public static String title(FlowLine line) {
    String flow = line.from() + " -> " + line.to() + " " + question(line);
    return Printable.line(line.name().map(name -> name + " (" + flow + ")").orElse(flow));
  }

  /** What was expected of a flow that is not as expected, and what it is. */
  public static String outcome(FlowReport flow) {
    Optional<String> because = flow.line().because();
    return "expected "
        + flow.expected()
        + because.map(policy -> " because of " + Printable.line(policy)).orElse("")
        + ", got "
        + flow.verdict()
        + (flow.expected() == flow.verdict() ? " for other reasons" : "");
  }

  private static String request(FlowLine.Http http) {
    List<String> words = new ArrayList<>();
    words.add(http.method().orElse("GET"));
    words.add(http.path().orElse("/"));
    http.host().ifPresent(host -> words.add("Host: " + host));
    http.headers().forEach((name, value) -> words.add(name + ": " + value));
    return String.join(" ", words);
  }
}
