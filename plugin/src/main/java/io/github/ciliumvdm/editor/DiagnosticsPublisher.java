package io.github.ciliumvdm.editor;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.messages.VDMError;
import io.github.ciliumvdm.boot.CiliumPlugin;
import io.github.ciliumvdm.yaml.Diagnostic;
import io.github.ciliumvdm.yaml.Place;
import java.io.File;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import json.JSONArray;
import json.JSONObject;
import rpc.RPCMessageList;
import rpc.RPCRequest;
import workspace.MessageHub;
import workspace.plugins.AnalysisPlugin;

/** What the editor shows at YAML files. */
final class DiagnosticsPublisher {

  private final AnalysisPlugin plugin;
  private Set<File> shown = Set.of();

  DiagnosticsPublisher(AnalysisPlugin plugin) {
    this.plugin = plugin;
  }

  /** Tells the server of the errors, and of nothing else. */
  void register(List<Finding> findings) {
    MessageHub hub = MessageHub.getInstance();
    hub.clearPluginMessages(plugin);
    for (Finding finding : findings) {
      if (finding.severity() == Finding.Severity.ERROR) {
        File file = file(finding.diagnostic().place());
        hub.addFile(file);
        hub.addPluginMessage(plugin, error(file, finding.diagnostic()));
      }
    }
  }

  /** The messages that make the editor show these findings, and none of those before. */
  RPCMessageList messages(List<Finding> findings) {
    Map<File, List<Finding>> byFile =
        findings.stream()
            .collect(
                groupingBy(
                    finding -> file(finding.diagnostic().place()), LinkedHashMap::new, toList()));
    RPCMessageList messages = new RPCMessageList();
    for (File file : shown) {
      if (!byFile.containsKey(file)) {
        messages.add(message(file, List.of()));
      }
    }
    byFile.forEach((file, found) -> messages.add(message(file, found)));
    shown = new HashSet<>(byFile.keySet());
    return messages;
  }

  private static JSONObject message(File file, List<Finding> findings) {
    Lines lines = Lines.of(file);
    JSONArray diagnostics = new JSONArray();
    findings.forEach(finding -> diagnostics.add(diagnostic(finding, lines)));
    return RPCRequest.notification(
        "textDocument/publishDiagnostics",
        new JSONObject("uri", uri(file), "diagnostics", diagnostics));
  }

  private static JSONObject diagnostic(Finding finding, Lines lines) {
    JSONArray related = new JSONArray();
    finding.related().forEach(each -> related.add(related(each)));
    JSONObject diagnostic =
        new JSONObject(
            "range", lines.range(finding.diagnostic().place()),
            "severity", finding.severity().number(),
            "source", "cilium-vdm",
            "message", finding.diagnostic().message());
    if (!related.isEmpty()) {
      diagnostic.put("relatedInformation", related);
    }
    return diagnostic;
  }

  private static JSONObject related(Diagnostic diagnostic) {
    File file = file(diagnostic.place());
    return new JSONObject(
        "location",
        new JSONObject("uri", uri(file), "range", Lines.of(file).range(diagnostic.place())),
        "message",
        diagnostic.message());
  }

  private static VDMError error(File file, Diagnostic diagnostic) {
    int line = diagnostic.place().line();
    int column = diagnostic.place().column();
    return new VDMError(
        CiliumPlugin.PROBLEM,
        diagnostic.message(),
        new LexLocation(file, "YAML", line, column, line, column));
  }

  /** Places name files relative to the working directory. */
  private static File file(Place place) {
    return Path.of(place.file()).toAbsolutePath().normalize().toFile();
  }

  private static String uri(File file) {
    return file.toURI().toString();
  }
}
