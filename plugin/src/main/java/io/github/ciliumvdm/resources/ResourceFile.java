package io.github.ciliumvdm.resources;

import java.util.Optional;

/**
 * A file with objects.
 *
 * @param named whether it is named by itself: then there must be objects in it
 * @param namespace what its objects' namespaces become
 */
public record ResourceFile(SourceFile file, boolean named, Optional<TargetNamespace> namespace) {

  ResourceFile orNamed(boolean byItself) {
    return new ResourceFile(file, named || byItself, namespace);
  }
}
