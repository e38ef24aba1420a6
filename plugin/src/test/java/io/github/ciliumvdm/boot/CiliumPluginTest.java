package io.github.ciliumvdm.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fujitsu.vdmj.Settings;
import com.fujitsu.vdmj.lex.Dialect;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CiliumPluginTest {

  @TempDir Path folder;

  @BeforeEach
  void vdmSl() {
    Settings.dialect = Dialect.VDM_SL;
  }

  @Test
  void scenariosComeFirstAndTheModelLast() {
    List<String> files = inputs("x.vdmsl", "b.scenario.yaml", "a.cnp.yml");
    assertEquals(
        List.of("b.scenario.yaml", "a.cnp.yml", "x.vdmsl", "Place.cilium-vdm"),
        files.subList(0, 4));
    assertEquals(Model.files(List.of()), files.subList(3, files.size()));
  }

  @Test
  void withoutOurFilesNothingChanges() {
    assertEquals(List.of("x.vdmsl", "y.yaml"), inputs("x.vdmsl", "y.yaml"));
  }

  @Test
  void otherDialectsAreLeftAlone() {
    Settings.dialect = Dialect.VDM_PP;
    assertEquals(List.of("b.scenario.yaml"), inputs("b.scenario.yaml"));
  }

  @Test
  void modulesAmongTheInputsReplaceTheJars() throws IOException {
    Files.createFile(folder.resolve("CIDR.vdmsl"));
    List<String> files = inputs("b.scenario.yaml", folder.toString(), "vdm/basics/Place.vdmsl");
    assertTrue(files.contains("Label.cilium-vdm"));
    assertTrue(!files.contains("CIDR.cilium-vdm") && !files.contains("Place.cilium-vdm"));
  }

  @Test
  void everyModuleOfTheModelIsLoaded() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("vdm"), 2)) {
      Set<String> modules =
          files
              .filter(file -> !file.startsWith("vdm/paper") && !file.startsWith("vdm/properties"))
              // What scenarios' modules have in common is part of them.
              .filter(file -> !file.endsWith("Scenario.vdmsl"))
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".vdmsl"))
              .map(name -> name.replace(".vdmsl", ".cilium-vdm"))
              .collect(Collectors.toSet());
      assertEquals(modules, Set.copyOf(Model.files(List.of())));
    }
  }

  @Test
  void aPseudoFileHasTheTextOfItsModule() {
    char[] text = new CiliumReader().getText(new File("Place.cilium-vdm"), null);
    assertTrue(new String(text).contains("module Place"));
    assertEquals(0, new CiliumReader().getText(new File("No.cilium-vdm"), null).length);
  }

  private static List<String> inputs(String... argv) {
    List<String> files = new ArrayList<>(List.of(argv));
    CiliumPlugin.factory(Settings.dialect).processArgs(files);
    return files;
  }
}
