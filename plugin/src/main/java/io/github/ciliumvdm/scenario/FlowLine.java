package io.github.ciliumvdm.scenario;

import io.github.ciliumvdm.yaml.Place;
import java.util.Optional;

/**
 * A flow as its author wrote it, for reports.
 *
 * @param index its position in the scenario, from 0
 * @param port a number or a name; absent for ICMP
 * @param protocol TCP, UDP or SCTP; absent for ICMP
 */
public record FlowLine(
    int index,
    Place place,
    Optional<String> name,
    String from,
    String to,
    Optional<String> port,
    Optional<String> protocol,
    Optional<Icmp> icmp,
    String expected,
    Optional<String> because) {

  /** An ICMP message: its type, and the family that it belongs to. */
  public record Icmp(int type, String family) {}
}
