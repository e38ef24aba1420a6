package io.github.ciliumvdm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.Explained;
import io.github.ciliumvdm.boot.Model;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * VDMJ's QuickCheck looks for values that refute the proof obligations of the model, and the laws
 * that are of any values, as somebody would ask it in a session.
 */
class QuickCheckTest {

  private static final Path EXPLAINED = Path.of("src/test/resources/quickcheck.txt");
  private static final Path LAWS = Path.of("vdm/properties");
  private static final List<String> LAWS_OF_ANY_VALUES = List.of("TruthLaws", "AnyValueLaws");

  /** What traces are made of decides nothing. */
  private static final Set<String> TRIALS =
      Set.of(
          "Boundary",
          "BoundaryAddresses",
          "BoundaryPeers",
          "BoundaryPods",
          "BoundaryRequests",
          "BoundaryTraffic",
          "Lifecycle",
          "Probe",
          "TrafficExamples",
          "TrialChoice",
          "Wording");

  private static final String SCENARIO = "scenarios/deny-beats-allow/deny.scenario.yaml";
  private static final Pattern REFUTED =
      Pattern.compile(
          "(?m)^PO #\\d+, FAILED .*\\n(?:Causes .*\\n)*-+\\n(\\S.*): (.*) obligation in '(\\w+)'");
  private static final Pattern LISTED =
      Pattern.compile(
          "(?m)^Proof Obligation \\d+: \\((.*)\\)\\n(\\S.*): (.*) obligation in '(\\w+)'");
  private static final Pattern TRIED = Pattern.compile("(?m)^PO #\\d+, (?:PROVABLE|MAYBE)");
  private static final Pattern LOADED = Pattern.compile("(?m)^(?:> )*Default module set to (\\w+)");

  /** Fewer would mean that QuickCheck no longer sees the model: there are more than 700. */
  private static final int MANY = 600;

  private static String said = "";

  @BeforeAll
  static void ask() throws Exception {
    List<String> commands = new ArrayList<>();
    for (String module : modules()) {
      commands.add("default " + module);
      commands.add("quickcheck -t 1");
    }
    commands.add("pog");
    List<String> arguments = new ArrayList<>(List.of("vdmj", "-q", "-i", SCENARIO));
    try (Stream<Path> laws = Files.list(LAWS)) {
      laws.map(Path::toString)
          .filter(law -> law.endsWith(".vdmsl"))
          .sorted()
          .forEach(arguments::add);
    }
    said =
        RanProcess.withInput(String.join("\n", commands) + "\n", arguments.toArray(String[]::new))
            .out();
  }

  /**
   * QuickCheck tries values by chance and by the clock: it need not refute each time what it can.
   */
  @Test
  void just_that_is_refuted_which_is_explained() throws Exception {
    Set<String> refuted = new TreeSet<>();
    REFUTED
        .matcher(said)
        .results()
        .forEach(
            found -> refuted.add(found.group(3) + "`" + found.group(1) + ": " + found.group(2)));

    Set<String> explained = new TreeSet<>(Explained.in(EXPLAINED).keySet());
    Set<String> unexplained = new TreeSet<>(refuted);
    unexplained.removeAll(explained);
    assertEquals(Set.of(), unexplained, "explain it in " + EXPLAINED + ", or mend the model");
    explained.removeAll(refuted);
    explained.removeAll(open());
    assertEquals(Set.of(), explained, "gone or proved: take it out of " + EXPLAINED);
  }

  /** The obligations that are there, and are neither proved nor refuted. */
  private static Set<String> open() {
    Set<String> names = new TreeSet<>();
    LISTED
        .matcher(said)
        .results()
        .filter(found -> !found.group(1).startsWith("Provable"))
        .forEach(found -> names.add(found.group(4) + "`" + found.group(2) + ": " + found.group(3)));
    return names;
  }

  @Test
  void every_module_is_asked_about() {
    assertEquals(
        modules(), LOADED.matcher(said).results().map(found -> found.group(1)).toList(), said);
    assertTrue(TRIED.matcher(said).results().count() > MANY, said);
  }

  private static List<String> modules() {
    return Stream.concat(
            Model.MODULES.stream().filter(module -> !TRIALS.contains(module)),
            LAWS_OF_ANY_VALUES.stream())
        .toList();
  }
}
