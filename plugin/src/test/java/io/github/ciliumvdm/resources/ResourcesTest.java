package io.github.ciliumvdm.resources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ciliumvdm.yaml.Diagnostic;
import io.github.ciliumvdm.yaml.Place;
import io.github.ciliumvdm.yaml.Problems;
import io.github.ciliumvdm.yaml.Scalar;
import io.github.ciliumvdm.yaml.Shape;
import io.github.ciliumvdm.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourcesTest {

  private final Problems problems = new Problems();

  @TempDir Path folder;

  @BeforeEach
  void someFiles() throws IOException {
    for (String name :
        List.of(
            "a/b/one.yaml",
            "a/two.yml",
            "a/three.json",
            "a/readme.md",
            "a/x.scenario.yaml",
            "a/one.yaml.vdmsl",
            "four.yaml")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
  }

  @Test
  void aFolderMeansAllThatIsInItSortedByPath() {
    assertFiles(List.of("a"), "a/b/one.yaml", "a/three.json", "a/two.yml");
  }

  @Test
  void aFileMetTwiceCountsOnce() {
    assertFiles(
        List.of("four.yaml", "a/../a/two.yml", "."),
        "four.yaml",
        "a/two.yml",
        "a/b/one.yaml",
        "a/three.json");
  }

  @Test
  void globsKnowFolders() {
    assertFiles(List.of("*.yaml"), "four.yaml");
    assertFiles(List.of("**/*.yaml"), "a/b/one.yaml", "four.yaml");
    assertFiles(List.of("a/**"), "a/b/one.yaml", "a/three.json", "a/two.yml");
    assertFiles(List.of("?/t*.[jx]*"), "a/three.json");
    assertFiles(List.of("[!b]"), "a/b/one.yaml", "a/three.json", "a/two.yml");
  }

  @Test
  void aFolderMayBeALinkAndSoMayWhatIsInIt() throws IOException {
    Files.createSymbolicLink(folder.resolve("link"), Path.of("a"));
    Files.createSymbolicLink(folder.resolve("a/b/five.yaml"), Path.of("../../four.yaml"));
    Files.createSymbolicLink(folder.resolve("a/b/nowhere.yaml"), Path.of("missing.yaml"));
    assertFiles(
        List.of("link"), "link/b/five.yaml", "link/b/one.yaml", "link/three.json", "link/two.yml");
    assertFiles(List.of("link/*.yml"), "link/two.yml");
    assertFiles(
        List.of("lin?"), "link/b/five.yaml", "link/b/one.yaml", "link/three.json", "link/two.yml");
  }

  @Test
  void aLinkBackToWhereItIsEndsThere() throws IOException {
    Files.createSymbolicLink(folder.resolve("a/b/back"), folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("a/self.yaml"), Path.of("self.yaml"));
    assertFiles(List.of("a"), "a/b/one.yaml", "a/three.json", "a/two.yml");
  }

  @Test
  void aFileThatSeveralLinksLeadToCountsOnce() throws IOException {
    Files.createSymbolicLink(folder.resolve("a/c"), Path.of("b"));
    Files.createSymbolicLink(folder.resolve("a/again.yaml"), Path.of("../four.yaml"));
    assertFiles(
        List.of("a", "four.yaml"), "a/again.yaml", "a/b/one.yaml", "a/three.json", "a/two.yml");
  }

  @Test
  void aMountedConfigMapIsItsFiles() throws IOException {
    Path mounted = Files.createDirectory(folder.resolve("mounted"));
    Path version = Files.createDirectories(mounted.resolve("..2026_01_01/sub")).getParent();
    Files.writeString(version.resolve("x.yaml"), "");
    Files.writeString(version.resolve("sub/y.yaml"), "");
    Files.createSymbolicLink(mounted.resolve("..data"), Path.of("..2026_01_01"));
    Files.createSymbolicLink(mounted.resolve("x.yaml"), Path.of("..data/x.yaml"));
    Files.createSymbolicLink(mounted.resolve("sub"), Path.of("..data/sub"));
    assertFiles(List.of("mounted"), "mounted/sub/y.yaml", "mounted/x.yaml");
    assertFiles(List.of("mounted/**/*.yaml"), "mounted/sub/y.yaml", "mounted/x.yaml");
    assertFiles(List.of("mounted/..data"), "mounted/..data/sub/y.yaml", "mounted/..data/x.yaml");
  }

  @Test
  void aFileThatIsNamedIsTakenWhateverItsSuffix() {
    assertFiles(List.of("a/readme.md"), "a/readme.md");
  }

  @Test
  void aPatternThatMatchesNothingIsAProblemAtItsPlace() {
    ResourceFiles.find(folder, patterns(List.of("no.yaml", "no/*", "\0")), problems);
    assertProblems(
        "s.yaml:1:5: error: there is no file for 'no.yaml'",
        "s.yaml:2:5: error: there is no file for 'no/*'",
        "s.yaml:3:5: error: '\\u0000' is no path");
  }

  @Test
  void namesAreRelativeToTheWorkingDirectory() {
    assertEquals("vdm/X", SourceFile.of(Path.of("scenarios/../vdm/X")).name());
    assertEquals("vdm/X", SourceFile.of(Path.of("vdm/X").toAbsolutePath()).name());
    assertEquals("../X", SourceFile.of(Path.of("vdm/../../X")).name());
    assertEquals("a/X", SourceFile.of(Path.of("a/b/c")).sibling("../X").name());
  }

  @Test
  void objectsKnowWhatTheyAre() {
    Resource resource = resources("apiVersion: v1\nkind: Pod\nmetadata: {name: p}\n").get(0);
    assertEquals("Pod p", resource.kind() + " " + resource.name());
    assertEquals("t.yaml:3:18", resource.namePlace().toString());
  }

  @Test
  void listsAreTheirItems() {
    List<Resource> resources =
        resources(
            """
            {apiVersion: v1, kind: List, items: [
              {apiVersion: v1, kind: PodList, items: [{metadata: {name: a}}, {metadata: {name: b}}]},
              {apiVersion: v1, kind: Service, metadata: {name: a}}]}
            """);
    assertEquals(List.of("Pod", "Pod", "Service"), resources.stream().map(Resource::kind).toList());
    assertProblems();
  }

  @Test
  void anObjectDefinedTwiceIsReportedWithBothPlaces() {
    resources(
        """
        {apiVersion: v1, kind: Pod, metadata: {name: p, namespace: default}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: p}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: p, namespace: other}}
        """);
    assertProblems("t.yaml:3:1: error: Pod default/p is already defined at t.yaml:1:1");
  }

  @Test
  void whatIsNoObjectIsReported() {
    resources("[]\n---\nkind: Pod\n---\n{apiVersion: v1, kind: Pod}\n");
    resources("{apiVersion: v1, kind: Pod, metadata: {name: 1}}");
    resources("{apiVersion: v1, kind: List, items: {}}");
    assertProblems(
        "t.yaml:1:1: error: a Kubernetes object is needed, this is a list",
        "t.yaml:1:37: error: items: a list is needed, this is a mapping",
        "t.yaml:1:46: error: name: a string is needed, this is a number: put it into quotes",
        "t.yaml:3:1: error: the key 'apiVersion' is missing",
        "t.yaml:5:1: error: the key 'metadata' is missing");
  }

  private List<Resource> resources(String yaml) {
    return Resources.of(YamlReader.read("t.yaml", yaml, problems), problems);
  }

  private void assertFiles(List<String> patterns, String... expected) {
    List<SourceFile> files = ResourceFiles.find(folder, patterns(patterns), problems);
    assertEquals(
        List.of(expected),
        files.stream().map(f -> folder.relativize(f.path().normalize()).toString()).toList());
    assertProblems();
  }

  private static List<Scalar> patterns(List<String> patterns) {
    return Stream.iterate(1, i -> i + 1)
        .limit(patterns.size())
        .map(i -> new Scalar(new Place("s.yaml", i, 5), patterns.get(i - 1), Shape.STRING))
        .toList();
  }

  private void assertProblems(String... lines) {
    assertEquals(List.of(lines), problems.sorted().stream().map(Diagnostic::toString).toList());
  }
}
