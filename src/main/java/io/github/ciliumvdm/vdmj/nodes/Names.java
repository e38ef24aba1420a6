package io.github.ciliumvdm.vdmj.nodes;

import com.fujitsu.vdmj.tc.lex.TCNameToken;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Names as keys of contexts: equal ones are the same object, so that they are found at once. */
final class Names {

  private static final Map<TCNameToken, TCNameToken> KNOWN = new ConcurrentHashMap<>();

  private Names() {}

  static TCNameToken one(TCNameToken name) {
    return KNOWN.computeIfAbsent(name, same -> same);
  }
}
