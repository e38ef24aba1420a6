package io.github.ciliumvdm.compiler.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record. Each VDM record is a class with a final field for each of its own. */
public interface Rec {

  /** The VDM name of its type, with the module: {@code PolicyEntry`Origin}. */
  String typeName();

  /** The names of its fields, in order. */
  List<String> fieldNames();

  /** A field, counted from 0. */
  @Nullable Object get(int index);
}
