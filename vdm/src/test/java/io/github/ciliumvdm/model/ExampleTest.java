package io.github.ciliumvdm.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ciliumvdm.compiler.runtime.Quote;
import io.github.ciliumvdm.compiler.runtime.Seq;
import io.github.ciliumvdm.model.agent.Options;
import io.github.ciliumvdm.model.endpoint.Endpoint;
import io.github.ciliumvdm.model.endpoint.Inventory;
import io.github.ciliumvdm.model.endpoint.PeerName;
import io.github.ciliumvdm.model.networkpolicy.Policy;
import io.github.ciliumvdm.model.place.At;
import io.github.ciliumvdm.model.port.Traffic;
import io.github.ciliumvdm.model.snapshot.Snapshot;
import io.github.ciliumvdm.model.snapshot.SnapshotModule;
import io.github.ciliumvdm.model.verdict.VerdictModule;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example of docs/compiler.md. */
class ExampleTest {

  private static final At AT = new At(1, 1);

  // example
  static Quote decided(Seq<Policy> policies) {
    var none = Seq.empty();
    var web = Endpoint.ofFields(Map.of("name", "web", "$at", AT));
    var shop = Endpoint.ofFields(Map.of("name", "shop", "$at", AT));
    var inventory =
        Inventory.ofFields(
            Map.of(
                "options",
                Options.ofFields(Map.of()),
                "endpoints",
                Seq.of(web, shop),
                "namespaces",
                none,
                "nodes",
                none,
                "externals",
                none));
    var snapshot =
        Snapshot.ofFields(
            Map.of(
                "inventory",
                inventory,
                "policies",
                policies,
                "groups",
                none,
                "services",
                none,
                "slices",
                none,
                "$file",
                "-"));
    var sender = new PeerName(null, null, "shop", AT);
    var receiver = new PeerName(null, null, "web", AT);
    return VerdictModule.between(
            SnapshotModule.resolve(snapshot), sender, receiver, new Traffic(Quotes.TCP, 80))
        .decision;
  }

  // end

  @Test
  void withoutPoliciesTheFlowIsAllowedAndWithOneThatClosesItIsDenied() {
    Policy closed =
        Policy.ofFields(
            Map.of(
                "name", "closed", "policyTypes", Seq.of(Quotes.Ingress), "$file", "-", "$at", AT));
    assertEquals(Quotes.allowed, decided(Seq.empty()));
    assertEquals(Quotes.denied, decided(Seq.of(closed)));
  }
}
