package io.github.ciliumvdm.cli;

import io.github.ciliumvdm.vdmj.Vdmj;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The versions of this program, of VDMJ, and of the Ciliums that are modelled. */
final class Versions implements IVersionProvider {

  /** The versions of Cilium whose meaning is known. */
  static final List<String> CILIUM = List.of("1.20");

  @Override
  public String[] getVersion() {
    Optional<String> own = Optional.ofNullable(Main.class.getPackage().getImplementationVersion());
    return new String[] {
      "cilium-vdm " + own.orElse("(not packaged)"),
      "VDMJ " + Vdmj.version(),
      "Cilium " + String.join(", ", CILIUM)
    };
  }
}
