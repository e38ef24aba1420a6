package io.github.ciliumvdm.cli;

import io.github.ciliumvdm.scenario.Settings;
import io.github.ciliumvdm.vdmj.Vdmj;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The versions of this program, of VDMJ, and of the Ciliums that are modelled. */
final class Versions implements IVersionProvider {

  @Override
  public String[] getVersion() {
    Optional<String> own = Optional.ofNullable(Main.class.getPackage().getImplementationVersion());
    return new String[] {
      "cilium-vdm " + own.orElse("(not packaged)"),
      "VDMJ " + Vdmj.version(),
      "Cilium " + String.join(", ", Settings.MODELLED)
    };
  }
}
