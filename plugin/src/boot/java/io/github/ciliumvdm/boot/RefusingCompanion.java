package io.github.ciliumvdm.boot;

import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.messages.VDMError;
import java.io.File;
import json.JSONArray;
import json.JSONObject;
import org.jspecify.annotations.Nullable;
import rpc.RPCMessageList;
import rpc.RPCRequest;
import workspace.MessageHub;
import workspace.events.CheckSyntaxEvent;
import workspace.events.LSPEvent;
import workspace.plugins.AnalysisPlugin;

/** The companion where nothing can be read: it shows why, at the file that was to be read. */
final class RefusingCompanion implements Companion {

  private static final long ERROR = 1;

  private final AnalysisPlugin plugin;

  RefusingCompanion(AnalysisPlugin plugin) {
    this.plugin = plugin;
  }

  @Override
  public void start() {
    // There is nothing to be made ready.
  }

  @Override
  public @Nullable RPCMessageList handle(LSPEvent event) {
    if (!(event instanceof CheckSyntaxEvent)) {
      return null;
    }
    RPCMessageList messages = new RPCMessageList();
    MessageHub.getInstance().clearPluginMessages(plugin);
    Translations.current().problems().forEach(problem -> messages.add(shown(problem)));
    return messages;
  }

  private JSONObject shown(Problem problem) {
    File file = problem.file().getAbsoluteFile();
    MessageHub.getInstance().addFile(file);
    LexLocation place = new LexLocation(file, "YAML", 1, 1, 1, 1);
    MessageHub.getInstance()
        .addPluginMessage(plugin, new VDMError(CiliumPlugin.PROBLEM, problem.message(), place));
    JSONObject start = new JSONObject("line", 0L, "character", 0L);
    JSONObject diagnostic =
        new JSONObject(
            "range",
            new JSONObject("start", start, "end", start),
            "severity",
            ERROR,
            "source",
            "cilium-vdm",
            "message",
            problem.message());
    return RPCRequest.notification(
        "textDocument/publishDiagnostics",
        new JSONObject("uri", file.toURI().toString(), "diagnostics", new JSONArray(diagnostic)));
  }
}
