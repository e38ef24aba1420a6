package io.github.ciliumvdm.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms of the Java code: each is in one jar, and arrows between them go one way. */
class PackagesTest {

  private static final String OURS = "io.github.ciliumvdm";

  private static final List<Path> SOURCES =
      List.of(
          Path.of("compiler/src/main/java"),
          Path.of("plugin/src/boot/java"),
          Path.of("plugin/src/main/java"),
          Path.of("src/main/java"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/shaded/"))
          .importPackages(OURS);

  @Test
  void noPackageIsInTwoJars() throws IOException {
    Set<String> seen = new TreeSet<>();
    Set<String> twice = new TreeSet<>();
    for (Path source : SOURCES) {
      packages(source).stream().filter(name -> !seen.add(name)).forEach(twice::add);
    }
    assertEquals(Set.of(), twice);
  }

  @Test
  void everyPackageSaysWhatItIsForAndThatNothingIsNullInIt() throws IOException {
    Set<String> silent = new TreeSet<>();
    for (Path source : SOURCES) {
      for (String name : packages(source)) {
        Path info = source.resolve(name.replace('.', '/')).resolve("package-info.java");
        if (!Files.exists(info) || !isMarked(Files.readString(info))) {
          silent.add(name);
        }
      }
    }
    // VDMJ finds the class by the name of the model's module; boot runs on older JVMs.
    silent.removeAll(Set.of("ciliumvdm", OURS + ".boot"));
    assertEquals(Set.of(), silent);
  }

  @Test
  void noPackagesNeedEachOther() {
    slices().matching(OURS + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyTheRoomsOfVdmjKnowVdmj() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "ciliumvdm",
            OURS + ".boot..",
            OURS + ".cli..",
            OURS + ".compiler..",
            OURS + ".editor..",
            OURS + ".interactive..",
            OURS + ".interpreter..",
            OURS + ".vdmj..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.fujitsu..", "lsp..", "workspace..", "rpc..")
        .check(CLASSES);
  }

  @Test
  void whatIsWrittenIsReadWithoutTheModel() {
    noClasses()
        .that()
        .resideInAnyPackage(
            OURS + ".yaml..", OURS + ".resources..", OURS + ".schema..", OURS + ".kinds..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(OURS + ".model..", OURS + ".compiled..", OURS + ".answer..")
        .check(CLASSES);
  }

  @Test
  void theCompilerKnowsNothingOfCilium() {
    noClasses()
        .that()
        .resideInAPackage(OURS + ".compiler..")
        .should()
        .dependOnClassesThat(
            com.tngtech.archunit.base.DescribedPredicate.describe(
                "are of this project, but not of the compiler",
                type ->
                    type.getPackageName().startsWith(OURS)
                        && !type.getPackageName().startsWith(OURS + ".compiler")))
        .check(CLASSES);
  }

  @Test
  void noClassIsCalledAfterNothing() {
    noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils)").check(CLASSES);
  }

  private static boolean isMarked(String info) {
    return info.startsWith("/**") && info.contains("@NullMarked");
  }

  private static Set<String> packages(Path source) throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> source.relativize(file.getParent()).toString().replace('/', '.'))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
