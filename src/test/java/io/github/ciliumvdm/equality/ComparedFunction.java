package io.github.ciliumvdm.equality;

import com.fujitsu.vdmj.in.definitions.INExplicitFunctionDefinition;
import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.runtime.Context;
import com.fujitsu.vdmj.runtime.ContextException;
import com.fujitsu.vdmj.runtime.ValueException;
import com.fujitsu.vdmj.tc.types.TCType;
import com.fujitsu.vdmj.values.FunctionValue;
import com.fujitsu.vdmj.values.Value;
import com.fujitsu.vdmj.values.ValueList;
import io.github.ciliumvdm.compiler.runtime.Values;
import io.github.ciliumvdm.compiler.runtime.VdmException;
import org.jspecify.annotations.Nullable;

/** A function of VDMJ's, whose calls are also made to the Java that it was compiled to. */
final class ComparedFunction extends FunctionValue {

  private static final long serialVersionUID = 1L;

  private static final String INVARIANT = "inv_";

  private final transient CompiledFunction compiled;
  private final transient CallByCall calls;
  private final String fullName;
  private long made;

  ComparedFunction(
      INExplicitFunctionDefinition definition,
      FunctionValue vdmjs,
      CompiledFunction compiled,
      CallByCall calls) {
    super(definition, vdmjs.precondition, vdmjs.postcondition, vdmjs.measure, null);
    this.compiled = compiled;
    this.calls = calls;
    this.fullName = definition.name.getModule() + "`" + definition.name.getName();
  }

  @Override
  public Value eval(LexLocation from, ValueList arguments, Context context) throws ValueException {
    if (!calls.isChosen(fullName, made++)) {
      return super.eval(from, arguments, context);
    }
    Value result;
    try {
      result = super.eval(from, arguments, context);
    } catch (ContextException | ValueException e) {
      calls.compared(fullName, arguments, "an error: " + e.getMessage(), failure(arguments));
      throw e;
    }
    calls.compared(fullName, arguments, said(result), answer(arguments));
    return result;
  }

  /** Fields that are no part of equality are of the text. */
  private String said(Value result) {
    try {
      return Values.text(JavaValues.of(result, type.result));
    } catch (ValueException | RuntimeException e) {
      return "what is no value in Java: " + e;
    }
  }

  private String answer(ValueList arguments) {
    try {
      return Values.text(compiled.call(converted(arguments)));
    } catch (VdmException e) {
      boolean refused = e.kind() == VdmException.Kind.INVARIANT && name.startsWith(INVARIANT);
      return refused ? "false" : e.toString();
    } catch (ValueException | RuntimeException e) {
      return e.toString();
    }
  }

  /** Nothing, if the compiled function fails as well. */
  private @Nullable String failure(ValueList arguments) {
    try {
      return Values.text(compiled.call(converted(arguments)));
    } catch (VdmException | ArithmeticException e) {
      return null;
    } catch (ValueException | RuntimeException e) {
      return e.toString();
    }
  }

  private @Nullable Object[] converted(ValueList arguments) throws ValueException {
    @Nullable Object[] converted = new Object[arguments.size()];
    for (int i = 0; i < converted.length; i++) {
      TCType parameter = type.parameters.get(i);
      converted[i] = JavaValues.of(arguments.get(i), parameter);
    }
    return converted;
  }
}
