package io.github.ciliumvdm;

import com.fujitsu.vdmj.messages.VDMError;
import com.fujitsu.vdmj.messages.VDMMessage;
import com.fujitsu.vdmj.plugins.Lifecycle;
import com.fujitsu.vdmj.plugins.events.AbstractCheckFilesEvent;
import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import com.fujitsu.vdmj.values.RecordValue;
import com.fujitsu.vdmj.values.Value;
import io.github.ciliumvdm.boot.Model;
import io.github.ciliumvdm.scenario.Translation;
import io.github.ciliumvdm.vdm.Layout;
import io.github.ciliumvdm.yaml.Diagnostic;
import io.github.ciliumvdm.yaml.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The model, loaded by VDMJ once for all tests of a process. */
public final class LoadedModel {

  private static final ModuleInterpreter INTERPRETER = loaded();

  /** VDMJ's own start, which keeps what it has to say. */
  private static final class Start extends Lifecycle {

    private final List<VDMMessage> messages = new ArrayList<>();

    Start(String... arguments) {
      super(arguments);
    }

    boolean load() {
      setDialect();
      loadPlugins();
      processArgs();
      findFiles();
      return checkAndInitFiles();
    }

    @Override
    protected boolean report(List<VDMMessage> found, AbstractCheckFilesEvent event) {
      messages.addAll(found);
      return found.stream().noneMatch(VDMError.class::isInstance);
    }
  }

  private LoadedModel() {}

  /** What Cilium's own rules say of a translation that the tables had no objection to. */
  public static List<Diagnostic> problems(Translation translation) throws Exception {
    RecordValue report =
        INTERPRETER.execute(Layout.flat(translation.expression())).recordValue(null);
    List<Diagnostic> problems = new ArrayList<>();
    for (Value problem : report.fieldmap.get("problems").seqValue(null)) {
      problems.add(problem(problem.recordValue(null)));
    }
    return problems;
  }

  private static Diagnostic problem(RecordValue problem) throws Exception {
    RecordValue place = problem.fieldmap.get("place").recordValue(null);
    return new Diagnostic(
        new Place(text(place, "file"), number(place, "line"), number(place, "column")),
        text(problem, "message"));
  }

  private static String text(RecordValue value, String field) throws Exception {
    StringBuilder text = new StringBuilder();
    for (Value character : value.fieldmap.get(field).seqValue(null)) {
      text.append(character.charValue(null));
    }
    return text.toString();
  }

  private static int number(RecordValue value, String field) throws Exception {
    return Math.toIntExact(value.fieldmap.get(field).intValue(null));
  }

  /** The files of the model, which stand in folders of {@code vdm}. */
  public static List<Path> modules() {
    try (Stream<Path> files = Files.walk(Path.of("vdm"), 2)) {
      return files
          .filter(file -> file.toString().endsWith(".vdmsl"))
          .filter(file -> Model.MODULES.contains(nameOf(file)))
          .filter(file -> !file.startsWith("vdm/paper"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName()).replace(".vdmsl", "");
  }

  private static ModuleInterpreter loaded() {
    List<String> arguments = new ArrayList<>(List.of("-vdmsl", "-q", "-w", "-e", "true"));
    modules().forEach(file -> arguments.add(file.toString()));
    arguments.add(questions().toString());
    Start start = new Start(arguments.toArray(String[]::new));
    if (!start.load()) {
      throw new IllegalStateException(
          start.messages.stream().map(String::valueOf).collect(Collectors.joining("\n")));
    }
    try {
      ModuleInterpreter interpreter = ModuleInterpreter.getInstance();
      interpreter.init();
      interpreter.setDefaultName("Questions");
      return interpreter;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** A module that sees all of the model: expressions are evaluated in it. */
  private static Path questions() {
    String imports =
        Model.MODULES.stream()
            .map(module -> "from " + module + " all")
            .collect(Collectors.joining(",\n"));
    try {
      Path file = Files.createTempFile("Questions", ".vdmsl");
      file.toFile().deleteOnExit();
      return Files.writeString(
          file,
          "module Questions imports\n" + imports + "\nexports all definitions end Questions\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
