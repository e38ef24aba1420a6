package io.github.ciliumvdm.policy;

import io.github.ciliumvdm.resources.Resource;
import io.github.ciliumvdm.schema.Reading;
import io.github.ciliumvdm.schema.Schema;
import io.github.ciliumvdm.vdm.Vdm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds of Kubernetes objects: which we translate, which we refuse, and which do not matter.
 */
public final class Kinds {

  private static final String POLICY = "CiliumNetworkPolicy";

  private static final Map<String, Schema<Vdm>> POLICIES =
      Map.of(POLICY, CiliumNetworkPolicies.policy());

  private static final Map<String, List<String>> API_VERSIONS =
      Map.of(POLICY, List.of("cilium.io/v2"));

  /** Kinds that change verdicts, by their group. */
  private static final Map<String, Set<String>> REFUSED =
      Map.of(
          "cilium.io",
          Set.of("CiliumClusterwideNetworkPolicy", "CiliumCIDRGroup"),
          "networking.k8s.io",
          Set.of("NetworkPolicy"),
          "policy.networking.k8s.io",
          Set.of("ClusterNetworkPolicy", "AdminNetworkPolicy", "BaselineAdminNetworkPolicy"),
          "",
          Set.of("Namespace", "Pod", "Service", "Endpoints", "Node", "ReplicationController"),
          "apps",
          Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"),
          "batch",
          Set.of("Job", "CronJob"),
          "discovery.k8s.io",
          Set.of("EndpointSlice"));

  /** Kinds of the groups of policies that are no policies; every other there is a mistake. */
  private static final Map<String, Set<String>> HARMLESS =
      Map.of(
          "cilium.io",
          Set.of(
              "CiliumBGPAdvertisement",
              "CiliumBGPClusterConfig",
              "CiliumBGPNodeConfig",
              "CiliumBGPNodeConfigOverride",
              "CiliumBGPPeerConfig",
              "CiliumClusterwideEnvoyConfig",
              "CiliumEgressGatewayPolicy",
              "CiliumEndpoint",
              "CiliumEndpointSlice",
              "CiliumEnvoyConfig",
              "CiliumGatewayClassConfig",
              "CiliumIdentity",
              "CiliumL2AnnouncementPolicy",
              "CiliumLoadBalancerIPPool",
              "CiliumLocalRedirectPolicy",
              "CiliumNode",
              "CiliumNodeConfig",
              "CiliumPodIPPool"),
          "networking.k8s.io",
          Set.of("Ingress", "IngressClass", "IPAddress", "ServiceCIDR"),
          "policy.networking.k8s.io",
          Set.of());

  private Kinds() {}

  /** Whether objects of the kind are translated. */
  public static boolean isPolicy(Resource resource) {
    return POLICIES.containsKey(resource.kind());
  }

  /** What a policy says. */
  public static Optional<Vdm> policy(Resource resource, Reading reading) {
    if (!API_VERSIONS.get(resource.kind()).contains(resource.apiVersion())) {
      reading.problem(
          resource.document().get("apiVersion").orElse(resource.document()).place(),
          resource.kind()
              + " is of "
              + API_VERSIONS.get(resource.kind()).get(0)
              + ", not of "
              + resource.apiVersion());
      return Optional.empty();
    }
    return POLICIES.get(resource.kind()).read(resource.document(), reading);
  }

  /** Whether an object that is no policy may be left out; notes a problem if not. */
  public static boolean mayBeSkipped(Resource resource, Reading reading) {
    String group = group(resource.apiVersion());
    String kind = resource.kind();
    if (REFUSED.getOrDefault(group, Set.of()).contains(kind)) {
      reading.problem(resource.place(), "objects of kind " + kind + " are not supported yet");
      return false;
    }
    if (HARMLESS.containsKey(group) && !HARMLESS.get(group).contains(kind)) {
      reading.problem(
          resource.place(), "there is no kind " + kind + " in " + group + ": is it misspelt?");
      return false;
    }
    return true;
  }

  private static String group(String apiVersion) {
    int slash = apiVersion.indexOf('/');
    return slash < 0 ? "" : apiVersion.substring(0, slash);
  }
}
