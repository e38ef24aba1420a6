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
        .orElse("this is no YAML: " + reason);
  }

  private static Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("'\\t(TAB)'", "a tab cannot indent: use spaces");
    words.put("but found '\\t'", "a tab cannot indent: use spaces");
    words.put(
        "mapping values are not allowed here",
        "a ':' is not allowed here: quote the text that contains it, or check the indentation");
    words.put(
        "could not find expected ':'",
        "a ':' is missing behind the key, or the line is not indented as it should be");
    words.put(
        "expected <block end>",
        "this line belongs to nothing: indent it like the lines that it goes with");
    words.put(
        "that cannot start any token",
        "no value can begin with this character: put the text into quotes");
    words.put(
        "expected '<document start>'",
        "kubectl reads nothing from here on: indent it like the lines that it goes with, or write a"
            + " line '---' before it");
    words.put("found unexpected end of stream", "a closing quote is missing");
    words.put("expected ',' or '}'", "a ',' or the closing '}' is missing");
    words.put("expected ',' or ']'", "a ',' or the closing ']' is missing");
    return words;
  }
}
