package io.github.ciliumvdm.scenario;

import static io.github.ciliumvdm.schema.Schemas.bool;
import static io.github.ciliumvdm.schema.Schemas.list;
import static io.github.ciliumvdm.schema.Schemas.quote;
import static io.github.ciliumvdm.schema.Schemas.record;
import static io.github.ciliumvdm.schema.Schemas.since;
import static io.github.ciliumvdm.schema.Schemas.some;
import static io.github.ciliumvdm.schema.Schemas.truth;

import com.google.re2j.PatternSyntaxException;
import io.github.ciliumvdm.schema.Choices;
import io.github.ciliumvdm.schema.Reading;
import io.github.ciliumvdm.schema.RecordSchema;
import io.github.ciliumvdm.schema.Schema;
import io.github.ciliumvdm.schema.Version;
import io.github.ciliumvdm.vdm.Vdm;
import io.github.ciliumvdm.yaml.Mapping;
import io.github.ciliumvdm.yaml.Node;
import io.github.ciliumvdm.yaml.Place;
import io.github.ciliumvdm.yaml.Scalar;
import io.github.ciliumvdm.yaml.Sequence;
import io.github.ciliumvdm.yaml.Shape;
import io.github.ciliumvdm.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The agent's options that change verdicts. */
final class OptionsTable {

  private static final Pattern SOURCE = Pattern.compile("^([^:]*:)?!?");
  private static final List<String> LISTS =
      List.of("cidrMatchMode", "identityLabels", "ipFamilies");

  private OptionsTable() {}

  /** The options, for a version of Cilium. */
  static Schema<Vdm> options(Version cilium) {
    Schema<Vdm> name = some("a cluster name").to(Vdm::text);
    Schema<Vdm> pattern =
        some("a label pattern")
            .where(OptionsTable::isPattern, "a regular expression, optionally after a source")
            .to(Vdm::text);
    RecordSchema table =
        record("Agent", "Options")
            .constant("version", Vdm.quote("v" + cilium.toString().replace('.', '_')))
            .field("policyEnforcement", quote("default", "always", "never"))
            .field("hostFirewall", bool())
            .field("clusterName", name)
            .field("cidrMatchMode", list(quote(Choices.of("nodes").since("1.20", "pods"))))
            .field("defaultLocalCluster", bool())
            .field("identityLabels", list(pattern))
            .field("mutualAuthentication", quote("unknown", "succeeds", "fails"))
            .field(
                "clusterNetworkPolicy",
                since(
                    "1.20",
                    bool(),
                    truth().where(on -> !on, "false, or true with Cilium 1.20").to(Vdm::bool)))
            .field("ipFamilies", list(quote("IPv4", "IPv6"), 1, 2));
    return table;
  }

  private static boolean isPattern(String text) {
    try {
      com.google.re2j.Pattern.compile(SOURCE.matcher(text).replaceFirst(""));
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  /** The options of a scenario, with those of the command line in their place. */
  static Node overridden(Optional<Node> written, Map<String, String> overrides, Reading reading) {
    List<Mapping.Entry> entries = new ArrayList<>();
    for (Map.Entry<String, String> override : new TreeMap<>(overrides).entrySet()) {
      entries.add(entry(override.getKey(), override.getValue(), reading));
    }
    if (written.isPresent() && !(written.get() instanceof Mapping)) {
      return written.get();
    }
    written
        .filter(Mapping.class::isInstance)
        .map(Mapping.class::cast)
        .ifPresent(
            mapping ->
                mapping.entries().stream()
                    .filter(entry -> !overrides.containsKey(entry.name()))
                    .forEach(entries::add));
    return new Mapping(written.map(Node::place).orElse(Place.startOf("--option")), entries);
  }

  private static Mapping.Entry entry(String name, String value, Reading reading) {
    String source = "--option " + name;
    Place place = Place.startOf(source);
    Node node =
        LISTS.contains(name) && !value.startsWith("[")
            ? split(place, value)
            : YamlReader.read(source, value, reading.problems()).stream()
                .findFirst()
                .orElse(new Scalar(place, value, Shape.STRING));
    return new Mapping.Entry(new Scalar(place, name, Shape.STRING), node);
  }

  private static Node split(Place place, String value) {
    return new Sequence(
        place,
        Stream.of(value.split(","))
            .filter(part -> !part.isBlank())
            .<Node>map(part -> new Scalar(place, part.strip(), Shape.STRING))
            .toList());
  }
}
