package io.github.ciliumvdm.resources;

import io.github.ciliumvdm.yaml.Scalar;
import java.util.List;
import java.util.Optional;

/**
 * Files that are wanted: a file, a folder or a glob, without those that other globs name, and what
 * becomes of the namespaces of the objects in them.
 */
public record ResourcePattern(
    Scalar path, Optional<TargetNamespace> namespace, List<Scalar> exclude) {

  public ResourcePattern {
    exclude = List.copyOf(exclude);
  }

  /** The pattern alone: all its files, as they are. */
  public static ResourcePattern of(Scalar path) {
    return new ResourcePattern(path, Optional.empty(), List.of());
  }
}
