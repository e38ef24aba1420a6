package io.github.ciliumvdm.run;

import io.github.ciliumvdm.scenario.Settings;
import java.util.List;
import java.util.Optional;

/** Which scenarios to check, and how. */
public record CheckOrder(
    List<String> paths,
    Settings settings,
    Optional<Glob> filter,
    Share share,
    boolean failFast,
    Evaluator evaluator,
    Jobs jobs) {

  public CheckOrder {
    paths = List.copyOf(paths);
  }
}
