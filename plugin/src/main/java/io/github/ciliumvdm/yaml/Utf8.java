package io.github.ciliumvdm.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Strict decoding: what is no UTF-8 is a problem at its place, not a question mark. */
final class Utf8 {

  private Utf8() {}

  static Optional<String> decode(String file, byte[] bytes, Problems problems) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer decoded = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), decoded, true);
    String text = decoded.flip().toString();
    if (result.isError()) {
      problems.add(end(file, text), "the file is not valid UTF-8: save it as UTF-8");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** The place right behind a text. */
  static Place end(String file, String text) {
    int line = 1;
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      line++;
      start = end + 1;
    }
    return new Place(file, line, 1 + text.codePointCount(start, text.length()));
  }
}
