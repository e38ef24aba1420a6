package io.github.ciliumvdm.kinds;

import static io.github.ciliumvdm.schema.Schemas.any;
import static io.github.ciliumvdm.schema.Schemas.elements;
import static io.github.ciliumvdm.schema.Schemas.list;
import static io.github.ciliumvdm.schema.Schemas.quote;
import static io.github.ciliumvdm.schema.Schemas.record;
import static io.github.ciliumvdm.schema.Schemas.since;
import static io.github.ciliumvdm.schema.Schemas.some;
import static io.github.ciliumvdm.schema.Schemas.string;

import io.github.ciliumvdm.schema.Key;
import io.github.ciliumvdm.schema.RecordSchema;
import io.github.ciliumvdm.schema.Rule;
import io.github.ciliumvdm.schema.Schema;
import io.github.ciliumvdm.vdm.Vdm;
import io.github.ciliumvdm.yaml.Mapping;
import io.github.ciliumvdm.yaml.Scalar;
import io.github.ciliumvdm.yaml.Sequence;
import java.util.regex.Pattern;

/** The L7 rules of toPorts: HTTP, DNS and TLS server names. */
final class L7Rules {

  private static final int LONGEST_NAME = 255;

  private static final Pattern NAME = Pattern.compile("[-a-zA-Z0-9_]++([.][-a-zA-Z0-9_]++)*+[.]?");
  private static final Pattern PATTERN =
      Pattern.compile("[-a-zA-Z0-9_*]++([.][-a-zA-Z0-9_*]++)*+[.]?");
  private static final Pattern LEADING =
      Pattern.compile("(\\*?\\*\\.)?[-a-zA-Z0-9_]++([.][-a-zA-Z0-9_]++)*+[.]?");

  private L7Rules() {}

  /** The key rules of an element of toPorts. */
  static RecordSchema rules() {
    return record("CiliumPolicy", "L7Rules")
        .field("http", list(http()))
        .field("dns", list(nameSelector()))
        .computed("kafka", rules -> amount(rules, "kafka"))
        .computed("l7proto", rules -> textOf(rules, "l7proto"))
        .computed("l7", rules -> amount(rules, "l7"))
        .place()
        .ignored(Key.optional("kafka", elements(any())).until("1.19"))
        .ignored(Key.optional("l7proto", string()).until("1.19"))
        .ignored(Key.optional("l7", elements(any())).until("1.19"))
        .where(
            Rule.exactlyOne(
                "exactly one kind of L7 rules, http or dns", "http", "dns", "kafka", "l7proto"));
  }

  /** Of rules that only older versions have it matters how many there are. */
  private static Vdm amount(Mapping rules, String key) {
    return rules
        .get(key)
        .map(node -> node instanceof Sequence list ? list.elements().size() : 0)
        .map(Vdm::number)
        .orElse(Vdm.nil());
  }

  private static Vdm textOf(Mapping rules, String key) {
    return rules
        .get(key)
        .map(node -> Vdm.text(node instanceof Scalar scalar ? scalar.text() : ""))
        .orElse(Vdm.nil());
  }

  /** A name, or a pattern of names. */
  static RecordSchema nameSelector() {
    return record("L7", "NameSelector")
        .field("matchName", name(NAME, "a DNS name"))
        .field("matchPattern", name(PATTERN, "a DNS name pattern such as *.example.com"))
        .place()
        .where(Rule.exactlyOneOf("matchName", "matchPattern"));
  }

  /** A server name of TLS. */
  static Schema<Vdm> serverName() {
    return since(
        "1.20",
        name(PATTERN, "a server name such as *.example.com"),
        name(LEADING, "a server name with at most one leading wildcard"));
  }

  private static Schema<Vdm> name(Pattern pattern, String needed) {
    return io.github.ciliumvdm.schema.Schemas.text()
        .where(
            name -> name.length() <= LONGEST_NAME && pattern.matcher(name).matches(),
            needed + " (at most 255 characters)")
        .to(Vdm::text);
  }

  private static RecordSchema http() {
    return record("L7", "HttpRule")
        .field("path", string())
        .field("method", string())
        .field("host", string())
        .field("headers", list(string()))
        .field("headerMatches", list(headerMatch()))
        .place();
  }

  private static RecordSchema headerMatch() {
    return record("L7", "HeaderMatch")
        .field("mismatch", quote("LOG", "ADD", "DELETE", "REPLACE"))
        .required("name", some("a header name").to(Vdm::text))
        .field("secret", secret())
        .field("value", string());
  }

  private static RecordSchema secret() {
    return record("L7", "Secret").field("namespace", string()).required("name", string());
  }
}
