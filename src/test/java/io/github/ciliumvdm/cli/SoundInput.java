package io.github.ciliumvdm.cli;

/** A scenario and its policy with nothing wrong, for tests to spoil. */
final class SoundInput {

  static final String SCENARIO =
      """
      apiVersion: cilium-vdm/v1
      kind: Scenario
      metadata: {name: small}
      spec:
        resources: [policy.yaml]
        endpoints:
          web: {namespace: shop, labels: {app: web}}
        externals:
          client: {ip: 192.0.2.1}
        flows:
          - {from: client, to: shop/web, port: 443, expect: allowed}
      """;

  static final String POLICY =
      """
      apiVersion: cilium.io/v2
      kind: CiliumNetworkPolicy
      metadata: {name: web, namespace: shop}
      spec:
        endpointSelector: {matchLabels: {app: web}}
        ingress:
          - fromEntities: [world]
      """;

  private SoundInput() {}
}
