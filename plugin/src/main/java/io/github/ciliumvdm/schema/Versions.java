package io.github.ciliumvdm.schema;

import java.util.Optional;

/** The versions of Cilium that know something: from the first to the last, both included. */
record Versions(Optional<Version> first, Optional<Version> last) {

  static final Versions ALL = new Versions(Optional.empty(), Optional.empty());

  Versions since(Version version) {
    return new Versions(Optional.of(version), last);
  }

  Versions until(Version version) {
    return new Versions(first, Optional.of(version));
  }

  /** Why the version does not know it, if it does not. */
  Optional<String> objection(Version version) {
    if (first.isPresent() && version.compareTo(first.get()) < 0) {
      return Optional.of("requires Cilium " + first.get() + ", the version here is " + version);
    }
    if (last.isPresent() && version.compareTo(last.get()) > 0) {
      return Optional.of(
          "was removed after Cilium " + last.get() + ", the version here is " + version);
    }
    return Optional.empty();
  }
}
