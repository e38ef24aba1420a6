package io.github.ciliumvdm.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whether laws and scenarios would see a fault in the model. It takes minutes, so it is asked for:
 * {@code mvn verify -Dmutate=true -Dtest=MutantsTest -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@EnabledIfSystemProperty(named = "mutate", matches = "true")
class MutantsTest {

  private static final Path REPORT = Path.of("target/mutants.txt");

  @TempDir private static Path folder;

  @BeforeAll
  static void begin() throws IOException {
    Files.createDirectories(REPORT.getParent());
    Files.deleteIfExists(REPORT);
  }

  @TestFactory
  Stream<DynamicTest> faultIsSeenByALawOrAScenario() {
    return Mutant.all().stream()
        .map(mutant -> dynamicTest(mutant.toString(), () -> assertKilled(mutant)));
  }

  private static void assertKilled(Mutant mutant) throws Exception {
    Optional<String> killer = Trial.killer(mutant, Files.createTempDirectory(folder, "mutant"));
    report(mutant, killer);
    assertEquals(mutant.equivalent().isPresent(), killer.isEmpty(), killer::toString);
  }

  private static void report(Mutant mutant, Optional<String> killer) throws IOException {
    String fate =
        killer
            .map(law -> "killed by " + law)
            .orElseGet(
                () -> mutant.equivalent().map(why -> "equivalent: " + why).orElse("SURVIVED"));
    Files.writeString(
        REPORT,
        mutant + " -- " + fate + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
