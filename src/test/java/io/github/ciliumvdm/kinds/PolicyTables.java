package io.github.ciliumvdm.kinds;

import io.github.ciliumvdm.schema.Schema;
import java.util.List;

/** The tables of Cilium's policies, for tests of other packages. */
public final class PolicyTables {

  private PolicyTables() {}

  /** The tables of the kinds that one schema stands for. */
  public static List<Schema<?>> ofCilium() {
    return List.of(CiliumPolicies.namespaced(), CiliumPolicies.clusterwide());
  }
}
