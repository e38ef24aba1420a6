package io.github.ciliumvdm.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ciliumvdm.compiler.runtime.Quote;
import io.github.ciliumvdm.compiler.runtime.Seq;
import io.github.ciliumvdm.model.endpoint.Endpoint;
import io.github.ciliumvdm.model.endpoint.PeerName;
import io.github.ciliumvdm.model.place.At;
import io.github.ciliumvdm.model.policy.Policy;
import io.github.ciliumvdm.model.port.Traffic;
import io.github.ciliumvdm.model.snapshot.SnapshotModule;
import io.github.ciliumvdm.model.system.SystemModule;
import io.github.ciliumvdm.model.verdict.VerdictModule;
import org.junit.jupiter.api.Test;

/** The example of docs/compiler.md. */
class ExampleTest {

  private static final At AT = new At(1, 1);

  // example
  static Quote decided(Seq<Policy> policies) {
    var nothing = SystemModule.NOTHING.snapshot;
    var pods = Seq.of(new Endpoint("shop", AT), new Endpoint("web", AT));
    var snapshot =
        nothing.withInventory(nothing.inventory.withEndpoints(pods)).withPolicies(policies);
    var resolved = SnapshotModule.resolve(snapshot);
    var sender = new PeerName("shop", AT);
    var receiver = new PeerName("web", AT);
    return VerdictModule.between(resolved, sender, receiver, new Traffic(Quotes.TCP, 80)).decision;
  }

  // end

  @Test
  void withoutPoliciesTheFlowIsAllowedAndWithOneThatClosesItIsDenied() {
    Policy closed =
        new io.github.ciliumvdm.model.networkpolicy.Policy("closed", "-", AT)
            .withPolicyTypes(Seq.of(Quotes.Ingress));
    assertEquals(Quotes.allowed, decided(Seq.empty()));
    assertEquals(Quotes.denied, decided(Seq.of(closed)));
  }
}
