package io.github.ciliumvdm.run;

import io.github.ciliumvdm.scenario.Settings;
import java.util.List;
import java.util.Optional;

/** Which scenarios to check, and how. */
public record CheckRequest(
    List<String> paths,
    Settings settings,
    Optional<Glob> filter,
    ShardSpec share,
    boolean failFast,
    Evaluator evaluator,
    Jobs jobs) {

  public CheckRequest {
    paths = List.copyOf(paths);
  }
}
