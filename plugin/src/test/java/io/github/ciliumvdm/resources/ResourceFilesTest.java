package io.github.ciliumvdm.resources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ciliumvdm.yaml.Causes;
import io.github.ciliumvdm.yaml.Diagnostic;
import io.github.ciliumvdm.yaml.Place;
import io.github.ciliumvdm.yaml.Problems;
import io.github.ciliumvdm.yaml.Scalar;
import io.github.ciliumvdm.yaml.Shape;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a folder holds vanishes, nothing is read from elsewhere, and no walk is endless. */
class ResourceFilesTest {

  private final Problems problems = new Problems();

  @TempDir Path folder;

  @Test
  void aBrokenLinkInAFolderIsAProblem() throws IOException {
    file("a/one.yaml");
    link("a/gone.yaml", "missing.yaml");
    link("a/self.yaml", "self.yaml");
    link("a/folder", "../no/such/folder");
    assertEquals(List.of("a/one.yaml"), found("a"));
    assertProblems(
        "a/folder:1:1: error: broken symbolic link",
        "a/gone.yaml:1:1: error: broken symbolic link",
        "a/self.yaml:1:1: error: broken symbolic link");
  }

  @Test
  void aBrokenLinkIsAProblemOfTheGlobsThatMeanIt() throws IOException {
    file("a/one.yaml");
    link("a/gone.yml", "missing.yml");
    link("a/folder", "../no/such/folder");
    assertEquals(List.of("a/one.yaml"), found("a/*.yaml"));
    assertProblems();
    assertEquals(List.of("a/one.yaml"), found("a/**/*.yaml"));
    assertEquals(List.of(), found("a/*.yml"));
    assertProblems(
        "a/folder:1:1: error: broken symbolic link",
        "a/gone.yml:1:1: error: broken symbolic link",
        "s.yaml:1:1: error: no file matches 'a/*.yml'");
  }

  @Test
  void aSuffixInCapitalsIsNotTaken() throws IOException {
    file("a/one.yaml");
    file("a/two.YAML");
    file("a/three.Json");
    assertEquals(List.of("a/one.yaml"), found("a"));
    assertEquals(List.of("a/two.YAML"), found("a/two.YAML"));
    assertProblems();
  }

  @Test
  void aPipeInAFolderIsAProblem() throws Exception {
    file("a/one.yaml");
    Process made =
        new ProcessBuilder("mkfifo", folder.resolve("a/pipe.yaml").toString()).inheritIO().start();
    assumeTrue(made.waitFor() == 0, "no mkfifo here");
    assertEquals(List.of("a/one.yaml"), found("a"));
    assertEquals(List.of("a/one.yaml"), found("a/*.yaml"));
    assertProblems(
        "a/pipe.yaml:1:1: error: a pipe or a device in a folder is not read: pass it by its path");
  }

  @Test
  void linksIntoTheSameFoldersAgainAndAgainAreAProblem() throws IOException {
    Path last = folder.resolve("a");
    for (int i = 0; i < 40; i++) {
      Files.createDirectories(last);
      Path next = folder.resolve("x" + i);
      Files.createSymbolicLink(last.resolve("l"), next);
      Files.createSymbolicLink(last.resolve("m"), next);
      last = next;
    }
    Files.createDirectories(last);
    assertTimeoutPreemptively(Duration.ofMinutes(2), () -> found("a"));
    assertTrue(
        problems.sorted().stream().anyMatch(d -> d.message().equals("symbolic links form a loop")));
  }

  @Test
  void whatIsOutsideOfTheRepositoryIsReadOnlyWithoutRestrictions() throws IOException {
    file("other/secret.yaml");
    file("repository/.git/config");
    file("repository/scenarios/a/own.yaml");
    file("repository/shared/common.yaml");
    link("repository/scenarios/a/leak.yaml", "../../../other/secret.yaml");
    link("repository/scenarios/a/leaks", "../../../other");
    link("repository/scenarios/a/shared", "../../shared");
    Path scenarios = folder.resolve("repository/scenarios");
    assertEquals(3, find(scenarios, Repository.anywhere(), "a").size());
    assertProblems();

    Repository repository = Repository.of(scenarios);
    assertEquals(
        List.of("repository/scenarios/a/own.yaml", "repository/scenarios/a/shared/common.yaml"),
        find(scenarios, repository, "a"));
    assertEquals(List.of(), find(scenarios, repository, "../../other"));
    assertEquals(List.of(), find(scenarios, repository, "../../other/*"));
    assertEquals(List.of(), find(scenarios, repository, "../../other/secret.yaml"));
    assertEquals(List.of(), find(scenarios, repository, "a/leak.yaml"));
    assertEquals(List.of(), find(scenarios, repository, "/no/such/file"));
    String forbidden = " is outside the repository: not allowed with --restrict";
    assertProblems(
        "repository/scenarios/a/leak.yaml:1:1: error: the symbolic link leaves the repository:"
            + " not allowed with --restrict",
        "repository/scenarios/a/leaks:1:1: error: the symbolic link leaves the repository:"
            + " not allowed with --restrict",
        "s.yaml:1:1: error: '../../other'" + forbidden,
        "s.yaml:1:1: error: '../../other/*'" + forbidden,
        "s.yaml:1:1: error: '../../other/secret.yaml'" + forbidden,
        "s.yaml:1:1: error: '/no/such/file'" + forbidden,
        "s.yaml:1:1: error: 'a/leak.yaml'" + forbidden);
  }

  @Test
  void aFolderWithoutGitIsItsOwnRepository() throws IOException {
    file("one/two/x.yaml");
    assertTrue(Repository.of(folder.resolve("one/two")).holds(folder.resolve("one/two/x.yaml")));
    assertEquals(
        Files.exists(Path.of("/.git")),
        Repository.of(folder.resolve("one/two")).holds(folder.resolve("one/x.yaml")));
  }

  @Test
  void whatCannotBeReadSaysWhyInPlainWords() {
    assertEquals("permission denied", Causes.of(new AccessDeniedException("/x")));
    assertEquals("there is no such file", Causes.of(new NoSuchFileException("/x")));
    assertEquals(
        "Is a directory", Causes.of(new FileSystemException("/x", null, "Is a directory")));
    assertEquals("too bad", Causes.of(new IOException("too bad")));
  }

  private void file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
  }

  private void link(String name, String target) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.createSymbolicLink(folder.resolve(name), Path.of(target));
  }

  private List<String> found(String pattern) {
    return find(folder, Repository.anywhere(), pattern);
  }

  private List<String> find(Path from, Repository repository, String pattern) {
    Scalar path = new Scalar(new Place("s.yaml", 1, 1), pattern, Shape.STRING);
    List<ResourcePattern> patterns = List.of(ResourcePattern.of(path));
    return ResourceFiles.find(from, repository, patterns, problems, new PassedOver()).stream()
        .map(found -> folder.relativize(found.file().path().normalize()).toString())
        .toList();
  }

  /** The problems, with places relative to the folder. */
  private void assertProblems(String... lines) {
    String name = SourceFile.of(folder).name() + "/";
    assertEquals(
        List.of(lines),
        problems.sorted().stream()
            .map(Diagnostic::toString)
            .map(l -> l.replace(name, ""))
            .toList());
  }
}
