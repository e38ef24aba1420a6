package io.github.ciliumvdm.scenario;

import static io.github.ciliumvdm.schema.Schemas.text;

import io.github.ciliumvdm.kinds.Addresses;
import io.github.ciliumvdm.schema.RecordSchema;
import io.github.ciliumvdm.schema.Schema;
import io.github.ciliumvdm.vdm.Vdm;
import io.github.ciliumvdm.yaml.Place;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How flows name their peers. */
final class Peers {

  private static final List<String> ENTITIES =
      List.of("host", "remote-node", "kube-apiserver", "ingress", "health", "init", "unmanaged");

  private static final Pattern ENTITY = Pattern.compile("entity:(.*)", Pattern.DOTALL);
  private static final Pattern NODE = Pattern.compile("node:(.+)", Pattern.DOTALL);
  private static final Pattern SERVICE = Pattern.compile("service:([^/]+)/([^/]+)", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("[^/:]+(/[^/]+){0,2}", Pattern.DOTALL);

  /** A peer as it is written, and as the model names it. */
  record Peer(String text, Vdm reference) {}

  private Peers() {}

  /** Where a flow comes from. */
  static Schema<Peer> sender() {
    return text()
        .where(
            peer -> isReference(peer) && !SERVICE.matcher(peer).matches(),
            "namespace/name, a name, an IP address, node:NAME or entity:NAME with one of "
                + String.join(", ", ENTITIES))
        .placed((place, peer) -> new Peer(peer, reference(place, peer)));
  }

  /** Where a flow goes to. */
  static Schema<Peer> receiver() {
    return text()
        .where(
            Peers::isReference,
            "namespace/name, a name, an IP address, service:NAMESPACE/NAME, node:NAME or entity:NAME "
                + "with one of "
                + String.join(", ", ENTITIES))
        .placed((place, peer) -> new Peer(peer, reference(place, peer)));
  }

  private static boolean isReference(String peer) {
    Matcher entity = ENTITY.matcher(peer);
    if (entity.matches()) {
      return ENTITIES.contains(entity.group(1));
    }
    return NODE.matcher(peer).matches()
        || SERVICE.matcher(peer).matches()
        || Addresses.parse(peer).isPresent()
        || NAME.matcher(peer).matches();
  }

  private static Vdm reference(Place place, String peer) {
    Vdm at = RecordSchema.at(place);
    Optional<Vdm> address = Addresses.parse(peer);
    if (address.isPresent()) {
      return Vdm.shortRecord("Endpoint", "ByAddress", address.get(), at);
    }
    Matcher entity = ENTITY.matcher(peer);
    if (entity.matches()) {
      return Vdm.shortRecord(
          "Endpoint", "EntityName", Vdm.quote(entity.group(1).replace('-', '_')), at);
    }
    Matcher node = NODE.matcher(peer);
    if (node.matches()) {
      return Vdm.shortRecord("Endpoint", "NodeName", Vdm.text(node.group(1)), at);
    }
    Matcher service = SERVICE.matcher(peer);
    return service.matches()
        ? Vdm.shortRecord(
            "Flow", "ServiceName", Vdm.text(service.group(1)), Vdm.text(service.group(2)), at)
        : named(at, peer.split("/", -1));
  }

  private static Vdm named(Vdm at, String... parts) {
    Vdm name = Vdm.text(parts[parts.length - 1]);
    Vdm namespace = parts.length > 1 ? Vdm.text(parts[0]) : Vdm.nil();
    Vdm kind = parts.length > 2 ? Vdm.text(parts[1]) : Vdm.nil();
    return Vdm.shortRecord("Endpoint", "PeerName", namespace, kind, name, at);
  }
}
