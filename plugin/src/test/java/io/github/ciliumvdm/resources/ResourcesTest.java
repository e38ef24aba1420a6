package io.github.ciliumvdm.resources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.resources.Resources.Duplicates;
import io.github.ciliumvdm.yaml.Diagnostic;
import io.github.ciliumvdm.yaml.Mapping;
import io.github.ciliumvdm.yaml.Place;
import io.github.ciliumvdm.yaml.Problems;
import io.github.ciliumvdm.yaml.Scalar;
import io.github.ciliumvdm.yaml.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourcesTest {

  private final Problems problems = new Problems();
  private final PassedOver passedOver = new PassedOver();

  private Duplicates duplicates = Duplicates.ERROR;

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
    assertFiles(
        List.of("link"), "link/b/five.yaml", "link/b/one.yaml", "link/three.json", "link/two.yml");
    assertFiles(List.of("link/*.yml"), "link/two.yml");
    assertFiles(
        List.of("lin?"), "link/b/five.yaml", "link/b/one.yaml", "link/three.json", "link/two.yml");
  }

  @Test
  void aLinkBackToWhereItIsEndsThere() throws IOException {
    Files.createSymbolicLink(folder.resolve("a/b/back"), folder.resolve("a"));
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
  void hiddenFoldersAreNotEnteredAndTold() throws IOException {
    Files.createDirectories(folder.resolve("a/.git/x"));
    Files.writeString(folder.resolve("a/.git/x/p.yaml"), "");
    Files.writeString(folder.resolve("a/.hidden.yaml"), "");

    assertFiles(List.of("a"), "a/.hidden.yaml", "a/b/one.yaml", "a/three.json", "a/two.yml");
    assertFiles(List.of("**/*.json", "a/.git"), "a/three.json", "a/.git/x/p.yaml");
    assertEquals(1, passedOver.sorted().size());
    assertTrue(passedOver.sorted().get(0).toString().contains("a/.git:1:1"));
  }

  @Test
  void whatGlobsExcludeIsLeftOut() {
    assertEquals(
        List.of("a/two.yml"), relative(found("a", Optional.empty(), List.of("b", "*.json"))));
    assertEquals(
        List.of("four.yaml"), relative(found("**/*.yaml", Optional.empty(), List.of("**/b/**"))));
    assertProblems();
  }

  @Test
  void aGlobThatExcludesNothingOrAllIsAProblemAtItsPlace() {
    found("a", Optional.empty(), List.of("a/b", "**"));
    assertProblems(
        "s.yaml:1:5: error: every file of 'a' is excluded",
        "s.yaml:1:5: error: exclude 'a/b' matches no file of 'a': it is a glob, relative to that"
            + " folder");
  }

  @Test
  void aFileInTwoNamespacesIsMeantTwice() {
    Optional<TargetNamespace> one = target("one", false);
    Optional<TargetNamespace> two = target("two", false);
    List<ResourcePattern> patterns =
        Stream.of(one, two, one)
            .map(target -> new ResourcePattern(scalar("four.yaml"), target, List.of()))
            .toList();
    List<ResourceFile> files = ResourceFiles.find(folder, patterns, problems, passedOver);

    assertEquals(List.of(one, two), files.stream().map(ResourceFile::namespace).toList());
    assertProblems();
  }

  @Test
  void aFileThatIsNamedIsTakenWhateverItsSuffix() {
    assertFiles(List.of("a/readme.md"), "a/readme.md");
  }

  @Test
  void aPatternThatMatchesNothingIsAProblemAtItsPlace() {
    found(patterns(List.of("no.yaml", "no/*", "\0")));
    assertProblems(
        "s.yaml:1:5: error: no file matches 'no.yaml'",
        "s.yaml:2:5: error: no file matches 'no/*'",
        "s.yaml:3:5: error: '\\u0000' is not a valid path");
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
  void anObjectThatDoesNotMatterMayStandTwice() {
    String map = "{apiVersion: v1, kind: ConfigMap, metadata: {name: p}}";
    assertEquals(2, resources(map + "\n---\n" + map).size());
    assertProblems();
  }

  @Test
  void anAbsentNamespaceIsFilledIn() {
    assertEquals(
        List.of("media/a", "media/b", "other/c", "-/node", "-/m"),
        inTarget(target("media", false)));
  }

  @Test
  void aNamespaceIsReplacedWhereThatIsWantedAsByKustomize() {
    assertEquals(
        List.of("media/a", "media/b", "media/c", "-/node", "-/media"),
        inTarget(target("media", true)));
  }

  private List<String> inTarget(Optional<TargetNamespace> target) {
    String yaml =
        """
        {apiVersion: v1, kind: Pod, metadata: {name: a}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: b, namespace: ""}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: c, namespace: other}}
        ---
        {apiVersion: v1, kind: Node, metadata: {name: node}}
        ---
        {apiVersion: v1, kind: Namespace, metadata: {name: m}}
        """;
    List<Resource> found = objects("t.yaml", yaml, false, target);
    assertProblems();
    for (Resource resource : found) {
      Mapping metadata = (Mapping) resource.document().get("metadata").orElseThrow();
      assertEquals(
          resource.namespace(),
          metadata.get("namespace").map(node -> ((Scalar) node).text()),
          resource::toString);
      assertEquals(
          Optional.of(resource.name()), metadata.get("name").map(node -> ((Scalar) node).text()));
    }
    return found.stream().map(r -> r.namespace().orElse("-") + "/" + r.name()).toList();
  }

  @Test
  void anObjectOfTheClusterHasNoNamespaceWhateverItSays() {
    resources(
        """
        {apiVersion: cilium.io/v2, kind: CiliumClusterwideNetworkPolicy, metadata: {name: gate, namespace: a}}
        ---
        {apiVersion: cilium.io/v2, kind: CiliumClusterwideNetworkPolicy, metadata: {name: gate, namespace: b}}
        """);
    assertProblems(
        "t.yaml:3:1: error: CiliumClusterwideNetworkPolicy gate is already defined at t.yaml:1:1");
  }

  @Test
  void whatIsNoObjectIsPassedOverInFoldersAndRefusedWhereItIsNamed() {
    String yaml =
        """
        ingress: {enabled: true, hosts: [a]}
        ---
        {ingress: [{host: a, paths: []}], podSelector: app}
        ---
        [1, {op: add}]
        ---
        {apiVersion: kustomize.config.k8s.io/v1beta1, kind: Kustomization, resources: [a]}
        """;
    assertEquals(List.of(), objects("v.yaml", yaml, false, Optional.empty()));
    assertProblems();
    assertEquals(
        List.of(
            "v.yaml:1:1: error: it has neither apiVersion nor kind",
            "v.yaml:3:1: error: it has neither apiVersion nor kind",
            "v.yaml:5:1: error: it has neither apiVersion nor kind",
            "v.yaml:7:1: error: it is a kustomize Kustomization"),
        passedOver.sorted().stream().map(Diagnostic::toString).toList());

    objects("v.yaml", yaml, true, Optional.empty());
    assertEquals(
        List.of(1, 1, 3, 3, 5, 7),
        problems.sorted().stream().map(problem -> problem.place().line()).toList());
  }

  @Test
  void whatLooksLikeAPolicyIsNeverPassedOver() {
    List<String> policies =
        List.of(
            "{spec: {endpointSelector: {}}}",
            "{podSelector: {}}",
            "{spec: {ingress: [{fromEndpoints: []}]}}",
            "{spec: {egressDeny: [{toPorts: []}]}}",
            "{egress: [{}, {ports: []}]}",
            "{specs: [{endpointSelector: {}}]}",
            "[{spec: {ingress: [{from: []}]}}]",
            "{kind: NetworkPolicy, spec: {}}",
            "{apiVersion: v1}",
            "[{apiVersion: v1}]");
    for (String policy : policies) {
      int before = problems.sorted().size();
      assertEquals(List.of(), objects(before + ".yaml", policy, false, Optional.empty()));
      assertEquals(before + 1, problems.sorted().size(), policy);
    }
    assertEquals(List.of(), passedOver.sorted());
  }

  @Test
  void whatIsNoObjectIsReported() {
    resources("[]\n---\nkind: Pod\n---\n{apiVersion: v1, kind: Pod}\n");
    resources("{apiVersion: v1, kind: Pod, metadata: {name: 1}}");
    resources("{apiVersion: v1, kind: List, items: {}}");
    assertProblems(
        "t.yaml:1:1: error: expected a Kubernetes object, got a list",
        "t.yaml:1:37: error: items: expected a list, got a mapping",
        "t.yaml:1:46: error: name: expected a string, got a number: quote it",
        "t.yaml:3:1: error: required field 'apiVersion' is missing",
        "t.yaml:5:1: error: required field 'metadata' is missing");
  }

  @Test
  void theFolderThatOneIsInHasAName() {
    assertEquals(".", SourceFile.of(Path.of(".")).name());
    assertEquals(".", SourceFile.of(Path.of("")).name());
  }

  @Test
  void ofDuplicatesTheLastCountsIfItMay() {
    String written = "{apiVersion: v1, kind: Pod, metadata: {name: a}, kept: %s}\n";
    String twice = written.formatted("one") + "---\n" + written.formatted("two");
    duplicates = Duplicates.LAST;
    List<Resource> last = resources(twice);

    assertProblems();
    assertEquals(
        List.of("two"),
        last.stream()
            .map(pod -> pod.document().get("kept").orElseThrow())
            .map(node -> ((Scalar) node).text())
            .toList());
  }

  private List<Resource> resources(String yaml) {
    return objects("t.yaml", yaml, true, Optional.empty());
  }

  private List<Resource> objects(
      String name, String yaml, boolean named, Optional<TargetNamespace> namespace) {
    try {
      SourceFile file = new SourceFile(Files.writeString(folder.resolve(name), yaml), name);
      return new Resources(
              ResourcesTest::matters, duplicates, s -> Optional.of(s.text()), problems, passedOver)
          .in(List.of(new ResourceFile(file, named, namespace)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean matters(Resource resource) {
    return !resource.kind().equals("ConfigMap");
  }

  private List<ResourceFile> found(
      String path, Optional<TargetNamespace> target, List<String> exclude) {
    ResourcePattern pattern =
        new ResourcePattern(
            scalar(path), target, exclude.stream().map(ResourcesTest::scalar).toList());
    return ResourceFiles.find(folder, List.of(pattern), problems, passedOver);
  }

  private static Optional<TargetNamespace> target(String name, boolean override) {
    return Optional.of(new TargetNamespace(scalar(name), override));
  }

  private static Scalar scalar(String text) {
    return new Scalar(new Place("s.yaml", 1, 5), text, Shape.STRING);
  }

  private List<ResourceFile> found(List<Scalar> paths) {
    return ResourceFiles.find(
        folder, paths.stream().map(ResourcePattern::of).toList(), problems, passedOver);
  }

  private void assertFiles(List<String> patterns, String... expected) {
    assertEquals(List.of(expected), relative(found(patterns(patterns))));
    assertProblems();
  }

  private List<String> relative(List<ResourceFile> files) {
    return files.stream()
        .map(f -> folder.relativize(f.file().path().normalize()).toString())
        .toList();
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
