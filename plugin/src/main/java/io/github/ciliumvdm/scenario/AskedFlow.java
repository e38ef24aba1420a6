package io.github.ciliumvdm.scenario;

import io.github.ciliumvdm.schema.Fields;
import io.github.ciliumvdm.schema.Reading;
import io.github.ciliumvdm.schema.Version;
import io.github.ciliumvdm.vdm.Layout;
import io.github.ciliumvdm.yaml.Diagnostic;
import io.github.ciliumvdm.yaml.Mapping;
import io.github.ciliumvdm.yaml.Node;
import io.github.ciliumvdm.yaml.Place;
import io.github.ciliumvdm.yaml.Problems;
import io.github.ciliumvdm.yaml.Scalar;
import io.github.ciliumvdm.yaml.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A flow that is asked about, and written nowhere.
 *
 * @param lines the flow as reports repeat it; none if there are problems
 * @param value the flow as the model has it, in VDM-SL
 * @param problems what is wrong with the question
 */
public record AskedFlow(List<FlowLine> lines, String value, List<Diagnostic> problems) {

  private static final Place PLACE = Place.startOf("console");
  private static final Pattern ICMP = Pattern.compile("(?i)icmp/([0-9]{1,3})");
  private static final Pattern PORT = Pattern.compile("([^/]+)(?:/([A-Za-z]+))?");

  /** The flow between two peers, written as in a scenario, over a port such as 443 or 53/UDP. */
  public static AskedFlow of(String from, String to, String port) {
    Problems problems = new Problems();
    Optional<Fields> flow =
        FlowTable.TABLE.read(mapping(from, to, port), Reading.of(problems, Version.of("1.20")));
    return flow.isEmpty() || !problems.isEmpty()
        ? new AskedFlow(List.of(), "", problems.sorted())
        : new AskedFlow(
            List.of(FlowTable.line(0, flow.get())),
            Layout.flat(FlowTable.value(flow.get())),
            List.of());
  }

  private static Mapping mapping(String from, String to, String port) {
    List<Mapping.Entry> entries = new ArrayList<>();
    entries.add(entry("from", text(from)));
    entries.add(entry("to", text(to)));
    entries.addAll(traffic(port));
    entries.add(entry("expect", text("allowed")));
    return new Mapping(PLACE, entries);
  }

  private static List<Mapping.Entry> traffic(String port) {
    Matcher icmp = ICMP.matcher(port);
    if (icmp.matches()) {
      Node type = new Scalar(PLACE, icmp.group(1), Shape.INTEGER);
      return List.of(entry("icmp", new Mapping(PLACE, List.of(entry("type", type)))));
    }
    Matcher parts = PORT.matcher(port);
    if (!parts.matches()) {
      return List.of(entry("port", text(port)));
    }
    String number = parts.group(1);
    Shape shape = number.matches("[0-9]+") ? Shape.INTEGER : Shape.STRING;
    Mapping.Entry written = entry("port", new Scalar(PLACE, number, shape));
    return parts.group(2) == null
        ? List.of(written)
        : List.of(written, entry("protocol", text(parts.group(2))));
  }

  private static Mapping.Entry entry(String key, Node value) {
    return new Mapping.Entry(new Scalar(PLACE, key, Shape.STRING), value);
  }

  private static Scalar text(String text) {
    return new Scalar(PLACE, text, Shape.STRING);
  }
}
