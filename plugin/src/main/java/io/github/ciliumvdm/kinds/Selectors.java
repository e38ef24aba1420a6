package io.github.ciliumvdm.kinds;

import static io.github.ciliumvdm.schema.Schemas.list;
import static io.github.ciliumvdm.schema.Schemas.pairs;
import static io.github.ciliumvdm.schema.Schemas.quote;
import static io.github.ciliumvdm.schema.Schemas.record;
import static io.github.ciliumvdm.schema.Schemas.string;
import static io.github.ciliumvdm.schema.Schemas.text;
import static io.github.ciliumvdm.schema.Schemas.withEmptyNulls;
import static io.github.ciliumvdm.schema.Schemas.withoutNulls;

import io.github.ciliumvdm.schema.Pair;
import io.github.ciliumvdm.schema.Reading;
import io.github.ciliumvdm.schema.RecordSchema;
import io.github.ciliumvdm.schema.Schema;
import io.github.ciliumvdm.vdm.Vdm;
import io.github.ciliumvdm.yaml.Mapping;
import io.github.ciliumvdm.yaml.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Label selectors, and labels themselves: what the API server asks of them, which is itself strict
 * with Kubernetes' own kinds, and follows the schema in Cilium's. What Cilium's agent asks of those
 * besides is the model's to say.
 */
public final class Selectors {

  private static final Pattern LABEL_VALUE =
      Pattern.compile("(([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9])?");

  private static final String VALUE =
      "a label value (at most 63 letters, digits, '-', '_' and '.')";

  private static final Pattern LABEL_KEY =
      Pattern.compile(
          "((?=[^/]{1,253}/)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?"
              + "([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9]");

  private static final Set<String> WITH_VALUES = Set.of("In", "NotIn");
  private static final List<String> OPERATORS = List.of("In", "NotIn", "Exists", "DoesNotExist");

  private Selectors() {}

  /** The labels of an object. */
  public static Schema<Vdm> labels() {
    return withEmptyNulls(pairs(labelKey(), labelValue()))
        .to(
            pairs ->
                Vdm.sequence(
                    pairs, p -> Vdm.shortRecord("Namespace", "KeyValue", p.name(), p.value())));
  }

  /** A label selector that Kubernetes itself checks, to which a key has no source. */
  static RecordSchema ofKubernetes() {
    Schema<Vdm> equalities =
        withEmptyNulls(pairs(labelKey(), labelValue()))
            .to(pairs -> Vdm.sequence(pairs, Selectors::equality));
    RecordSchema expression =
        record("Label", "MatchExpression")
            .required("key", labelKey().to(Vdm::text))
            .required("operator", quote(OPERATORS.toArray(String[]::new)))
            .field("values", list(labelValue()))
            .place()
            .where(Selectors::checkValues);
    return record("Label", "Selector")
        .field("matchLabels", equalities)
        .field("matchExpressions", list(expression))
        .place();
  }

  /**
   * What the API server itself asks of an expression; in Cilium's kinds it leaves that to Cilium.
   */
  private static void checkValues(Mapping expression, Reading reading) {
    Optional<String> operator =
        expression.get("operator").flatMap(node -> text().read(node, Reading.silent()));
    boolean valued =
        expression
            .get("values")
            .filter(n -> n instanceof Sequence s && !s.elements().isEmpty())
            .isPresent();
    if (operator.filter(WITH_VALUES::contains).isPresent() && !valued) {
      reading.problem(expression.place(), operator.get() + " requires values: add at least one");
    } else if (operator.filter(o -> OPERATORS.contains(o) && !WITH_VALUES.contains(o)).isPresent()
        && valued) {
      reading.problem(expression.place(), operator.get() + " does not take values: remove them");
    }
  }

  /** A label selector. */
  static RecordSchema selector() {
    return record("Label", "Selector")
        .field("matchLabels", equalities(labelValue()))
        .field("matchExpressions", list(expression()))
        .place();
  }

  /** A label selector of which only the shape is checked. */
  static RecordSchema unchecked() {
    RecordSchema expression =
        record("Label", "MatchExpression")
            .required("key", string())
            .required("operator", text().to(Selectors::operator))
            .field("values", list(string()))
            .place();
    return record("Label", "Selector")
        .field("matchLabels", equalities(string()))
        .field("matchExpressions", list(expression))
        .place();
  }

  private static Schema<Vdm> equalities(Schema<Vdm> value) {
    return withoutNulls(pairs(value)).to(pairs -> Vdm.sequence(pairs, Selectors::equality));
  }

  private static Vdm operator(String text) {
    return Vdm.quote(OPERATORS.contains(text) ? text : "Unknown");
  }

  private static Schema<String> labelKey() {
    return text(LABEL_KEY, "a label key (name or prefix/name, such as app.kubernetes.io/name)");
  }

  private static Schema<Vdm> labelValue() {
    return text(LABEL_VALUE, VALUE).to(Vdm::text);
  }

  private static Vdm equality(Pair<Vdm> pair) {
    return Vdm.shortRecord(
        "Label", "MatchLabel", pair.name(), pair.value(), RecordSchema.at(pair.key().place()));
  }

  private static RecordSchema expression() {
    return record("Label", "MatchExpression")
        .required("key", string())
        .required("operator", quote(OPERATORS.toArray(String[]::new)))
        .field("values", list(string()))
        .place();
  }
}
