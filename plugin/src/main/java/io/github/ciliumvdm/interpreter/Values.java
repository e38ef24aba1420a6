package io.github.ciliumvdm.interpreter;

import com.fujitsu.vdmj.in.definitions.INTypeDefinition;
import com.fujitsu.vdmj.in.modules.INModule;
import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.runtime.Context;
import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import com.fujitsu.vdmj.runtime.ValueException;
import com.fujitsu.vdmj.tc.lex.TCNameToken;
import com.fujitsu.vdmj.tc.types.TCRecordType;
import com.fujitsu.vdmj.values.BooleanValue;
import com.fujitsu.vdmj.values.MapValue;
import com.fujitsu.vdmj.values.NilValue;
import com.fujitsu.vdmj.values.NumericValue;
import com.fujitsu.vdmj.values.QuoteValue;
import com.fujitsu.vdmj.values.RecordValue;
import com.fujitsu.vdmj.values.SeqValue;
import com.fujitsu.vdmj.values.SetValue;
import com.fujitsu.vdmj.values.Value;
import com.fujitsu.vdmj.values.ValueList;
import com.fujitsu.vdmj.values.ValueMap;
import com.fujitsu.vdmj.values.ValueSet;
import io.github.ciliumvdm.answer.EngineException;
import io.github.ciliumvdm.vdm.Vdm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates what translations are made of: the values that VDMJ would get from their text, without
 * parsing it, checking its types and converting its tree three times. Types and invariants are
 * checked as VDMJ does it at run time: records convert and check their fields.
 */
public final class Values {

  private static final String CONSTRUCTOR = "mk_";

  private final ModuleInterpreter interpreter;
  private final Map<String, TCRecordType> types = new HashMap<>();

  /** Of what an interpreter has loaded. */
  public Values(ModuleInterpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** The value of the expression; names of functions and types have their module. */
  public Value of(Vdm expression, Context context) throws ValueException {
    if (expression instanceof Vdm.Atom atom) {
      return atom(atom.text(), context);
    }
    if (expression instanceof Vdm.Text text) {
      return new SeqValue(text.characters());
    }
    if (expression instanceof Vdm.Sequence sequence) {
      return new SeqValue(all(sequence.elements(), context));
    }
    if (expression instanceof Vdm.Set set) {
      ValueSet elements = new ValueSet();
      elements.addAll(all(set.elements(), context));
      return new SetValue(elements);
    }
    if (expression instanceof Vdm.Map map) {
      return map(map, context);
    }
    if (expression instanceof Vdm.Application application) {
      return application(application, context);
    }
    throw new AssertionError(expression);
  }

  private static Value atom(String text, Context context) throws ValueException {
    return switch (text) {
      case "nil" -> new NilValue();
      case "true", "false" -> new BooleanValue(Boolean.parseBoolean(text));
      default ->
          text.startsWith("<")
              ? new QuoteValue(text.substring(1, text.length() - 1))
              : number(text, context);
    };
  }

  private static Value number(String text, Context context) throws ValueException {
    try {
      return NumericValue.valueOf(Long.parseLong(text), context);
    } catch (NumberFormatException e) {
      throw new EngineException("no value is called " + text, e);
    }
  }

  private ValueList all(List<Vdm> elements, Context context) throws ValueException {
    ValueList values = new ValueList();
    for (Vdm element : elements) {
      values.add(of(element, context));
    }
    return values;
  }

  private Value map(Vdm.Map map, Context context) throws ValueException {
    ValueMap values = new ValueMap();
    for (Vdm.Maplet maplet : map.maplets()) {
      values.put(of(maplet.key(), context), of(maplet.value(), context));
    }
    return new MapValue(values);
  }

  private Value application(Vdm.Application application, Context context) throws ValueException {
    ValueList arguments =
        all(application.arguments().stream().map(Vdm.Argument::value).toList(), context);
    String name = application.function();
    return name.startsWith(CONSTRUCTOR)
        ? new RecordValue(type(name.substring(CONSTRUCTOR.length())), arguments, context)
        : function(name, context).functionValue(context).eval(LexLocation.ANY, arguments, context);
  }

  private Value function(String name, Context context) {
    int tick = name.indexOf('`');
    @Nullable Value function =
        context.check(
            new TCNameToken(LexLocation.ANY, name.substring(0, tick), name.substring(tick + 1)));
    if (function == null) {
      throw new EngineException("no function is called " + name);
    }
    return function;
  }

  private TCRecordType type(String name) {
    return types.computeIfAbsent(name, this::findType);
  }

  private TCRecordType findType(String name) {
    int tick = name.indexOf('`');
    @Nullable INModule module = interpreter.findModule(name.substring(0, tick));
    if (module != null) {
      String type = name.substring(tick + 1);
      for (var definition : module.defs) {
        if (definition instanceof INTypeDefinition found
            && found.name.getName().equals(type)
            && found.type instanceof TCRecordType record) {
          return record;
        }
      }
    }
    throw new EngineException("no type of records is called " + name);
  }
}
