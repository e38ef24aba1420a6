package io.github.ciliumvdm.schema;

import io.github.ciliumvdm.vdm.Vdm;
import io.github.ciliumvdm.vdm.Vdm.Argument;
import io.github.ciliumvdm.yaml.Mapping;
import io.github.ciliumvdm.yaml.Node;
import io.github.ciliumvdm.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A table whose mapping becomes a VDM record. Its fields come in the order of the record's; what
 * the mapping does not say is nil.
 */
public final class RecordSchema implements Schema<Vdm> {

  private final String module;
  private final String type;
  private final Table table;
  private final List<Function<Fields, List<Argument>>> parts;

  private RecordSchema(
      String module, String type, Table table, List<Function<Fields, List<Argument>>> parts) {
    this.module = module;
    this.type = type;
    this.table = table;
    this.parts = parts;
  }

  static RecordSchema of(String module, String type) {
    return new RecordSchema(module, type, Table.of(), List.of());
  }

  /** A field of the same name as its key, which may be missing. */
  public RecordSchema field(String key, Schema<Vdm> schema) {
    return field(Key.optional(key, schema));
  }

  /** A field of the same name as its key, which must be there. */
  public RecordSchema required(String key, Schema<Vdm> schema) {
    return field(Key.required(key, schema));
  }

  /** A field of the same name as its key. */
  public RecordSchema field(Key<Vdm> key) {
    return field(key.name(), key);
  }

  /** A field with a name of its own. */
  public RecordSchema field(String label, Key<Vdm> key) {
    return with(table.key(key), fields -> argument(label, fields.get(key).orElse(Vdm.nil())));
  }

  /** The fields that another table has in the mapping under a key: they become this record's. */
  public RecordSchema inline(String key, RecordSchema inner) {
    return inline(Key.optional(key, inner.table), inner);
  }

  /** The fields that another table has in the mapping under a key that must be there. */
  public RecordSchema requiredInline(String key, RecordSchema inner) {
    return inline(Key.required(key, inner.table), inner);
  }

  /** A field that is always the same. */
  public RecordSchema constant(String label, Vdm value) {
    return with(table, fields -> argument(label, value));
  }

  /** A field that the whole mapping decides. */
  public RecordSchema computed(String label, Function<Mapping, Vdm> value) {
    return with(table, fields -> argument(label, value.apply(fields.mapping())));
  }

  /** A field for the place where the mapping begins. */
  public RecordSchema place() {
    return with(table, fields -> argument("at", at(fields.place())));
  }

  /** The table with a key that must be well formed and then means nothing. */
  public RecordSchema ignored(String key, Schema<?> schema) {
    return ignored(Key.optional(key, schema));
  }

  /** The table with a key that must be well formed, where it exists, and then means nothing. */
  public RecordSchema ignored(Key<?> key) {
    return new RecordSchema(module, type, table.key(meaningless(key)), parts);
  }

  private static <T> Key<T> meaningless(Key<T> key) {
    return new Key<>(key.name(), new Meaningless<>(key.schema()), key.required(), key.versions());
  }

  /** The table with a key of Cilium's that we cannot deal with yet. */
  public RecordSchema unsupported(String key, String why) {
    return new RecordSchema(module, type, table.unsupported(key, why), parts);
  }

  /** The table of an object whose other keys are not ours to judge, unless they are slips. */
  public RecordSchema open() {
    return new RecordSchema(module, type, table.open(), parts);
  }

  /** The table with a rule about its keys together. */
  public RecordSchema where(Rule rule) {
    return new RecordSchema(module, type, table.where(rule), parts);
  }

  @Override
  public Optional<Vdm> read(Node node, Reading reading) {
    return table.read(node, reading).map(fields -> Vdm.record(module, type, arguments(fields)));
  }

  @Override
  public Map<String, Schema<?>> parts() {
    return table.parts();
  }

  /** A place in the model's words; its file is that of the object around. */
  public static Vdm at(Place place) {
    return Vdm.shortRecord("Place", "At", Vdm.number(place.line()), Vdm.number(place.column()));
  }

  private RecordSchema inline(Key<Fields> key, RecordSchema inner) {
    Function<Fields, List<Argument>> part =
        fields -> inner.arguments(fields.get(key).orElse(Fields.none(fields.place())));
    return with(table.key(key), part);
  }

  private List<Argument> arguments(Fields fields) {
    List<Argument> arguments = new ArrayList<>(parts.size());
    for (Function<Fields, List<Argument>> part : parts) {
      arguments.addAll(part.apply(fields));
    }
    return arguments;
  }

  private RecordSchema with(Table keys, Function<Fields, List<Argument>> part) {
    List<Function<Fields, List<Argument>>> more = new ArrayList<>(parts);
    more.add(part);
    return new RecordSchema(module, type, keys, List.copyOf(more));
  }

  private static List<Argument> argument(String label, Vdm value) {
    return List.of(new Argument(label, value));
  }
}
