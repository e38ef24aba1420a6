package io.github.ciliumvdm.resources;

/** What the reader of objects must know of their kinds. */
public interface ObjectKinds {

  /** Whether a verdict may depend on such an object. */
  boolean matters(Resource resource);

  /** Whether such an object lives in a namespace. */
  boolean isNamespaced(Resource resource);
}
