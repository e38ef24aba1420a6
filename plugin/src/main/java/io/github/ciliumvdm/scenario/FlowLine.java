package io.github.ciliumvdm.scenario;

import io.github.ciliumvdm.yaml.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A flow as its author wrote it, for reports.
 *
 * @param index its position in the scenario, from 0
 * @param port absent for ICMP
 * @param protocol TCP, UDP or SCTP; absent for ICMP
 * @param dns the name that a DNS query asks for
 * @param sni the server name that a TLS client asks for
 */
public record FlowLine(
    int index,
    Place place,
    Optional<String> name,
    String from,
    String to,
    Optional<Port> port,
    Optional<String> protocol,
    Optional<Icmp> icmp,
    Optional<Http> http,
    Optional<String> dns,
    Optional<String> sni,
    String expected,
    Optional<String> because) {

  /** A port, by number or by name. */
  public record Port(String text, boolean isNumber) {
    @Override
    public String toString() {
      return text;
    }
  }

  /** An ICMP message: its type, and the family that it belongs to. */
  public record Icmp(int type, String family) {}

  /** An HTTP request: what of it is written. */
  public record Http(
      Optional<String> method,
      Optional<String> path,
      Optional<String> host,
      Map<String, String> headers) {
    public Http {
      headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }
  }
}
