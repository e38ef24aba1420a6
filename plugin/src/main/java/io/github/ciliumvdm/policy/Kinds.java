package io.github.ciliumvdm.policy;

import io.github.ciliumvdm.resources.Resource;
import io.github.ciliumvdm.schema.Reading;
import io.github.ciliumvdm.schema.Schema;
import io.github.ciliumvdm.vdm.Vdm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The kinds of Kubernetes objects: what each becomes, or whether it does not matter. */
public final class Kinds {

  /** What an object is for the model: the list of the world that it goes into. */
  public enum Place {
    POLICY,
    GROUP,
    NAMESPACE,
    NODE,
    ENDPOINT,
    SERVICE,
    SLICE
  }

  /** A kind that is translated. */
  private record Kind(Place place, List<String> apiVersions, Schema<Vdm> schema) {}

  private static final Map<String, Kind> KINDS = kinds();

  /**
   * The groups of policies. Every other kind in them is named here, so that a misspelt policy does
   * not vanish.
   */
  private static final Map<String, Set<String>> HARMLESS =
      Map.of(
          "cilium.io",
          Set.of(
              "CiliumBGPAdvertisement",
              "CiliumBGPClusterConfig",
              "CiliumBGPNodeConfig",
              "CiliumBGPNodeConfigOverride",
              "CiliumBGPPeerConfig",
              "CiliumBGPPeeringPolicy",
              "CiliumClusterwideEnvoyConfig",
              "CiliumEgressGatewayPolicy",
              "CiliumEndpoint",
              "CiliumEndpointSlice",
              "CiliumEnvoyConfig",
              "CiliumExternalWorkload",
              "CiliumGatewayClassConfig",
              "CiliumIdentity",
              "CiliumL2AnnouncementPolicy",
              "CiliumLoadBalancerIPPool",
              "CiliumLocalRedirectPolicy",
              "CiliumNode",
              "CiliumNodeConfig",
              "CiliumPodIPPool",
              "CiliumVTEPConfig"),
          "networking.k8s.io",
          Set.of("Ingress", "IngressClass", "IPAddress", "ServiceCIDR"),
          "policy.networking.k8s.io",
          Set.of());

  private Kinds() {}

  /** Where an object of a kind that matters goes; none, if it does not matter. */
  public static Optional<Place> place(Resource resource) {
    return kind(resource).map(Kind::place);
  }

  /** What an object of a kind that matters says; none, if it has a problem, which is noted. */
  public static Optional<Vdm> value(Resource resource, Reading reading) {
    Kind kind = kind(resource).orElseThrow();
    if (!kind.apiVersions().contains(resource.apiVersion())) {
      reading.problem(
          resource.document().get("apiVersion").orElse(resource.document()).place(),
          "the apiVersion of a %s is %s, not %s"
              .formatted(resource.kind(), kind.apiVersions().get(0), resource.apiVersion()));
      return Optional.empty();
    }
    return kind.schema().read(resource.document(), reading);
  }

  /** Notes a problem, if an object that does not matter looks like a mistake. */
  public static void checkHarmless(Resource resource, Reading reading) {
    Set<String> harmless = HARMLESS.get(group(resource.apiVersion()));
    if (harmless != null && !harmless.contains(resource.kind())) {
      reading.problem(
          resource.document().get("kind").orElse(resource.document()).place(),
          "Cilium knows no kind %s in %s: is it misspelt?"
              .formatted(resource.kind(), group(resource.apiVersion())));
    }
  }

  /** An object of a kind that policies have, or of a group of ours, is never taken for another. */
  private static Optional<Kind> kind(Resource resource) {
    Optional<Kind> kind = Optional.ofNullable(KINDS.get(resource.kind()));
    return kind.filter(
        k ->
            k.apiVersions().contains(resource.apiVersion())
                || k.place() == Place.POLICY
                || k.place() == Place.GROUP
                || k.apiVersions().stream()
                    .anyMatch(version -> group(version).equals(group(resource.apiVersion()))));
  }

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new TreeMap<>();
    add(kinds, Place.POLICY, "cilium.io/v2", "CiliumNetworkPolicy", CiliumPolicies.namespaced());
    add(
        kinds,
        Place.POLICY,
        "cilium.io/v2",
        "CiliumClusterwideNetworkPolicy",
        CiliumPolicies.clusterwide());
    add(kinds, Place.POLICY, "networking.k8s.io/v1", "NetworkPolicy", NetworkPolicies.policy());
    add(
        kinds,
        Place.POLICY,
        "policy.networking.k8s.io/v1alpha2",
        "ClusterNetworkPolicy",
        ClusterNetworkPolicies.policy());
    kinds.put(
        "CiliumCIDRGroup",
        new Kind(Place.GROUP, List.of("cilium.io/v2", "cilium.io/v2alpha1"), CidrGroups.group()));
    add(kinds, Place.NAMESPACE, "v1", "Namespace", ClusterObjects.namespace());
    add(kinds, Place.NODE, "v1", "Node", ClusterObjects.node());
    add(kinds, Place.SERVICE, "v1", "Service", ClusterObjects.service());
    add(kinds, Place.SLICE, "v1", "Endpoints", ClusterObjects.endpoints());
    add(kinds, Place.SLICE, "discovery.k8s.io/v1", "EndpointSlice", ClusterObjects.slice());
    add(kinds, Place.ENDPOINT, "v1", "Pod", Workloads.pod());
    add(kinds, Place.ENDPOINT, "batch/v1", "CronJob", Workloads.cronJob());
    templated(kinds, "apps/v1", "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet");
    templated(kinds, "batch/v1", "Job");
    templated(kinds, "v1", "ReplicationController");
    return Map.copyOf(kinds);
  }

  private static void templated(Map<String, Kind> kinds, String apiVersion, String... names) {
    for (String name : names) {
      add(kinds, Place.ENDPOINT, apiVersion, name, Workloads.templated(name));
    }
  }

  private static void add(
      Map<String, Kind> kinds, Place place, String apiVersion, String name, Schema<Vdm> schema) {
    kinds.put(name, new Kind(place, List.of(apiVersion), schema));
  }

  private static String group(String apiVersion) {
    int slash = apiVersion.indexOf('/');
    return slash < 0 ? "" : apiVersion.substring(0, slash);
  }
}
