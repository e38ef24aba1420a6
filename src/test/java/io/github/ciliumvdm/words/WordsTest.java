package io.github.ciliumvdm.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What users read speaks the words of Cilium and Kubernetes: one word for one thing, and none of
 * our own where they have one. docs/glossary.md has the words that are used.
 */
class WordsTest {

  /** Not in a text that a user reads: what is on the right says it in the field's words. */
  private static final List<String> NOT_FOR_USERS =
      List.of(
          "polic(e|es|ed) (this|the|a) (peer|endpoint|identity)", // enforce policies on
          "not policed", // no policy enforced, policies are not enforced
          "clos(e|es|ed|ing) (a|this|that|the|its) direction", // default deny
          "closed (by|without)", // default deny, enabled by
          "no policy closes", // default allow
          "closes nothing", // without default deny
          "small letters", // lowercase letters
          "belongs? to nothing", // unexpected indentation
          "what becomes of", // verdict, outcome
          "what must become of", // expected verdict
          "lets? the request pass", // L7 request allowed
          "the request passes by", // L7 request allowed by
          "asked over", // L7 rules, L7 request
          "may (come in|go out)", // allowed ingress, egress
          "covers the (traffic|peer|connection)", // matches
          "fault of (ours|cilium-vdm)", // internal error
          "is needed, this (is|has)", // expected, got
          "(are|is) (needed|allowed), not \\d", // expected, got
          "put it into quotes", // quote it
          "makes no sense", // is invalid
          "over (its own|the scenario's)", // overrides
          "whose meaning", // version
          "as wished", // success
          "broken off", // interrupted
          "knows no kind", // unknown kind
          "th(is|e file) is no (YAML|JSON|UTF-8)", // invalid, not valid
          "' is no (path|name)", // is not a valid
          "passed over", // ignored
          "kubectl (refuses|reads nothing)", // rejects, ignores
          "\\bmend\\b", // fix
          "\\bof ours\\b");

  /** Not in comments either. */
  private static final List<String> NOWHERE =
      List.of(
          "does not police this peer",
          "no policy closes",
          "belongs to nothing",
          "is needed, this is",
          "knows no kind",
          "as wished");

  private static final Pattern FOR_USERS = anyOf(NOT_FOR_USERS);
  private static final Pattern EVERYWHERE = anyOf(NOWHERE);

  /** Comments, characters, and texts, which are a group. */
  private static final Pattern JAVA =
      Pattern.compile(
          "//.*|/\\*(?s:.*?)\\*/|'(?:\\\\.|[^'\\\\\n])'|\"\"\"((?s:.*?))\"\"\""
              + "|\"((?:\\\\.|[^\"\\\\\n])*+)\"");

  private static final Pattern VDM =
      Pattern.compile("--.*|/\\*(?s:.*?)\\*/|'(?:\\\\.|[^'\\\\\n])'|\"((?:\\\\.|[^\"\\\\\n])*+)\"");

  private static final Pattern CONTINUED = Pattern.compile("\"\\s*(?:\\+|\\^)\\s*\"");

  @Test
  void textsOfTheProgramsSpeakTheWordsOfCilium() throws IOException {
    List<Path> sources = sources();
    assertTrue(sources.size() > 200, sources.toString());
    List<String> found = new ArrayList<>();
    for (Path source : sources) {
      find(FOR_USERS, source, String.join("\n", texts(source, Files.readString(source))), found);
    }
    assertEquals(List.of(), found);
  }

  @Test
  void pagesAndHelpSpeakTheWordsOfCilium() throws IOException {
    List<Path> pages = pages();
    assertTrue(pages.size() > 15, pages.toString());
    List<String> found = new ArrayList<>();
    for (Path page : pages) {
      find(FOR_USERS, page, Files.readString(page), found);
    }
    assertEquals(List.of(), found);
  }

  @Test
  void whatIsSaidNowhereIsNotSaidInCommentsEither() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path source : sources()) {
      find(EVERYWHERE, source, Files.readString(source), found);
    }
    assertEquals(List.of(), found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          X.java | String s = "in small letters";              | true
          X.java | /* in "small letters" */ char c = '"';      | false
          X.java | String s = \"""{a small letters}\""";       | true
          X.java | f("what becomes" + " of it");               | true
          X.vdmsl | "in small " ^ "letters"                    | true
          X.vdmsl | text = 'a' -- in "small letters"           | false
          X.vdmsl | "a -- b" ^ x ^ "closes this direction"     | true
          """)
  void phraseIsFoundInATextAndNotInAComment(String file, String source, boolean found) {
    String texts = String.join("\n", texts(Path.of(file), source));
    assertEquals(found, FOR_USERS.matcher(texts).find(), texts);
  }

  /** The texts of a source, those that are joined as one. */
  private static List<String> texts(Path source, String code) {
    String joined = CONTINUED.matcher(code).replaceAll("");
    Pattern texts = source.toString().endsWith(".java") ? JAVA : VDM;
    return texts.matcher(joined).results().map(WordsTest::text).toList();
  }

  private static String text(MatchResult match) {
    return Stream.iterate(1, i -> i <= match.groupCount(), i -> i + 1)
        .map(match::group)
        .filter(group -> group != null)
        .collect(Collectors.joining());
  }

  private static void find(Pattern phrases, Path file, String text, List<String> found) {
    Matcher matcher = phrases.matcher(text);
    while (matcher.find()) {
      found.add(file + ": " + matcher.group());
    }
  }

  private static Pattern anyOf(List<String> phrases) {
    return Pattern.compile(
        phrases.stream()
            .map(phrase -> phrase.replace(" ", "\\s+"))
            .collect(Collectors.joining("|")),
        Pattern.CASE_INSENSITIVE);
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>(files(Path.of("plugin/src/main"), ".java"));
    sources.addAll(files(Path.of("plugin/src/boot"), ".java"));
    sources.addAll(files(Path.of("src/main"), ".java"));
    List<Path> modules = modules();
    assertTrue(modules.size() > 50, modules.toString());
    sources.addAll(modules);
    return sources;
  }

  /** The modules of the model, which stand in folders. */
  private static List<Path> modules() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("vdm"), 2)) {
      return files
          .filter(file -> file.toString().endsWith(".vdmsl"))
          .filter(file -> !file.startsWith("vdm/paper") && !file.startsWith("vdm/properties"))
          .toList();
    }
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(Path.of("README.md"), Path.of("vdm/README.md")));
    pages.addAll(files(Path.of("docs"), ""));
    pages.addAll(files(Path.of("scenarios"), ".md"));
    pages.addAll(files(Path.of("scenarios/template"), ""));
    pages.addAll(files(Path.of("plugin/vscode/extension"), ""));
    return pages;
  }

  private static List<Path> files(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(suffix))
          .sorted()
          .toList();
    }
  }
}
