package io.github.ciliumvdm.boot;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The model's modules, which are resources of the jar; to VDMJ they look like files. */
public final class Model {

  /** The modules, each before those that import it. */
  public static final List<String> MODULES =
      List.of(
          "Place",
          "Truth",
          "ciliumvdm_Text",
          "Agent",
          "CIDR",
          "Label",
          "LabelFilter",
          "LabelSyntax",
          "Namespace",
          "Port",
          "Icmp",
          "L7",
          "Endpoint",
          "Identity",
          "IdentityAllocation",
          "CIDRGroup",
          "Service",
          "PolicyEntry",
          "PolicyContext",
          "CiliumPolicy",
          "NetworkPolicy",
          "ClusterNetworkPolicy",
          "Policy",
          "CiliumPolicyPeers",
          "CiliumPolicyEntries",
          "NetworkPolicyEntries",
          "ClusterNetworkPolicyEntries",
          "PolicyEntries",
          "Selection",
          "IPCache",
          "PolicyMap",
          "Proxy",
          "Authentication",
          "CiliumPolicyValidation",
          "Validation",
          "Outcome",
          "Snapshot",
          "Flow",
          "EndpointPolicy",
          "ConnectionDecision",
          "RequestDecision",
          "Verdict",
          "FlowProblems",
          "Application",
          "System",
          "Wording",
          "TrafficExamples",
          "TrialChoice",
          "Lifecycle",
          "Probe",
          "BoundaryPods",
          "BoundaryAddresses",
          "BoundaryRequests",
          "BoundaryPeers",
          "BoundaryTraffic",
          "Boundary");

  private static final String SUFFIX = ".cilium-vdm";

  private Model() {}

  /** The names of the pseudo-files of the modules that are in the jar and not among the inputs. */
  public static List<String> files(List<File> inputs) {
    return MODULES.stream()
        .filter(module -> inputs.stream().noneMatch(input -> defines(input, module)))
        .filter(module -> Model.class.getResource(resource(module)) != null)
        .map(module -> module + SUFFIX)
        .collect(Collectors.toList());
  }

  /** The module that a pseudo-file stands for. */
  static Optional<String> moduleOf(File file) {
    String name = file.getName();
    return name.endsWith(SUFFIX)
        ? Optional.of(name.substring(0, name.length() - SUFFIX.length()))
        : Optional.empty();
  }

  /** The text of a module, empty if there is none. */
  public static String text(String module) {
    if (!MODULES.contains(module)) {
      return "";
    }
    try (InputStream input = Model.class.getResourceAsStream(resource(module))) {
      return input == null ? "" : new String(input.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  /** The texts of all modules by their names: those among the inputs, and the others of the jar. */
  static Map<String, String> texts(List<File> inputs) {
    Map<String, String> texts = new LinkedHashMap<>();
    MODULES.forEach(module -> texts.put(module, textAmong(inputs, module)));
    return texts;
  }

  private static String textAmong(List<File> inputs, String module) {
    Optional<File> own =
        inputs.stream().filter(f -> f.getName().equals(module + ".vdmsl")).findFirst();
    try {
      return own.isPresent() ? Files.readString(own.get().toPath()) : text(module);
    } catch (IOException e) {
      return "";
    }
  }

  private static String resource(String module) {
    return "/cilium-vdm/model/" + module + ".vdmsl";
  }

  private static boolean defines(File input, String module) {
    String name = module + ".vdmsl";
    return input.getName().equals(name) || new File(input, name).isFile();
  }
}
