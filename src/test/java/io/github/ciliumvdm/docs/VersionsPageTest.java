package io.github.ciliumvdm.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.compiler.runtime.Quote;
import io.github.ciliumvdm.compiler.runtime.Seq;
import io.github.ciliumvdm.model.agent.AgentModule;
import io.github.ciliumvdm.model.agent.Options;
import io.github.ciliumvdm.scenario.Settings;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about versions says of each what the model, the build and the program say. */
class VersionsPageTest {

  private static final Path PAGE = Path.of("docs/versions.md");

  /** The options beside the version that questions about versions may look at. */
  private static final List<Options> OTHERS =
      List.of(
          options(null, null, null, null),
          options(null, Seq.of(Quote.of("pods")), null, null),
          options(null, null, true, null),
          options(null, null, false, null),
          options(null, null, null, Seq.of(Quote.of("IPv4"))));

  @Test
  void everyQuestionThatVersionsAnswerDifferentlyIsOnThePageWithItsAnswers() throws Exception {
    Map<String, String> computed = new TreeMap<>();
    TreeSet<String> withOptions = new TreeSet<>();
    for (Method question : questions()) {
      String answers = answers(question, OTHERS.get(0));
      if (differ(answers)) {
        computed.put(question.getName(), answers);
      } else if (differWithOptions(question)) {
        withOptions.add(question.getName());
      }
    }

    assertEquals(computed, answered());
    assertEquals(withOptions, new TreeSet<>(table("<!-- gates: with options -->").keySet()));
    assertTrue(computed.size() > 20, computed::toString);
  }

  @Test
  void versionsAreThoseOfTheProgramAndOfTheBuild() throws IOException {
    String page = Files.readString(PAGE);
    String build = Files.readString(Path.of("pom.xml"));

    assertTrue(page.contains("| Cilium | " + String.join(", ", Settings.MODELLED) + " |"));
    assertTrue(page.contains("| VDMJ | " + property(build, "vdmj.version") + " |"));
    assertTrue(
        page.contains("| Java | " + property(build, "maven.compiler.release") + " and newer"));
  }

  private static List<Method> questions() {
    return Arrays.stream(AgentModule.class.getMethods())
        .filter(method -> method.getReturnType() == boolean.class)
        .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {Options.class}))
        .toList();
  }

  /** A letter for each version: x, if the answer is yes. */
  private static String answers(Method question, Options others) throws Exception {
    StringBuilder answers = new StringBuilder();
    for (String version : Settings.MODELLED) {
      Options options =
          options(
              Quote.of("v" + version.replace('.', '_')),
              others.cidrMatchMode,
              others.defaultLocalCluster,
              others.ipFamilies);
      answers.append(question.invoke(null, options).equals(true) ? 'x' : '-');
    }
    return answers.toString();
  }

  private static boolean differ(String answers) {
    return answers.chars().distinct().count() > 1;
  }

  private static boolean differWithOptions(Method question) throws Exception {
    for (Options others : OTHERS) {
      if (differ(answers(question, others))) {
        return true;
      }
    }
    return false;
  }

  private static Options options(
      Quote version, Seq<Quote> matchMode, Boolean local, Seq<Quote> families) {
    return new Options(version, null, null, null, matchMode, local, null, null, null, families);
  }

  private static Map<String, String> answered() throws IOException {
    Map<String, String> answered = new TreeMap<>();
    table("<!-- gates -->")
        .forEach(
            (question, cells) -> {
              StringBuilder marks = new StringBuilder();
              cells
                  .subList(0, Settings.MODELLED.size())
                  .forEach(cell -> marks.append(cell.equals("x") ? 'x' : '-'));
              answered.put(question, marks.toString());
            });
    return answered;
  }

  /** The rows behind a mark: what stands in the first column, and the cells beside it. */
  private static Map<String, List<String>> table(String mark) throws IOException {
    var found =
        Pattern.compile(Pattern.quote(mark) + "\n\\|.*\n\\|.*\n((?:\\|.*\n)+)")
            .matcher(Files.readString(PAGE));
    assertTrue(found.find(), mark);
    Map<String, List<String>> rows = new TreeMap<>();
    for (String line : found.group(1).lines().toList()) {
      List<String> cells = new ArrayList<>();
      Arrays.stream(line.substring(1).split("\\|")).map(String::strip).forEach(cells::add);
      rows.put(cells.get(0).replace("`", ""), cells.subList(1, cells.size()));
    }
    return rows;
  }

  private static String property(String build, String name) {
    var found = Pattern.compile("<" + Pattern.quote(name) + ">(.*?)</").matcher(build);
    assertTrue(found.find(), name);
    return found.group(1);
  }
}
