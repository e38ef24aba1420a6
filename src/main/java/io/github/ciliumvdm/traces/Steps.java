package io.github.ciliumvdm.traces;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What is known of the steps of tests: calls, and variables that are bound before them.
 *
 * @param <S> a step
 */
public interface Steps<S> {

  /** Whether the step is a call, and not a variable. */
  boolean isCall(S step);

  /** What VDMJ compares steps by. */
  String text(S step);

  /** A call of the trace, or a variable with its value: the same object in all tests. */
  Object identity(S step);

  /** A short text that stands for the steps of a test up to one of its calls, from 1. */
  default String beginning(List<S> test, int calls) {
    int enough = 16;
    MessageDigest digest = digest();
    int seen = 0;
    for (S step : test) {
      digest.update(text(step).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      seen += isCall(step) ? 1 : 0;
      if (seen == calls) {
        break;
      }
    }
    return HexFormat.of().formatHex(digest.digest(), 0, enough);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
