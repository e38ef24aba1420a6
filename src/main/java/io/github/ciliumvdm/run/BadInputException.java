package io.github.ciliumvdm.run;

import io.github.ciliumvdm.yaml.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The input is not such that there could be a report; the message is all that is to be said. */
public final class BadInputException extends Exception {

  private static final long serialVersionUID = 1L;

  private BadInputException(Stream<String> lines) {
    super(lines.distinct().collect(Collectors.joining("\n")));
  }

  /** Something is wrong that is not in a file. */
  public static BadInputException because(String... messages) {
    return new BadInputException(Stream.of(messages).map(message -> "error: " + message));
  }

  /** All that is wrong in the files. */
  public static BadInputException in(List<Diagnostic> problems) {
    return new BadInputException(problems.stream().map(Diagnostic::toString));
  }
}
