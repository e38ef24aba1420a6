package io.github.ciliumvdm.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ciliumvdm.JUnitSchema;
import io.github.ciliumvdm.deploy.Shell.Ran;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The release as users get it. */
class ReleaseIT {

  private static final String NAME = "cilium-vdm-" + System.getProperty("cilium-vdm.version");
  private static final Path TAR = Path.of("target", NAME + ".tar.gz").toAbsolutePath();
  private static final Path ZIP = Path.of("target", NAME + ".zip").toAbsolutePath();
  private static final Path BOM = Path.of("target/cilium-vdm.cdx.json");
  private static final String LISTING =
      "find %s ! -path '*/.*' -printf '%%y %%m %%s %%p\\n' | sort";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cilium-vdm",
        "cilium-vdm.bat",
        "cilium-vdm.jar",
        "cilium-vdm-plugin.jar",
        "cilium-vdm-model.jar",
        "LICENSE",
        "README.md",
        "vdm/policy/Policy.vdmsl",
        "CHANGELOG.md",
        "SECURITY.md",
        "docs/scenario.md",
        "scenarios/deny-beats-allow/deny.scenario.yaml",
        "docs/man/cilium-vdm.1",
        "docs/completions/cilium-vdm.bash",
        "docs/completions/_cilium-vdm",
        "docs/completions/cilium-vdm.fish",
        "docs/schema/report.schema.json",
        "deploy/kubernetes/trace-job.yaml"
      })
  void archiveHolds(String file) throws IOException {
    try (ZipFile zip = new ZipFile(ZIP.toFile())) {
      assertTrue(zip.getEntry(NAME + "/" + file).getSize() > 0, file);
    }
  }

  @Test
  void runsFromAnywhereInAFolderThatCannotBeWritten() throws Exception {
    Shell shell = Shell.in(folder);
    unpack(shell);
    assertEquals(0, shell.bash("chmod -R a-w " + NAME, folder, Map.of()).exitCode());
    String before = listing(shell);
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Path release = folder.resolve(NAME);
    String script =
        "exec %s/cilium-vdm check %s/scenarios/deny-beats-allow".formatted(release, release);
    Ran ran = shell.bash(script, elsewhere, Map.of("HOME", folder.resolve("home").toString()));

    assertEquals(0, ran.exitCode(), ran.out());
    assertTrue(ran.out().endsWith("1 scenario, 7 flows: all as expected\n"), ran.out());
    assertEquals(before, listing(shell));
    assertEquals(0, shell.bash("chmod -R u+w " + NAME, folder, Map.of()).exitCode());
  }

  @Test
  void runsAsItsPageSays() throws Exception {
    Shell shell = Shell.in(folder);
    Files.copy(TAR, folder.resolve(TAR.getFileName()));
    Path sum = Path.of(TAR + ".sha256");
    Files.copy(sum, folder.resolve(sum.getFileName()));
    Shell.copy(Path.of("scenarios/deny-beats-allow"), folder.resolve("scenarios"));
    String page = Files.readString(Path.of("docs/pipelines.md"));
    String section = page.substring(page.indexOf("## Everywhere else"));
    String block = section.substring(section.indexOf("```sh\n") + 6, section.indexOf("\n```\n"));
    Ran ran = shell.bash(block, folder, Map.of());

    assertEquals(0, ran.exitCode(), ran.out());
    assertEquals(2, ran.out().split("all as expected", -1).length - 1, ran.out());
    JUnitSchema.assertValid(Files.readString(folder.resolve("report.xml")));
  }

  /** Java prints what it takes from the archive, so that it is seen to be used. */
  @Test
  void classesThatJavaKeptAreUsed() throws Exception {
    Shell shell = Shell.in(folder);
    unpack(shell);
    Shell.copy(Path.of("scenarios/deny-beats-allow"), folder.resolve("scenarios"));
    String page = Files.readString(Path.of("docs/pipelines.md"));
    String section = page.substring(page.indexOf("Where it is started often"));
    String block = section.substring(section.indexOf("```sh\n") + 6, section.indexOf("\n```\n"));
    assertEquals(0, shell.bash(block, folder, Map.of()).exitCode());
    Ran ran =
        shell.bash(
            NAME + "/cilium-vdm check scenarios",
            folder,
            Map.of("JDK_JAVA_OPTIONS", "-Xlog:class+load:stdout"));

    assertEquals(0, ran.exitCode(), ran.out());
    assertTrue(
        ran.out().contains("model.system.SystemModule source: shared objects file (top)"),
        "the model's classes are not taken from the archive");

    String other = "touch -d 2001-01-01 %1$s/cilium-vdm.jar && %1$s/cilium-vdm check -q scenarios";
    Ran passedOver = shell.bash(other.formatted(NAME), folder, Map.of());
    assertEquals(0, passedOver.exitCode());
    assertTrue(passedOver.out().startsWith("ok "), passedOver.out());
  }

  private static String listing(Shell shell) throws IOException, InterruptedException {
    return shell.bash(LISTING.formatted(NAME), shell.folder(), Map.of()).out();
  }

  private static void unpack(Shell shell) throws IOException, InterruptedException {
    Ran ran = shell.run(List.of("tar", "-xzf", TAR.toString()), shell.folder(), Map.of());
    assertEquals(0, ran.exitCode(), ran.out());
  }

  @Test
  void bothArchivesHoldTheSameFilesAllOfOneTime() throws Exception {
    Shell shell = Shell.in(folder);
    String listed = shell.run(List.of("tar", "-tzf", TAR.toString()), folder, Map.of()).out();
    TreeSet<String> inTar = new TreeSet<>(listed.lines().toList());
    TreeSet<String> inZip = new TreeSet<>();
    TreeSet<Long> times = new TreeSet<>();
    try (ZipFile zip = new ZipFile(ZIP.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        inZip.add(entry.getName());
        times.add(entry.getTime());
      }
    }
    // Folders need no entry of their own.
    inTar.removeIf(name -> name.endsWith("/"));
    inZip.removeIf(name -> name.endsWith("/"));
    assertEquals(inTar, inZip);
    assertEquals(1, times.size());
    assertFalse(inZip.stream().anyMatch(name -> name.matches(".*(/target/|\\.yaml\\.vdmsl).*")));
  }

  @Test
  void sumsAreThoseOfTheArchives() throws Exception {
    for (Path archive : List.of(TAR, ZIP)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(archive), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      String sum = HexFormat.of().formatHex(digest.digest());
      Path file = Path.of(archive + ".sha256");
      assertEquals(sum + "  " + archive.getFileName() + "\n", Files.readString(file));
    }
  }

  @Test
  void billOfMaterialsNamesWhatIsInTheJarAndNoTimeOrNumber() throws IOException {
    assumeTrue(Files.exists(BOM), "Maven makes no bill of materials offline");
    try (ZipFile zip = new ZipFile(ZIP.toFile())) {
      assertTrue(zip.getEntry(NAME + "/cilium-vdm.cdx.json").getSize() > 0);
    }
    String bom = Files.readString(BOM);

    for (String part :
        List.of("vdmj", "annotations", "picocli", "jackson-core", "snakeyaml", "re2j")) {
      assertTrue(bom.contains("\"name\" : \"" + part + "\""), part);
    }
    assertFalse(bom.contains("serialNumber"), bom);
    assertFalse(bom.contains("timestamp"), bom);
    assertFalse(bom.contains("junit"), bom);
  }
}
