package io.github.ciliumvdm.question.trace;

import io.github.ciliumvdm.engine.Engine.Loop;
import io.github.ciliumvdm.engine.Selection;
import io.github.ciliumvdm.work.Evaluator;
import io.github.ciliumvdm.work.Jobs;
import io.github.ciliumvdm.work.ShardSpec;
import java.util.List;
import java.util.Optional;

/**
 * Which tests to run, and how.
 *
 * @param name of the traces; without it all are meant
 */
public record TraceRequest(
    List<String> paths,
    Optional<String> name,
    Selection selection,
    ShardSpec share,
    Loop loop,
    Evaluator evaluator,
    Jobs jobs) {

  public TraceRequest {
    paths = List.copyOf(paths);
  }
}
