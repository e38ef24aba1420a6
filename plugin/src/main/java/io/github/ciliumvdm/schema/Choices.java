package io.github.ciliumvdm.schema;

import java.util.ArrayList;
import java.util.List;

/** Strings to choose from, each with the versions of Cilium that know it. */
public record Choices(List<Choice> choices) {

  /** A string to choose, and the versions that know it. */
  record Choice(String value, Versions versions) {}

  public Choices {
    choices = List.copyOf(choices);
  }

  /** Choices that all versions know. */
  public static Choices of(String... values) {
    return new Choices(List.of()).with(Versions.ALL, values);
  }

  /** The choices, and others that are known from a version on. */
  public Choices since(String version, String... values) {
    return with(Versions.ALL.since(Version.of(version)), values);
  }

  /** What a version knows. */
  String[] in(Version version) {
    return choices.stream()
        .filter(choice -> choice.versions().objection(version).isEmpty())
        .map(Choice::value)
        .toArray(String[]::new);
  }

  private Choices with(Versions versions, String... values) {
    List<Choice> more = new ArrayList<>(choices);
    for (String value : values) {
      more.add(new Choice(value, versions));
    }
    return new Choices(more);
  }
}
