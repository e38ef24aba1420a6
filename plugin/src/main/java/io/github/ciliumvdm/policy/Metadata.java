package io.github.ciliumvdm.policy;

import static io.github.ciliumvdm.schema.Schemas.any;

import io.github.ciliumvdm.schema.RecordSchema;
import java.util.List;

/** The metadata of a Kubernetes object, of which only the identity matters. */
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

  /** The table with all keys but those that the record takes. */
  static RecordSchema in(RecordSchema fields) {
    RecordSchema table = fields;
    for (String key : WITHOUT_MEANING) {
      table = table.ignored(key, any());
    }
    return table;
  }
}
