package io.github.ciliumvdm.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Templates that Helm makes YAML of. Where they are no YAML yet, one message says so. */
final class HelmTemplate {

  static final String ADVICE = "this is a Helm template: render it first (helm template)";

  /**
   * An action that is in no quotes and no comment: a value, a variable, a comment of Helm's, or
   * what its templates call most. Lines end with line feeds alone, so that none is looked at twice.
   */
  private static final Pattern ACTION =
      Pattern.compile(
          "(?md)^[^\"'#\\n{]*+(?:\\{[^\"'#\\n{]+)*+(\\{\\{-? *(?:[.$\"(]|/\\*|(?:if|else|end|range|with|define"
              + "|block|include|template|toYaml|tpl|required|default|printf|quote|lookup|fail)\\b))");

  private HelmTemplate() {}

  /** The place of the first action of a text that a problem may come from: it is not behind it. */
  static Optional<Place> in(String text, Place problem) {
    Matcher action = ACTION.matcher(text);
    return Optional.of(action)
        .filter(Matcher::find)
        .map(found -> Utf8.end(problem.file(), text.substring(0, found.start(1))))
        .filter(place -> place.line() <= problem.line());
  }
}
