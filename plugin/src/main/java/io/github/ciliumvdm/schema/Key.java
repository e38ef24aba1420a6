package io.github.ciliumvdm.schema;

/** A key of a table: what its value must be, whether it must be there, and since when it exists. */
public record Key<T>(String name, Schema<T> schema, boolean required, Versions versions) {

  /** A key that may be missing, or null, which is the same. */
  public static <T> Key<T> optional(String name, Schema<T> schema) {
    return new Key<>(name, schema, false, Versions.ALL);
  }

  /** A key that must be there. */
  public static <T> Key<T> required(String name, Schema<T> schema) {
    return new Key<>(name, schema, true, Versions.ALL);
  }

  /** The key, known from this version of Cilium on. */
  public Key<T> since(String version) {
    return new Key<>(name, schema, required, versions.since(Version.of(version)));
  }

  /** The key, known up to this version of Cilium. */
  public Key<T> until(String version) {
    return new Key<>(name, schema, required, versions.until(Version.of(version)));
  }
}
