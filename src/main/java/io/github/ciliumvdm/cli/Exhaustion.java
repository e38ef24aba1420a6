package io.github.ciliumvdm.cli;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What to raise where the machine gives too little. */
final class Exhaustion {

  private static final Pattern MEMORY =
      Pattern.compile("OutOfMemoryError|Java heap space|GC overhead limit|Metaspace");
  private static final Pattern STACK = Pattern.compile("StackOverflowError|(?i:stack overflow)");

  private static final String MORE_MEMORY =
      "out of memory: give Java more, for example with JAVA_TOOL_OPTIONS=-Xmx4g in the"
          + " environment, or use fewer workers with --jobs 1";
  private static final String MORE_STACK =
      "out of stack: give Java more, for example with"
          + " JAVA_TOOL_OPTIONS='-Xss256m -Dcilium-vdm.stack=1024' in the environment";

  private Exhaustion() {}

  /** What to say of a fault that is none but that there is not enough. */
  static Optional<String> advice(Throwable fault) {
    for (@Nullable Throwable e = fault; e != null; e = e.getCause()) {
      if (e instanceof OutOfMemoryError || isIn(e, MEMORY)) {
        return Optional.of(MORE_MEMORY);
      }
      if (e instanceof StackOverflowError || isIn(e, STACK)) {
        return Optional.of(MORE_STACK);
      }
    }
    return Optional.empty();
  }

  private static boolean isIn(Throwable e, Pattern words) {
    return e.getMessage() != null && words.matcher(e.getMessage()).find();
  }
}
