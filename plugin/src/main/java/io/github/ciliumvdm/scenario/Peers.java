package io.github.ciliumvdm.scenario;

import static io.github.ciliumvdm.schema.Schemas.text;

import io.github.ciliumvdm.policy.Addresses;
import io.github.ciliumvdm.schema.RecordSchema;
import io.github.ciliumvdm.schema.Schema;
import io.github.ciliumvdm.vdm.Vdm;
import io.github.ciliumvdm.yaml.Place;
import java.util.Optional;
import java.util.regex.Pattern;

/** How flows name their peers. */
final class Peers {

  private static final Pattern PREFIXED = Pattern.compile("(entity|node|service):.*");
  private static final Pattern NAME = Pattern.compile("[^/]+(/[^/]+)?");

  /** A peer as it is written, and as the model names it. */
  record Peer(String text, Vdm reference) {}

  private Peers() {}

  /** A peer of a flow. */
  static Schema<Peer> peer() {
    return text()
        .where(
            peer -> !PREFIXED.matcher(peer).matches(),
            "a peer without 'entity:', 'node:' or 'service:', which are not supported yet,")
        .where(
            peer -> NAME.matcher(peer).matches() || Addresses.parse(peer).isPresent(),
            "namespace/name, a name or an address")
        .placed((place, peer) -> new Peer(peer, reference(place, peer)));
  }

  private static Vdm reference(Place place, String peer) {
    Optional<Vdm> address = Addresses.parse(peer);
    if (address.isPresent()) {
      return Vdm.shortRecord("Endpoint", "At", address.get(), RecordSchema.at(place));
    }
    int slash = peer.indexOf('/');
    Vdm namespace = slash < 0 ? Vdm.nil() : Vdm.text(peer.substring(0, slash));
    return Vdm.shortRecord(
        "Endpoint",
        "Named",
        namespace,
        Vdm.text(peer.substring(slash + 1)),
        RecordSchema.at(place));
  }
}
