package io.github.ciliumvdm.policy;

import static io.github.ciliumvdm.schema.Schemas.string;

import io.github.ciliumvdm.schema.Schema;
import io.github.ciliumvdm.vdm.Vdm;
import java.util.regex.Pattern;

/** Names of objects. */
final class Names {

  private static final Pattern OBJECT =
      Pattern.compile(
          "(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");

  private Names() {}

  /** The name of an object: a DNS name in small letters. */
  static Schema<Vdm> object() {
    return string(OBJECT, "the name of an object, in small letters, digits, dashes and dots,");
  }
}
