package io.github.ciliumvdm.kinds;

import io.github.ciliumvdm.resources.Resource;
import io.github.ciliumvdm.schema.Reading;
import io.github.ciliumvdm.schema.Schema;
import io.github.ciliumvdm.schema.Spelling;
import io.github.ciliumvdm.vdm.Vdm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

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

  private static final String CORE = "";
  private static final Pattern VERSION = Pattern.compile("v[0-9]+((alpha|beta)[0-9]+)?");

  /** What configures kustomize is never sent to a cluster, though it looks as if it could be. */
  private static final String OF_KUSTOMIZE = "builtin";

  private static final Set<String> OF_KUBERNETES =
      Set.of(CORE, "apps", "batch", "discovery.k8s.io");

  private static final Map<String, Kind> KINDS = kinds();

  /**
   * The API groups whose kinds are read. Every other kind in them is named here, so that nothing
   * vanishes because its kind is misspelt.
   */
  private static final Map<String, Set<String>> HARMLESS =
      Map.of(
          CORE,
          Set.of(
              "Binding",
              "ComponentStatus",
              "ConfigMap",
              "Event",
              "LimitRange",
              "PersistentVolume",
              "PersistentVolumeClaim",
              "PodTemplate",
              "ResourceQuota",
              "Secret",
              "ServiceAccount"),
          "apps",
          Set.of("ControllerRevision"),
          "batch",
          Set.of(),
          "discovery.k8s.io",
          Set.of(),
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

  /** How an object of a kind that matters is read. */
  public static Schema<?> schema(Resource resource) {
    return kind(resource).orElseThrow().schema();
  }

  /** What an object of a kind that matters says; none, if it has a problem, which is noted. */
  public static Optional<Vdm> value(Resource resource, Reading reading) {
    Kind kind = kind(resource).orElseThrow();
    if (!kind.apiVersions().contains(resource.apiVersion())) {
      refuseApiVersion(resource, resource.kind(), reading);
      return Optional.empty();
    }
    return kind.schema().read(resource.document(), reading);
  }

  /** Notes a problem, if an object that does not matter looks like a mistake. */
  public static void checkHarmless(Resource resource, Reading reading) {
    String group = group(resource.apiVersion());
    Set<String> harmless = HARMLESS.get(group);
    if (harmless == null) {
      if (isNoGroup(group)) {
        Spelling.closest(resource.kind(), KINDS.keySet())
            .ifPresent(kind -> refuseApiVersion(resource, kind, reading));
      }
    } else if (KINDS.containsKey(resource.kind())) {
      refuseApiVersion(resource, resource.kind(), reading);
    } else if (!harmless.contains(resource.kind())) {
      refuseKind(resource, group, reading);
    }
  }

  /**
   * Whether no cluster has such a group: a group that is defined in a cluster has a dot in its
   * name, and none is a letter or two away from one that is read.
   */
  private static boolean isNoGroup(String group) {
    return !group.equals(OF_KUSTOMIZE)
        && (group.indexOf('.') < 0 || Spelling.closest(group, HARMLESS.keySet()).isPresent());
  }

  private static void refuseKind(Resource resource, String group, Reading reading) {
    Set<String> known = new TreeSet<>(HARMLESS.getOrDefault(group, Set.of()));
    KINDS.forEach(
        (name, kind) -> {
          if (kind.apiVersions().stream().anyMatch(version -> group(version).equals(group))) {
            known.add(name);
          }
        });
    reading.problem(
        placeOf("kind", resource),
        "%s has no kind %s in %s%s"
            .formatted(
                OF_KUBERNETES.contains(group) ? "Kubernetes" : "Cilium",
                resource.kind(),
                group.equals(CORE) ? resource.apiVersion() : group,
                Spelling.closest(resource.kind(), known)
                    .map(kind -> ", did you mean '" + kind + "'?")
                    .orElse(": check the spelling")));
  }

  private static void refuseApiVersion(Resource resource, String kind, Reading reading) {
    reading.problem(
        placeOf("apiVersion", resource),
        "the apiVersion of %s %s is %s, not %s"
            .formatted(
                kind.startsWith("E") ? "an" : "a",
                kind,
                KINDS.get(kind).apiVersions().get(0),
                resource.apiVersion()));
  }

  private static io.github.ciliumvdm.yaml.Place placeOf(String key, Resource resource) {
    return resource.document().get(key).orElse(resource.document()).place();
  }

  /**
   * An object of a kind that policies have, or of an API group that is read, is never taken for
   * another.
   */
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
    if (slash >= 0) {
      return apiVersion.substring(0, slash);
    }
    return VERSION.matcher(apiVersion).matches() ? CORE : apiVersion;
  }
}
