package io.github.ciliumvdm.editor;

import com.fujitsu.vdmj.messages.Console;
import com.fujitsu.vdmj.messages.ConsolePrintWriter;
import lsp.lspx.CTHandler;
import rpc.RPCMessageList;
import rpc.RPCRequest;

/**
 * Runs the tests of traces without a word. Annotations print why a test failed, to the console of
 * the debug session; where there is none, that is the server's standard output.
 */
final class QuietTraces extends CTHandler {

  @Override
  public RPCMessageList request(RPCRequest request) {
    if (Console.out instanceof ConsolePrintWriter) {
      VdmjConsole.mute();
    }
    return super.request(request);
  }
}
