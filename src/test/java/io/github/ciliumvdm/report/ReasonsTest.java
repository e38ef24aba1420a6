package io.github.ciliumvdm.report;

import io.github.ciliumvdm.Golden;
import io.github.ciliumvdm.answer.FlowReport;
import io.github.ciliumvdm.answer.FlowText;
import io.github.ciliumvdm.answer.ReasonText;
import io.github.ciliumvdm.input.BadInputException;
import io.github.ciliumvdm.input.Scenarios;
import io.github.ciliumvdm.question.check.CheckRequest;
import io.github.ciliumvdm.question.check.CheckRunner;
import io.github.ciliumvdm.scenario.FlowLine;
import io.github.ciliumvdm.scenario.Settings;
import io.github.ciliumvdm.work.Evaluator;
import io.github.ciliumvdm.work.Jobs;
import io.github.ciliumvdm.work.Progress;
import io.github.ciliumvdm.work.ShardSpec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file holds the reasons of a scenario, whose folder its first line names. */
class ReasonsTest {

  private static final Path FOLDER = Path.of("src/test/resources/reasons");

  private static List<ScenarioReport> reports = List.of();

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream();
    }
  }

  @BeforeAll
  static void askTheModelOnce() throws IOException, BadInputException {
    List<String> scenarios = new ArrayList<>();
    for (Path file : files().toList()) {
      scenarios.add(scenario(file));
    }
    reports =
        new CheckRunner(
                new Scenarios(InputStream.nullInputStream()), Progress.none(), t -> {}, w -> {})
            .run(
                new CheckRequest(
                    scenarios,
                    Settings.none(),
                    Optional.empty(),
                    ShardSpec.whole(),
                    false,
                    Evaluator.COMPILED,
                    new Jobs(OptionalInt.empty())))
            .scenarios();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyReasonIsTheTrueOne(Path file) throws IOException {
    String scenario = scenario(file);
    ScenarioReport report =
        reports.stream()
            .filter(one -> one.file().startsWith(scenario + "/"))
            .findFirst()
            .orElseThrow();
    Golden.assertGolden(
        file,
        report.flows().stream()
            .map(ReasonsTest::text)
            .collect(Collectors.joining("", scenario + "\n", "")));
  }

  private static String scenario(Path file) throws IOException {
    return Files.readAllLines(file).get(0);
  }

  private static String text(FlowReport flow) {
    FlowLine line = flow.line();
    return "\n%s: %s -> %s %s%n"
            .formatted(line.name().orElse(""), line.from(), line.to(), FlowText.question(line))
        + "  %s%n".formatted(flow.verdict())
        + Stream.of(
                ReasonText.of("egress", flow.judgement().egress()),
                ReasonText.of("ingress", flow.judgement().ingress()))
            .flatMap(List::stream)
            .map(reason -> reason.replaceAll("  src/test/resources/\\S*/", "  ") + "\n")
            .collect(Collectors.joining());
  }
}
