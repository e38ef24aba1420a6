package io.github.ciliumvdm.question.check;

import io.github.ciliumvdm.scenario.Settings;
import io.github.ciliumvdm.work.Evaluator;
import io.github.ciliumvdm.work.Jobs;
import io.github.ciliumvdm.work.ShardSpec;
import java.util.List;
import java.util.Optional;

/** Which scenarios to check, and how. */
public record CheckRequest(
    List<String> paths,
    Settings settings,
    Optional<NamePattern> filter,
    ShardSpec share,
    boolean failFast,
    Evaluator evaluator,
    Jobs jobs) {

  public CheckRequest {
    paths = List.copyOf(paths);
  }
}
