package io.github.ciliumvdm.cli;

import io.github.ciliumvdm.work.Jobs;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option of the commands that share their work among several workers. */
@Command
final class JobsOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Number of workers. Default: as many as are useful, at most one per core.")
  private @Nullable Integer jobs;

  Jobs workers() {
    if (jobs != null && jobs < 1) {
      throw new ParameterException(
          spec.commandLine(), "--jobs " + jobs + " is invalid: must be at least 1");
    }
    return new Jobs(jobs == null ? OptionalInt.empty() : OptionalInt.of(jobs));
  }
}
