package io.github.ciliumvdm.input;

import io.github.ciliumvdm.report.Problem;
import io.github.ciliumvdm.yaml.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The input is not such that anything of it could be judged; the message says all that is wrong.
 */
public final class BadInputException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  private BadInputException(Stream<Problem> problems) {
    this(problems.distinct().toList());
  }

  private BadInputException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = problems;
  }

  /** Something is wrong that is not in a file. */
  public static BadInputException because(String... messages) {
    return new BadInputException(Stream.of(messages).map(Problem::of));
  }

  /** All of these are wrong. */
  public static BadInputException of(List<Problem> problems) {
    return new BadInputException(problems.stream());
  }

  /** All that is wrong in the files. */
  public static BadInputException in(List<Diagnostic> problems) {
    return new BadInputException(problems.stream().map(Problem::of));
  }

  /** All that is wrong. */
  public List<Problem> problems() {
    return problems;
  }
}
