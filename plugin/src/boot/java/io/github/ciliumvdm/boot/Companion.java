package io.github.ciliumvdm.boot;

import org.jspecify.annotations.Nullable;
import rpc.RPCMessageList;
import workspace.events.LSPEvent;

/** What we do in a language server, beside reading files. */
public interface Companion {

  /** Makes the workspace ready: the server is about to read it. */
  void start();

  /** Takes part in a check of the workspace; may answer with messages for the editor. */
  @Nullable RPCMessageList handle(LSPEvent event);
}
