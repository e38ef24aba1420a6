package io.github.ciliumvdm.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with a scenario of two flows, and a policy that makes both come as expected. */
final class WebFolder {

  static final String SCENARIO =
      """
      apiVersion: cilium-vdm/v1
      kind: Scenario
      metadata: {name: web}
      spec:
        resources: [policies]
        endpoints:
          web: {namespace: shop, labels: {app: web}}
        externals: {client: {ip: 192.0.2.1}}
        flows:
          - {from: client, to: shop/web, port: 443, expect: allowed}
          - {from: client, to: shop/web, port: 80, expect: denied}
      """;

  static final String POLICY =
      """
      apiVersion: cilium.io/v2
      kind: CiliumNetworkPolicy
      metadata: {name: web, namespace: shop}
      spec:
        endpointSelector: {matchLabels: {app: web}}
        ingress:
          - fromCIDR: [192.0.2.0/24]
            toPorts: [{ports: [{port: "443", protocol: TCP}]}]
      """;

  private WebFolder() {}

  /** Writes both files. */
  static void in(Path folder) throws IOException {
    Files.writeString(scenario(folder), SCENARIO);
    Files.createDirectories(policy(folder).getParent());
    Files.writeString(policy(folder), POLICY);
  }

  static Path scenario(Path folder) {
    return folder.resolve("web.scenario.yaml");
  }

  static Path policy(Path folder) {
    return folder.resolve("policies/web.yaml");
  }
}
