package io.github.ciliumvdm.editor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ciliumvdm.cli.Ran;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;

/** The extension for VS Code, as it comes out of the build. */
class VsixTest {

  private static final Map<String, byte[]> PARTS = new LinkedHashMap<>();

  @BeforeAll
  static void unzipped() throws Exception {
    Path vsix;
    try (Stream<Path> files = Files.list(Path.of("plugin/target"))) {
      vsix = files.filter(file -> file.toString().endsWith(".vsix")).findFirst().orElseThrow();
    }
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(vsix))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        PARTS.put(entry.getName(), zip.readAllBytes());
      }
    }
  }

  @Test
  void manifest_and_package_agree_and_every_part_that_they_name_is_there() throws Exception {
    Document manifest = xml("extension.vsixmanifest");
    Element identity = (Element) manifest.getElementsByTagName("Identity").item(0);
    JsonNode json = json("extension/package.json");

    assertEquals(json.get("name").asString(), identity.getAttribute("Id"));
    assertEquals(json.get("version").asString(), identity.getAttribute("Version"));
    assertEquals(json.get("publisher").asString(), identity.getAttribute("Publisher"));
    assertTrue(json.get("version").asString().matches("\\d+\\.\\d+\\.\\d+"));
    assertEquals("overturetool.vdm-vscode", json.at("/extensionDependencies/0").asString());
    NodeList assets = manifest.getElementsByTagName("Asset");
    for (int i = 0; i < assets.getLength(); i++) {
      assertPart(((Element) assets.item(i)).getAttribute("Path"));
    }
    List<String> named = new ArrayList<>(List.of(json.get("main").asString()));
    json.get("vdmjEnhancements").forEach(jar -> named.add(jar.asString()));
    json.at("/contributes/snippets").forEach(each -> named.add(each.get("path").asString()));
    json.at("/contributes/yamlValidation").forEach(each -> named.add(each.get("url").asString()));
    assertEquals(5, named.size());
    named.forEach(path -> assertPart("extension/" + path.replaceFirst("^\\./", "")));
  }

  @Test
  void every_part_has_a_type_and_can_be_read() throws Exception {
    List<String> types = new ArrayList<>();
    NodeList defaults = xml("[Content_Types].xml").getElementsByTagName("Default");
    for (int i = 0; i < defaults.getLength(); i++) {
      types.add(((Element) defaults.item(i)).getAttribute("Extension"));
    }
    for (String part : PARTS.keySet()) {
      String type = part.substring(part.lastIndexOf('.') + 1);
      assertTrue(part.equals("[Content_Types].xml") || types.contains(type), part);
      if (type.equals("json") || type.equals("code-snippets")) {
        assertTrue(json(part).isObject(), part);
      }
    }
  }

  @Test
  void jar_and_model_are_those_of_the_build() throws Exception {
    assertArrayEquals(
        Files.readAllBytes(Path.of("plugin/target/cilium-vdm-plugin.jar")),
        PARTS.get("extension/jars/cilium-vdm-plugin.jar"));
    assertArrayEquals(
        Files.readAllBytes(Path.of("vdm/verdict/Verdict.vdmsl")),
        PARTS.get("extension/model/Verdict.vdmsl"));
  }

  @Test
  void commands_of_the_package_are_those_of_the_script(@TempDir Path folder) throws Exception {
    String script = text("extension/extension.js");
    json("extension/package.json")
        .at("/contributes/commands")
        .forEach(each -> assertTrue(script.contains("'" + each.get("command").asString() + "':")));
    assumeTrue(hasNode(), "no node on this machine: the scripts' syntax is not checked");
    for (String name : List.of("extension.js", "template.js")) {
      node(
          "--check", Files.writeString(folder.resolve(name), text("extension/" + name)).toString());
    }
  }

  @Test
  void template_is_that_of_the_repository_and_becomes_a_scenario_of_any_name(
      @TempDir Path temporary) throws Exception {
    assertArrayEquals(
        Files.readAllBytes(Path.of("scenarios/template/policies/web.cnp.yaml")),
        PARTS.get("extension/template/policies/web.cnp.yaml"));
    assumeTrue(hasNode(), "no node on this machine: the template is not copied");
    Path extension = Path.of("plugin/target/vsix/extension").toAbsolutePath();
    Path folder = temporary.resolve("only-b-2-reaches-c");
    node(
        "-e",
        "require(process.argv[1]).copy(process.argv[2], process.argv[3], 'only-b-2-reaches-c')",
        extension.resolve("template.js").toString(),
        extension.resolve("template").toString(),
        folder.toString());

    Ran checked = Ran.command("check", folder.toString());
    assertEquals(0, checked.exitCode(), checked.err());
    assertTrue(checked.out().startsWith("ok    only-b-2-reaches-c  4 flows"), checked.out());
    Ran traced = Ran.command("trace", folder.toString());
    assertEquals(0, traced.exitCode(), traced.err());
    assertTrue(traced.out().contains("Traces_of_only_b_2_reaches_c`"), traced.out());
  }

  private static void node(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("node"));
    command.addAll(List.of(arguments));
    Process node = new ProcessBuilder(command).inheritIO().start();
    assertEquals(0, node.waitFor());
  }

  private static boolean hasNode() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node")));
  }

  private static void assertPart(String path) {
    assertTrue(PARTS.containsKey(path), () -> path + " is not among " + PARTS.keySet());
  }

  private static Document xml(String part) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(PARTS.get(part)));
  }

  private static JsonNode json(String part) {
    return JsonConnection.JSON.readTree(PARTS.get(part));
  }

  private static String text(String part) {
    return new String(PARTS.get(part), StandardCharsets.UTF_8);
  }
}
