package io.github.ciliumvdm.boot;

import com.fujitsu.vdmj.lex.ExternalFormatReader;
import java.io.File;
import java.nio.charset.Charset;

/** Reads scenarios, policies and the model for VDMJ, which finds it in vdmj.readers. */
public final class CiliumReader implements ExternalFormatReader {

  /** The text of a file; its charset is always UTF-8, whatever VDMJ thinks. */
  @Override
  public char[] getText(File file, Charset charset) {
    String text =
        Model.moduleOf(file).map(Model::text).orElseGet(() -> Translations.current().text(file));
    return text.toCharArray();
  }
}
