package io.github.ciliumvdm.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** The YAML library's reasons in plain words, with a remedy. */
final class YamlAdvice {

  private static final Map<String, String> WORDS = words();

  private YamlAdvice() {}

  static String on(MarkedYAMLException e) {
    String reason = String.valueOf(e.getProblem());
    return WORDS.entrySet().stream()
        .filter(entry -> reason.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("invalid YAML: " + reason);
  }

  private static Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("'\\t(TAB)'", "tabs are not allowed for indentation: use spaces");
    words.put("but found '\\t'", "tabs are not allowed for indentation: use spaces");
    words.put(
        "mapping values are not allowed here",
        "a ':' is not allowed here: quote the value that contains it, or check the indentation");
    words.put(
        "could not find expected ':'",
        "a ':' is missing after the key, or the line has the wrong indentation");
    words.put("expected <block end>", "unexpected indentation: align this line with its siblings");
    words.put(
        "that cannot start any token", "a plain value cannot start with this character: quote it");
    words.put(
        "expected '<document start>'",
        "kubectl ignores everything from here on: align this line with its siblings, or add a"
            + " line '---' before it");
    words.put("found unexpected end of stream", "a closing quote is missing");
    words.put("expected ',' or '}'", "a ',' or the closing '}' is missing");
    words.put("expected ',' or ']'", "a ',' or the closing ']' is missing");
    return words;
  }
}
