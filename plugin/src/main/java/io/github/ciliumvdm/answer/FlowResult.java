package io.github.ciliumvdm.answer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the model says of a flow, and whether that is as its author expects.
 *
 * @param receiver the destination: for a service, the backend that decided
 * @param note what is left out of it
 */
public record FlowResult(
    Decision verdict,
    boolean met,
    String receiver,
    Side egress,
    Side ingress,
    Optional<Nearest> nearestEgress,
    Optional<Nearest> nearestIngress,
    Optional<String> note) {

  /** What came nearest on either side. */
  public List<Nearest> nearest() {
    return Stream.of(nearestEgress, nearestIngress).flatMap(Optional::stream).toList();
  }
}
