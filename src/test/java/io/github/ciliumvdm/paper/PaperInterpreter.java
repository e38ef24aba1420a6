package io.github.ciliumvdm.paper;

import com.fujitsu.vdmj.Settings;
import com.fujitsu.vdmj.messages.Console;
import com.fujitsu.vdmj.messages.VDMErrorsException;
import com.fujitsu.vdmj.messages.VDMMessage;
import com.fujitsu.vdmj.plugins.Lifecycle;
import com.fujitsu.vdmj.plugins.events.AbstractCheckFilesEvent;
import com.fujitsu.vdmj.runtime.ContextException;
import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** Makes results of expressions: a value as VDMJ prints it, or {@code Error 4071: …}. */
public final class PaperInterpreter implements UnaryOperator<String> {

  private final ModuleInterpreter interpreter;

  private PaperInterpreter(ModuleInterpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** Loads the listings in a folder. */
  public static PaperInterpreter load(String folder) {
    Console.init(StandardCharsets.UTF_8);
    Settings.filecharset = StandardCharsets.UTF_8;
    new Loading("-vdmsl", "-q", "-e", "true", folder).load();
    return new PaperInterpreter(ModuleInterpreter.getInstance());
  }

  @Override
  public String apply(String expression) {
    try {
      interpreter.init();
      return interpreter.execute(expression).toString();
    } catch (ContextException e) {
      return e.getMessage();
    } catch (VDMErrorsException e) {
      return e.errors.get(0).toString();
    } catch (Exception e) {
      throw new AssertionError("cannot evaluate " + expression, e);
    }
  }

  private static final class Loading extends Lifecycle {
    Loading(String... arguments) {
      super(arguments);
    }

    /** Not even a warning is accepted. */
    @Override
    protected boolean report(List<VDMMessage> messages, AbstractCheckFilesEvent event) {
      return super.report(messages, event) && messages.isEmpty();
    }

    void load() {
      setDialect();
      loadPlugins();
      processArgs();
      findFiles();
      if (!checkAndInitFiles()) {
        throw new AssertionError("the listings have errors or warnings, see above");
      }
    }
  }
}
