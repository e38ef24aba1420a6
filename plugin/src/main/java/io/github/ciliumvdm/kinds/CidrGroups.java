package io.github.ciliumvdm.kinds;

import static io.github.ciliumvdm.schema.Schemas.any;
import static io.github.ciliumvdm.schema.Schemas.list;
import static io.github.ciliumvdm.schema.Schemas.record;
import static io.github.ciliumvdm.schema.Schemas.string;

import io.github.ciliumvdm.schema.RecordSchema;
import io.github.ciliumvdm.schema.Schema;
import io.github.ciliumvdm.vdm.Vdm;

/**
 * CiliumCIDRGroup, as its schema in the cluster has it.
 *
 * @see <a href="https://docs.cilium.io/en/stable/network/kubernetes/ciliumcidrgroup/">Cilium's
 *     page</a>
 */
final class CidrGroups {

  private CidrGroups() {}

  /** A whole CiliumCIDRGroup. */
  static Schema<Vdm> group() {
    RecordSchema spec =
        record("CIDRGroup", "CIDRGroup").required("externalCIDRs", list(Addresses.block()));
    RecordSchema metadata =
        Metadata.in(
            record("CIDRGroup", "CIDRGroup")
                .required("name", Names.name())
                .field("labels", Selectors.labels())
                .ignored("namespace", any()));
    return record("CIDRGroup", "CIDRGroup")
        .requiredInline("metadata", metadata)
        .requiredInline("spec", spec)
        .place()
        .ignored("apiVersion", string())
        .ignored("kind", string());
  }
}
