package io.github.ciliumvdm.report;

import io.github.ciliumvdm.scenario.FlowLine;

/** Flows in words. */
final class FlowText {

  private FlowText() {}

  /** What is sent: TCP/443, or ICMP type 8 over IPv4. */
  static String traffic(FlowLine line) {
    return line.icmp()
        .map(icmp -> "ICMP/" + icmp.type() + " over " + icmp.family())
        .orElseGet(() -> line.protocol().orElse("TCP") + "/" + line.port().orElse("?"));
  }
}
