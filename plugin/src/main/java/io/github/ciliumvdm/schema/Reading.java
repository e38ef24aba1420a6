package io.github.ciliumvdm.schema;

import io.github.ciliumvdm.yaml.Node;
import io.github.ciliumvdm.yaml.Place;
import io.github.ciliumvdm.yaml.Problems;

/** What a table needs besides the node: where problems go, the version, what the node is of. */
public record Reading(Problems problems, Version cilium, String subject) {

  /** A reading of whole documents. */
  public static Reading of(Problems problems, Version cilium) {
    return new Reading(problems, cilium, "");
  }

  /** A reading whose problems are discarded. */
  public static Reading silent() {
    return of(new Problems(), Version.of("1.20"));
  }

  /** The reading of a part, which messages then name. */
  public Reading of(String part) {
    return new Reading(problems, cilium, part);
  }

  /** Notes a problem. */
  public void problem(Place place, String message) {
    problems.add(place, subject.isEmpty() ? message : subject + ": " + message);
  }

  /** Notes that the node is something else than what is needed. */
  void mismatch(Node node, String needed) {
    mismatch(node, needed, node.shape().toString());
  }

  void mismatch(Node node, String needed, String actual) {
    problem(node.place(), "expected " + needed + ", got " + actual);
  }
}
