package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.in.statements.INStatement;
import com.fujitsu.vdmj.in.traces.INTraceVariableStatement;
import com.fujitsu.vdmj.traces.CallSequence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.IdentityHashMap;

/** The statements of tests: calls, and variables that are bound before them. */
final class Statements {

  private static final int ENOUGH = 16;

  /** The texts of calls, which are the same objects in all tests; variables keep their own. */
  private final IdentityHashMap<INStatement, String> texts = new IdentityHashMap<>();

  static boolean isCall(INStatement statement) {
    return !(statement instanceof INTraceVariableStatement);
  }

  /** What VDMJ compares statements by. */
  String text(INStatement statement) {
    return isCall(statement)
        ? texts.computeIfAbsent(statement, INStatement::toString)
        : statement.toString();
  }

  /** A short text that stands for the statements of a test up to one of its calls, from 1. */
  static String beginning(CallSequence test, int calls) {
    MessageDigest digest = digest();
    int seen = 0;
    for (INStatement statement : test) {
      digest.update(statement.toString().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      seen += isCall(statement) ? 1 : 0;
      if (seen == calls) {
        break;
      }
    }
    return HexFormat.of().formatHex(digest.digest(), 0, ENOUGH);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
