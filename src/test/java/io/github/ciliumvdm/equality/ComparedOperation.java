package io.github.ciliumvdm.equality;

import com.fujitsu.vdmj.in.definitions.INExplicitOperationDefinition;
import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.runtime.Context;
import com.fujitsu.vdmj.runtime.ContextException;
import com.fujitsu.vdmj.runtime.ValueException;
import com.fujitsu.vdmj.values.OperationValue;
import com.fujitsu.vdmj.values.Value;
import com.fujitsu.vdmj.values.ValueList;
import com.fujitsu.vdmj.values.VoidValue;
import io.github.ciliumvdm.compiler.runtime.Values;
import io.github.ciliumvdm.compiler.runtime.VdmException;
import io.github.ciliumvdm.model.State;
import org.jspecify.annotations.Nullable;

/**
 * An operation of VDMJ's, whose calls are also made to the Java that it was compiled to, in the
 * state that was before: the result and the state after are compared.
 */
final class ComparedOperation extends OperationValue {

  private static final long serialVersionUID = 1L;

  private final transient CompiledFunction compiled;
  private final transient States states;
  private final transient CallByCall calls;
  private final String fullName;
  private long made;

  ComparedOperation(
      INExplicitOperationDefinition definition,
      OperationValue vdmjs,
      CompiledFunction compiled,
      States states,
      CallByCall calls) {
    super(definition, vdmjs.precondition, vdmjs.postcondition, vdmjs.state);
    this.compiled = compiled;
    this.states = states;
    this.calls = calls;
    this.fullName = definition.name.getModule() + "`" + definition.name.getName();
  }

  @Override
  public Value eval(LexLocation from, ValueList arguments, Context context) throws ValueException {
    if (!calls.isChosen(fullName, made++)) {
      return super.eval(from, arguments, context);
    }
    State state = states.ofVdmj();
    Value result;
    try {
      result = super.eval(from, arguments, context);
    } catch (ContextException | ValueException e) {
      calls.compared(fullName, arguments, "an error: " + e.getMessage(), failure(state, arguments));
      throw e;
    }
    calls.compared(fullName, arguments, said(result), answer(state, arguments));
    return result;
  }

  /** What VDMJ gives, and the state that it leaves. */
  private String said(Value result) {
    try {
      @Nullable Object value =
          result instanceof VoidValue ? null : JavaValues.of(result, type.result);
      return told(value, states.ofVdmj());
    } catch (ValueException | RuntimeException e) {
      return "what is no value in Java: " + e;
    }
  }

  private String answer(State state, ValueList arguments) {
    try {
      return told(called(state, arguments), state);
    } catch (ValueException | RuntimeException e) {
      return e.toString();
    }
  }

  /** Nothing, if the compiled operation fails as well. */
  private @Nullable String failure(State state, ValueList arguments) {
    try {
      return told(called(state, arguments), state);
    } catch (VdmException | ArithmeticException e) {
      return null;
    } catch (ValueException | RuntimeException e) {
      return e.toString();
    }
  }

  private String told(@Nullable Object result, State state) {
    return Values.text(result) + " and then the state is " + states.text(state);
  }

  private @Nullable Object called(State state, ValueList arguments) throws ValueException {
    @Nullable Object[] all = new Object[1 + arguments.size()];
    all[0] = state;
    for (int i = 0; i < arguments.size(); i++) {
      all[1 + i] = JavaValues.of(arguments.get(i), type.parameters.get(i));
    }
    return compiled.call(all);
  }
}
