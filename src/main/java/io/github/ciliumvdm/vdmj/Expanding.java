package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.in.definitions.INDefinition;
import com.fujitsu.vdmj.in.definitions.INNamedTraceDefinition;
import com.fujitsu.vdmj.in.patterns.INMultipleBind;
import com.fujitsu.vdmj.in.patterns.INPattern;
import com.fujitsu.vdmj.in.statements.INSkipStatement;
import com.fujitsu.vdmj.in.statements.INStatement;
import com.fujitsu.vdmj.in.traces.INTraceApplyExpression;
import com.fujitsu.vdmj.in.traces.INTraceBracketedExpression;
import com.fujitsu.vdmj.in.traces.INTraceConcurrentExpression;
import com.fujitsu.vdmj.in.traces.INTraceCoreDefinition;
import com.fujitsu.vdmj.in.traces.INTraceDefinition;
import com.fujitsu.vdmj.in.traces.INTraceDefinitionTerm;
import com.fujitsu.vdmj.in.traces.INTraceLetBeStBinding;
import com.fujitsu.vdmj.in.traces.INTraceLetDefBinding;
import com.fujitsu.vdmj.in.traces.INTraceRepeatDefinition;
import com.fujitsu.vdmj.in.traces.INTraceVariableList;
import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.runtime.Context;
import com.fujitsu.vdmj.runtime.ContextException;
import com.fujitsu.vdmj.runtime.ValueException;
import com.fujitsu.vdmj.values.NameValuePair;
import com.fujitsu.vdmj.values.NameValuePairList;
import com.fujitsu.vdmj.values.Quantifier;
import com.fujitsu.vdmj.values.QuantifierList;
import com.fujitsu.vdmj.values.Value;
import com.fujitsu.vdmj.values.ValueList;
import io.github.ciliumvdm.compiler.runtime.Expansion;
import io.github.ciliumvdm.compiler.runtime.Expansion.Alternatives;
import io.github.ciliumvdm.compiler.runtime.Expansion.Binding;
import io.github.ciliumvdm.compiler.runtime.Expansion.Call;
import io.github.ciliumvdm.compiler.runtime.Expansion.Permutation;
import io.github.ciliumvdm.compiler.runtime.Expansion.Repetition;
import io.github.ciliumvdm.compiler.runtime.Expansion.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Expands traces as VDMJ does: what is bound is evaluated at once, in the context that is given.
 */
final class Expanding {

  private static final INStatement NOTHING = new INSkipStatement(LexLocation.ANY);

  private Expanding() {}

  /** The tests of a trace. */
  static Expansion<INStatement> of(INNamedTraceDefinition trace, Context context) {
    return sequence(trace.terms, context);
  }

  private static Expansion<INStatement> sequence(
      List<INTraceDefinitionTerm> terms, Context context) {
    List<Expansion<INStatement>> parts = new ArrayList<>();
    for (INTraceDefinitionTerm term : terms) {
      parts.add(alternatives(all(term, context)));
    }
    return parts.size() == 1 ? parts.get(0) : Sequence.of(parts);
  }

  private static List<Expansion<INStatement>> all(
      List<INTraceDefinition> definitions, Context context) {
    List<Expansion<INStatement>> parts = new ArrayList<>();
    for (INTraceDefinition definition : definitions) {
      parts.add(of(definition, context));
    }
    return parts;
  }

  private static Expansion<INStatement> alternatives(List<Expansion<INStatement>> parts) {
    return parts.size() == 1 ? parts.get(0) : Alternatives.of(parts);
  }

  private static Expansion<INStatement> of(INTraceDefinition definition, Context context) {
    if (definition instanceof INTraceLetDefBinding let) {
      return let(let, context);
    }
    if (definition instanceof INTraceLetBeStBinding let) {
      try {
        return choices(let, context);
      } catch (ValueException e) {
        throw new ContextException(e, let.location);
      }
    }
    INTraceRepeatDefinition repeat = (INTraceRepeatDefinition) definition;
    Expansion<INStatement> part = core(repeat.core, context);
    return repeat.from == 1 && repeat.to == 1
        ? part
        : Repetition.of(part, repeat.from, repeat.to, NOTHING);
  }

  private static Expansion<INStatement> core(INTraceCoreDefinition definition, Context context) {
    if (definition instanceof INTraceBracketedExpression brackets) {
      return sequence(brackets.terms, context);
    }
    return definition instanceof INTraceConcurrentExpression concurrent
        ? Permutation.of(all(concurrent.defs, context))
        : new Call<>(((INTraceApplyExpression) definition).callStatement);
  }

  private static Expansion<INStatement> let(INTraceLetDefBinding let, Context context) {
    Context bound = new Context(let.location, "TRACE", context);
    for (INDefinition definition : let.localDefs) {
      bound.putList(definition.getNamedValues(bound));
    }
    INTraceVariableList variables = new INTraceVariableList(bound, let.localDefs);
    return new Binding<>(variables.getVariables(), of(let.body, bound));
  }

  /** One expansion for each way in which the variables can be bound. */
  private static Expansion<INStatement> choices(INTraceLetBeStBinding let, Context context)
      throws ValueException {
    QuantifierList quantifiers = new QuantifierList();
    for (INMultipleBind bind : let.def.bindings) {
      ValueList values = bind.getBindValues(context, true);
      for (INPattern pattern : bind.plist) {
        quantifiers.add(new Quantifier(pattern, values));
      }
    }
    quantifiers.init(context, true);
    if (quantifiers.finished()) {
      return new Call<>(NOTHING);
    }
    List<Expansion<INStatement>> choices = new ArrayList<>();
    while (quantifiers.hasNext()) {
      @Nullable Context bound = bound(let.location, quantifiers.next(), context);
      if (bound != null && (let.stexp == null || let.stexp.eval(bound).boolValue(context))) {
        INTraceVariableList variables = new INTraceVariableList(bound, let.def.defs);
        choices.add(new Binding<>(variables.getVariables(), of(let.body, bound)));
      }
    }
    return alternatives(choices);
  }

  /** A context with these variables; none if one of them would have two values. */
  private static @Nullable Context bound(
      LexLocation location, NameValuePairList variables, Context context) {
    Context bound = new Context(location, "TRACE", context);
    for (NameValuePair variable : variables) {
      @Nullable Value before = bound.putIfAbsent(variable.name, variable.value);
      if (before != null && !before.equals(variable.value)) {
        return null;
      }
    }
    return bound;
  }
}
