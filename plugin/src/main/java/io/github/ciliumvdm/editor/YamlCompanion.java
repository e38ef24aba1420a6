package io.github.ciliumvdm.editor;

import io.github.ciliumvdm.boot.Companion;
import io.github.ciliumvdm.boot.Problem;
import io.github.ciliumvdm.boot.Translations;
import io.github.ciliumvdm.yaml.Diagnostic;
import io.github.ciliumvdm.yaml.Place;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rpc.RPCDispatcher;
import rpc.RPCMessageList;
import workspace.MessageHub;
import workspace.events.CheckCompleteEvent;
import workspace.events.CheckFailedEvent;
import workspace.events.CheckPrepareEvent;
import workspace.events.CheckSyntaxEvent;
import workspace.events.LSPEvent;
import workspace.plugins.AnalysisPlugin;
import workspace.plugins.LSPPlugin;

/** Follows a check of the workspace from its beginning to its end. */
public final class YamlCompanion implements Companion {

  private final DiagnosticsPublisher published;
  private final EditorSettings settings = new EditorSettings();
  private final ModelFiles model = new ModelFiles();
  private final VerdictDiagnostics judging = new VerdictDiagnostics();
  private List<Finding> findings = List.of();

  /** A companion that speaks in the name of the server's plugin. */
  public YamlCompanion(AnalysisPlugin plugin) {
    published = new DiagnosticsPublisher(plugin);
  }

  @Override
  public void start() {
    RPCDispatcher.getInstance()
        .register(new WatchedFiles(root()), "workspace/didChangeWatchedFiles");
    RPCDispatcher.getInstance().register(new QuietTraces(), "slsp/CT/execute");
    settings.refresh(root());
    WorkspaceFiles.deleteStaleExtracts(root());
    Translations.current().prepare(WorkspaceFiles.ours(root()));
  }

  @Override
  public @Nullable RPCMessageList handle(LSPEvent event) {
    if (event instanceof CheckPrepareEvent) {
      prepare();
      return null;
    }
    if (event instanceof CheckSyntaxEvent) {
      find(problems());
      return null;
    }
    if (event instanceof CheckCompleteEvent) {
      find(judged(read()));
    }
    if (event instanceof CheckFailedEvent && !Translations.current().problems().isEmpty()) {
      find(Stream.concat(problems().stream(), judged(known()).stream()).distinct().toList());
    }
    return event instanceof CheckCompleteEvent || event instanceof CheckFailedEvent
        ? published.messages(findings)
        : null;
  }

  /**
   * The model is there where something of ours is, and where it will be needed: with problems the
   * check ends before anybody asks for it.
   */
  private void prepare() {
    settings.refresh(root());
    model.removeFrom(project());
    Translations.current().prepare(known());
    if (!read().isEmpty() && Translations.current().problems().isEmpty()) {
      model.addTo(project(), root()).forEach(MessageHub.getInstance()::addFile);
    }
  }

  /** Errors among the findings stop the check, and keep the server from launching anything. */
  private void find(List<Finding> found) {
    findings = found;
    published.register(found);
  }

  private List<Finding> judged(List<File> files) {
    return judging.findings(files, model.texts(project()), settings.verdictsAreShown());
  }

  private static List<Finding> problems() {
    return Translations.current().problems().stream()
        .map(YamlCompanion::diagnostic)
        .map(Finding::problem)
        .toList();
  }

  private static Diagnostic diagnostic(Problem problem) {
    Place place = new Place(problem.file().getPath(), problem.line(), problem.column());
    return new Diagnostic(place, problem.message());
  }

  /** The files of ours that the server has read: it keeps what it made of them. */
  private static List<File> read() {
    Map<File, StringBuilder> project = project();
    return WorkspaceFiles.ours(root()).stream()
        .filter(file -> project.containsKey(WorkspaceFiles.extract(file)))
        .toList();
  }

  /** The files whose problems count: those read, or all where nothing is ever made of one. */
  private static List<File> known() {
    List<File> read = read();
    return read.isEmpty() ? WorkspaceFiles.ours(root()) : read;
  }

  private static Map<File, StringBuilder> project() {
    return LSPPlugin.getInstance().getProjectFiles();
  }

  private static File root() {
    return LSPPlugin.getInstance().getRoot();
  }
}
