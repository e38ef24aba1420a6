package io.github.ciliumvdm.vdmj.nodes;

import com.fujitsu.vdmj.config.Properties;
import com.fujitsu.vdmj.in.INNode;
import com.fujitsu.vdmj.mapper.ClassMapper;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where VDMJ learns of these nodes. */
public final class Nodes {

  /** The folder of the file that maps VDMJ's nodes to these. */
  private static final String FOLDER = "/io/github/ciliumvdm/vdmj/nodes";

  private Nodes() {}

  /**
   * Makes what VDMJ loads in this class loader from now on out of these nodes; without effect, if
   * it has loaded something before. A mapping that VDMJ cannot use is an exception.
   */
  public static void install() {
    Properties.init();
    Properties.mapping_search_path = FOLDER;
    // It would say of each of its nodes that another takes its place.
    ClassMapper.getInstance(
        INNode.MAPPINGS,
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
  }
}
