package io.github.ciliumvdm.mutation;

import com.fujitsu.vdmj.in.definitions.INDefinition;
import com.fujitsu.vdmj.in.definitions.INTypeDefinition;
import com.fujitsu.vdmj.in.modules.INModule;
import com.fujitsu.vdmj.tc.types.TCField;
import com.fujitsu.vdmj.tc.types.TCNamedType;
import com.fujitsu.vdmj.tc.types.TCOptionalType;
import com.fujitsu.vdmj.tc.types.TCQuoteType;
import com.fujitsu.vdmj.tc.types.TCRecordType;
import com.fujitsu.vdmj.tc.types.TCType;
import com.fujitsu.vdmj.tc.types.TCUnionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The quotes of each type of the model that is a choice between some. */
final class Quotes {

  private final Map<String, List<List<String>>> unions = new HashMap<>();

  private Quotes() {}

  static Quotes of(List<INModule> modules) {
    Quotes quotes = new Quotes();
    for (INModule module : modules) {
      for (INDefinition definition : module.defs) {
        if (definition instanceof INTypeDefinition type) {
          quotes.addType(module.name.getName(), type.type);
        }
      }
    }
    return quotes;
  }

  /** The quote behind this one in its type; the first behind the last. */
  Optional<String> next(String module, String quote) {
    return unionsOf(module)
        .filter(union -> union.contains(quote))
        .findFirst()
        .or(
            () ->
                unions.keySet().stream()
                    .sorted()
                    .flatMap(this::unionsOf)
                    .filter(union -> union.contains(quote))
                    .findFirst())
        .map(union -> union.get((union.indexOf(quote) + 1) % union.size()));
  }

  private Stream<List<String>> unionsOf(String module) {
    return unions.getOrDefault(module, List.of()).stream();
  }

  private void addType(String module, TCType type) {
    if (type instanceof TCNamedType named) {
      addType(module, named.type);
    } else if (type instanceof TCOptionalType optional) {
      addType(module, optional.type);
    } else if (type instanceof TCRecordType record) {
      for (TCField field : record.fields) {
        if (!isDefinedElsewhere(field.type)) {
          addType(module, field.type);
        }
      }
    } else if (type instanceof TCUnionType union) {
      addUnion(module, union);
    }
  }

  /** A record in a field may be the one that it is in. */
  private static boolean isDefinedElsewhere(TCType type) {
    return type instanceof TCNamedType
        || type instanceof TCRecordType
        || (type instanceof TCOptionalType optional && optional.type instanceof TCRecordType);
  }

  private void addUnion(String module, TCUnionType union) {
    List<String> quotes = new ArrayList<>();
    for (TCType choice : union.types) {
      if (choice instanceof TCQuoteType quote) {
        quotes.add(quote.value);
      } else if (choice instanceof TCUnionType inner) {
        addUnion(module, inner);
      }
    }
    if (quotes.size() > 1) {
      unions.computeIfAbsent(module, name -> new ArrayList<>()).add(List.copyOf(quotes));
    }
  }
}
