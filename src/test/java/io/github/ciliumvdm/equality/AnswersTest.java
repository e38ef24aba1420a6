package io.github.ciliumvdm.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.answer.Answer;
import io.github.ciliumvdm.answer.Dispute;
import io.github.ciliumvdm.answer.Judge;
import io.github.ciliumvdm.cli.Ran;
import io.github.ciliumvdm.compiled.CompiledModel;
import io.github.ciliumvdm.scenario.Settings;
import io.github.ciliumvdm.scenario.Translation;
import io.github.ciliumvdm.scenario.Translator;
import io.github.ciliumvdm.vdm.Vdm;
import io.github.ciliumvdm.vdmj.EngineLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compiled model and VDMJ's interpreter answer the same. */
class AnswersTest {

  private static final int SAMPLE = 60;

  private static final String SCENARIO = ".scenario.yaml";

  /** Where scenarios and policies are; those that are not there are left out. */
  private static final List<Path> ROOTS =
      Stream.of(
              "scenarios",
              "src/test/resources/conformance",
              "src/test/resources/worlds",
              "src/test/resources/reports",
              System.getProperty("conformance", "../shared/conformance"))
          .map(Path::of)
          .filter(Files::isDirectory)
          .toList();

  private static final List<Settings> SETTINGS =
      List.of(
          Settings.none(),
          new Settings(Optional.empty(), Map.of("clusterNetworkPolicy", "true"), Map.of()),
          new Settings(Optional.of("1.19"), Map.of(), Map.of()),
          new Settings(Optional.of("1.18"), Map.of(), Map.of()));

  private final Judge compiled = new CompiledModel();
  private final Judge vdmj = EngineLoader.open();

  @Test
  void scenariosAreJudgedAlikeAlsoWhenTheirAuthorsExpectTheOpposite() throws IOException {
    List<String> disputes = new ArrayList<>();
    int flows = 0;
    int missed = 0;
    for (Path file : Sampling.of(files(SCENARIO), SAMPLE)) {
      Translation translation = Translator.scenario(file, Settings.none());
      if (translation.problems().isEmpty()) {
        Answer flipped = compared(file, Flipped.of(translation.expression()), disputes);
        compared(file, translation.expression(), disputes);
        flows += translation.flows().size();
        missed += missed(flipped);
      }
    }

    assertEquals(List.of(), disputes);
    assertTrue(flows > SAMPLE && missed > 0, flows + " flows, " + missed + " with a near miss");
  }

  @Test
  void policiesAreTakenAndRefusedAlikeInEveryVersion() throws IOException {
    List<String> disputes = new ArrayList<>();
    int refused = 0;
    List<Path> policies =
        files(".yaml").stream()
            .filter(file -> file.toString().contains("validity"))
            .filter(file -> !file.toString().endsWith(SCENARIO))
            .toList();
    for (Path file : Sampling.of(policies, SAMPLE)) {
      for (Settings settings : SETTINGS) {
        Translation translation = Translator.resources(List.of(file), settings);
        if (translation.problems().isEmpty()
            && compared(file, translation.expression(), disputes) instanceof Answer.Rejected) {
          refused++;
        }
      }
    }

    assertEquals(List.of(), disputes);
    assertTrue(refused > 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void everyEngineGivesTheSameReport(String format) {
    String[] folders = {"scenarios", "src/test/resources/reports"};
    Ran compiled = check("compiled", format, folders);

    assertEquals(1, compiled.exitCode(), compiled.err());
    assertEquals(compiled, check("vdmj", format, folders));
    assertEquals(compiled, check("both", format, folders));
  }

  private static Ran check(String engine, String format, String... folders) {
    return Ran.command(
        Stream.concat(Stream.of("check", "--engine", engine, "-o", format), Stream.of(folders))
            .toArray(String[]::new));
  }

  private Answer compared(Path file, Vdm question, List<String> disputes) {
    Answer answer = compiled.judge(question);
    Dispute.between(answer, vdmj.judge(question))
        .ifPresent(dispute -> disputes.add(file + ": " + dispute));
    return answer;
  }

  private static int missed(Answer answer) {
    return answer instanceof Answer.Judged judged
        ? (int) judged.judgements().stream().filter(j -> !j.nearest().isEmpty()).count()
        : 0;
  }

  private static List<Path> files(String suffix) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path root : ROOTS) {
      try (Stream<Path> below = Files.walk(root)) {
        below.filter(file -> file.toString().endsWith(suffix)).sorted().forEach(files::add);
      }
    }
    return files;
  }
}
