package io.github.ciliumvdm.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The documents of a text, found as kubectl finds them: what begins with a brace is read as JSON as
 * far as that goes, and the rest as YAML; the file's name does not matter.
 */
final class Documents {

  /** So far into a text kubectl looks for a brace. */
  private static final int LOOKED_AT = 4096;

  /** With fewer characters behind a document of JSON, kubectl gives up. */
  private static final int SHORTEST = 4;

  private final String file;
  private final String text;
  private final Problems problems;
  private final List<Node> documents = new ArrayList<>();

  Documents(String file, String text, Problems problems) {
    this.file = file;
    this.text = text;
    this.problems = problems;
  }

  List<Node> read() {
    try {
      if (beginsWithBrace()) {
        readJson();
      } else {
        readYaml(0, problems);
      }
    } catch (Unreadable e) {
      e.reportTo(problems);
    }
    return documents.stream().filter(document -> !document.isNull()).toList();
  }

  private boolean beginsWithBrace() {
    int first = 0;
    while (first < text.length() && isSpace(text.charAt(first))) {
      first++;
    }
    return first < LOOKED_AT && text.startsWith("{", first);
  }

  /** JSON; unless there are two documents of it, kubectl takes the rest for YAML. */
  private void readJson() {
    Problems ofJson = new Problems();
    JsonComposer composer = new JsonComposer(file, text, ofJson);
    int end = composer.read(documents);
    if (composer.failure().isEmpty() || !documents.isEmpty()) {
      problems.addAll(ofJson);
    }
    composer.failure().ifPresent(failure -> readRest(failure, end));
  }

  private void readRest(Diagnostic failure, int end) {
    Problems ofYaml = new Problems();
    OptionalInt start = documents.isEmpty() ? yamlInstead() : yamlBehind(end);
    if (documents.size() <= 1 && start.isPresent()) {
      readYaml(start.getAsInt(), ofYaml);
    } else {
      ofYaml.add(failure.place(), failure.message());
    }
    if (!ofYaml.isEmpty() && ofYaml.sorted().get(0).place().compareTo(failure.place()) < 0) {
      problems.add(failure.place(), failure.message());
    } else {
      problems.addAll(ofYaml);
    }
  }

  private void readYaml(int start, Problems found) {
    int line = Utf8.end(file, text.substring(0, start)).line();
    for (Piece piece : Piece.of(file, text.substring(start), line, found)) {
      new YamlComposer(file, piece, found).document().ifPresent(documents::add);
    }
  }

  /** Where YAML begins that is no JSON: kubectl knows more blanks before it than YAML has. */
  private OptionalInt yamlInstead() {
    int brace = text.indexOf('{');
    boolean blank = text.substring(0, brace).replaceAll("[ \t\r\n]", "").isEmpty();
    return blank && text.length() - brace >= SHORTEST ? OptionalInt.of(0) : OptionalInt.empty();
  }

  /** Where YAML begins behind a document of JSON: in the next line, or with a comment in this. */
  private OptionalInt yamlBehind(int end) {
    int at = end;
    while (at < text.length() && isSpace(text.charAt(at)) && text.charAt(at) != '\n') {
      at++;
    }
    int start = text.startsWith("\n", at) ? at + 1 : at;
    String rest = text.substring(start).stripLeading();
    boolean yaml = rest.startsWith("---") || rest.startsWith("#");
    return yaml && text.length() - at >= SHORTEST ? OptionalInt.of(start) : OptionalInt.empty();
  }

  private static boolean isSpace(char character) {
    return Character.isSpaceChar(character) || "\t\n\u000B\f\r\u0085".indexOf(character) >= 0;
  }
}
