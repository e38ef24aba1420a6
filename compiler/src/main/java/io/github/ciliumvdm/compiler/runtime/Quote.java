package io.github.ciliumvdm.compiler.runtime;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A quote, {@code <allowed>}: one object for each name, so that {@code ==} compares. */
public final class Quote {

  private static final Map<String, Quote> QUOTES = new ConcurrentHashMap<>();

  private final String name;

  private Quote(String name) {
    this.name = name;
  }

  /** The quote of that name. */
  public static Quote of(String name) {
    return QUOTES.computeIfAbsent(name, Quote::new);
  }

  /** Its name, without brackets. */
  public String name() {
    return name;
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public String toString() {
    return "<" + name + ">";
  }
}
