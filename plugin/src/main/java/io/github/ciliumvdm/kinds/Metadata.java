package io.github.ciliumvdm.kinds;

import static io.github.ciliumvdm.schema.Schemas.any;
import static io.github.ciliumvdm.schema.Schemas.string;

import io.github.ciliumvdm.schema.RecordSchema;
import io.github.ciliumvdm.schema.Schema;
import io.github.ciliumvdm.vdm.Vdm;
import java.util.List;

/** What all Kubernetes objects have: metadata, of which only the identity matters, and a frame. */
final class Metadata {

  private static final List<String> WITHOUT_MEANING =
      List.of(
          "generateName",
          "selfLink",
          "uid",
          "resourceVersion",
          "generation",
          "creationTimestamp",
          "deletionTimestamp",
          "deletionGracePeriodSeconds",
          "annotations",
          "ownerReferences",
          "finalizers",
          "managedFields");

  private Metadata() {}

  /** The metadata of an object in a namespace, of which its labels do not matter. */
  static RecordSchema namespaced(RecordSchema record) {
    return in(record.required("name", Names.name()).field("namespace", Names.namespace()))
        .ignored("labels", Selectors.labels());
  }

  /** The metadata of an object of the cluster, of which its labels do not matter. */
  static RecordSchema clusterwide(RecordSchema record) {
    return in(record.required("name", Names.name()))
        .ignored("labels", Selectors.labels())
        .ignored("namespace", any());
  }

  /** A whole policy of Kubernetes' form: its metadata and its one spec, in one record. */
  static Schema<Vdm> policy(RecordSchema record, RecordSchema metadata, RecordSchema spec) {
    return record
        .requiredInline("metadata", metadata)
        .requiredInline("spec", spec)
        .computed("file", mapping -> Vdm.text(mapping.place().file()))
        .place()
        .ignored("apiVersion", string())
        .ignored("kind", string())
        .ignored("status", any());
  }

  /** The record with all keys but those that it takes. */
  static RecordSchema in(RecordSchema record) {
    RecordSchema table = record;
    for (String key : WITHOUT_MEANING) {
      table = table.ignored(key, any());
    }
    return table;
  }
}
