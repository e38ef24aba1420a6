package io.github.ciliumvdm.boot;

import com.fujitsu.vdmj.lex.Dialect;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;
import rpc.RPCMessageList;
import workspace.Diag;
import workspace.EventListener;
import workspace.events.CheckCompleteEvent;
import workspace.events.CheckFailedEvent;
import workspace.events.CheckPrepareEvent;
import workspace.events.CheckSyntaxEvent;
import workspace.events.LSPEvent;
import workspace.plugins.AnalysisPlugin;

/**
 * The plugin of VDMJ's language server, which finds it in lspx.plugins. The work is done by the
 * companion, of which nothing may get out: whatever is thrown here ends the server.
 */
public final class CiliumEditor extends AnalysisPlugin implements EventListener {

  private static final String COMPANION = "io.github.ciliumvdm.editor.YamlCompanion";

  /** Behind the server's own account of files, and before its parser. */
  private static final int PRIORITY = 150;

  private final Companion companion;

  private CiliumEditor() {
    companion = load();
  }

  /** The plugin, as the server asks for it. */
  public static AnalysisPlugin factory(Dialect dialect) {
    return new CiliumEditor();
  }

  @Override
  public String getName() {
    return "Cilium";
  }

  @Override
  public int getPriority() {
    return PRIORITY;
  }

  @Override
  public void init() {
    eventhub.register(CheckPrepareEvent.class, this);
    eventhub.register(CheckSyntaxEvent.class, this);
    eventhub.register(CheckCompleteEvent.class, this);
    eventhub.register(CheckFailedEvent.class, this);
    try {
      companion.start();
    } catch (Throwable e) {
      Diag.error(e);
    }
  }

  @Override
  public RPCMessageList handleEvent(LSPEvent event) {
    try {
      @Nullable RPCMessageList answer = companion.handle(event);
      return answer == null ? new RPCMessageList() : answer;
    } catch (Throwable e) {
      Diag.error(e);
      return new RPCMessageList();
    }
  }

  private Companion load() {
    try {
      return Class.forName(COMPANION)
          .asSubclass(Companion.class)
          .getConstructor(AnalysisPlugin.class)
          .newInstance(this);
    } catch (InvocationTargetException e) {
      Diag.error(e.getCause());
    } catch (Throwable e) {
      // On an old JVM, too, which refuses to load the class.
      Diag.error(e);
    }
    return new RefusingCompanion(this);
  }
}
