package io.github.ciliumvdm.editor;

import io.github.ciliumvdm.boot.Translations;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import json.JSONArray;
import json.JSONObject;
import lsp.Utils;
import lsp.workspace.DidChangeWSHandler;
import org.jspecify.annotations.Nullable;
import rpc.RPCMessageList;
import rpc.RPCRequest;
import workspace.Diag;

/**
 * Hears of changed files before the server does. The server reads everything again when a file has
 * a suffix of ours; but scenarios name resources with any suffix, so a change of one of those is a
 * change of the scenarios, too.
 */
final class WatchedFiles extends DidChangeWSHandler {

  private static final long CHANGED = 2;

  private final File root;

  WatchedFiles(File root) {
    this.root = root;
  }

  @Override
  public RPCMessageList request(RPCRequest request) {
    try {
      List<File> ours = WorkspaceFiles.ours(root);
      Translations.current().prepare(ours);
      addScenarios(request, ours);
    } catch (Throwable e) {
      Diag.error(e);
    }
    return super.request(request);
  }

  private void addScenarios(RPCRequest request, List<File> ours) {
    JSONObject params = request.get("params");
    JSONArray changes = params.get("changes");
    boolean concerned = changes.stream().anyMatch(change -> isInput((JSONObject) change));
    Optional<File> any = ours.stream().findFirst();
    if (concerned && any.isPresent()) {
      changes.add(new JSONObject("uri", any.get().toURI().toString(), "type", CHANGED));
    }
  }

  /** Whether something that is read by us has changed, and not only by the server. */
  private boolean isInput(JSONObject change) {
    @Nullable File file = file(change.get("uri"));
    return file != null
        && (file.equals(new File(root, EditorSettings.FILE))
            || (WorkspaceFiles.isResource(file) && WorkspaceFiles.isSeen(file)));
  }

  private static @Nullable File file(String uri) {
    try {
      return uri.startsWith("file") ? Utils.uriToFile(uri) : null;
    } catch (URISyntaxException | IOException | IllegalArgumentException e) {
      return null;
    }
  }
}
