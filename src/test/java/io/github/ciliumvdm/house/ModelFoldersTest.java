package io.github.ciliumvdm.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ciliumvdm.boot.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The model in folders that tell its story from left to right: a module looks to its left only. */
class ModelFoldersTest {

  private static final List<String> FOLDERS =
      List.of(
          "basics",
          "network",
          "policy",
          "enforcement",
          "validation",
          "verdict",
          "system",
          "trials");

  private static final int LONGEST = 360;

  private static final Pattern IMPORT = Pattern.compile("(?m)^  from (\\w+)");

  @Test
  void aModuleImportsOnlyWhatStandsToItsLeft() throws IOException {
    Map<String, Integer> folders = new HashMap<>();
    for (int i = 0; i < FOLDERS.size(); i++) {
      for (Path module : modules(FOLDERS.get(i))) {
        folders.put(name(module), i);
      }
    }
    Set<String> back = new TreeSet<>();
    for (Map.Entry<String, Integer> module : folders.entrySet()) {
      for (String imported : imports(folder(module.getValue()), module.getKey())) {
        if (folders.getOrDefault(imported, FOLDERS.size()) > module.getValue()) {
          back.add(module.getKey() + " imports " + imported);
        }
      }
    }
    assertEquals(Set.of(), back);
  }

  @Test
  void theListOfModulesHasEachOfThemBehindWhatItImports() throws IOException {
    List<String> known = new ArrayList<>();
    List<String> early = new ArrayList<>();
    Map<String, String> folders = new HashMap<>();
    for (String folder : FOLDERS) {
      modules(folder).forEach(module -> folders.put(name(module), folder));
    }
    for (String module : Model.MODULES) {
      String folder = folders.get(module);
      if (folder == null || !known.containsAll(imports(Path.of("vdm", folder), module))) {
        early.add(module);
      }
      known.add(module);
    }
    assertEquals(List.of(), early);
    // What scenarios' modules have in common is part of them.
    folders.remove("Scenario");
    assertEquals(folders.keySet(), Set.copyOf(Model.MODULES));
  }

  @Test
  void noModuleIsTooLongToBeReadInOneGo() throws IOException {
    Set<String> longOnes = new TreeSet<>();
    for (String folder : FOLDERS) {
      for (Path module : modules(folder)) {
        if (Files.readAllLines(module).size() > LONGEST) {
          longOnes.add(name(module));
        }
      }
    }
    assertEquals(Set.of(), longOnes);
  }

  private static Path folder(int index) {
    return Path.of("vdm", FOLDERS.get(index));
  }

  private static List<String> imports(Path folder, String module) throws IOException {
    String text = Files.readString(folder.resolve(module + ".vdmsl"));
    String head = text.substring(0, text.indexOf("\ndefinitions"));
    return IMPORT.matcher(head).results().map((MatchResult from) -> from.group(1)).toList();
  }

  private static List<Path> modules(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("vdm", folder))) {
      return files.filter(file -> file.toString().endsWith(".vdmsl")).sorted().toList();
    }
  }

  private static String name(Path module) {
    return String.valueOf(module.getFileName()).replace(".vdmsl", "");
  }
}
