package io.github.ciliumvdm.vdmj.nodes;

import com.fujitsu.vdmj.Settings;
import com.fujitsu.vdmj.in.definitions.INExplicitFunctionDefinition;
import com.fujitsu.vdmj.in.patterns.INIdentifierPattern;
import com.fujitsu.vdmj.in.patterns.INPattern;
import com.fujitsu.vdmj.in.patterns.INPatternList;
import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.runtime.Context;
import com.fujitsu.vdmj.runtime.ContextException;
import com.fujitsu.vdmj.runtime.ExceptionHandler;
import com.fujitsu.vdmj.runtime.ValueException;
import com.fujitsu.vdmj.tc.lex.TCNameToken;
import com.fujitsu.vdmj.tc.types.TCType;
import com.fujitsu.vdmj.values.FunctionValue;
import com.fujitsu.vdmj.values.Value;
import com.fujitsu.vdmj.values.ValueList;
import io.github.ciliumvdm.vdmj.Conversion;
import org.jspecify.annotations.Nullable;

/**
 * A function of a module whose parameters are names. It has no type parameters, measure or
 * postcondition.
 */
final class Function extends FunctionValue {

  private static final long serialVersionUID = 1L;

  private static final int PRECONDITION_FAILURE = 4055;
  private static final int STACK_OVERFLOW = 4174;

  private final String title;
  private final TCNameToken[] parameters;
  private final TCType[] types;

  private Function(INExplicitFunctionDefinition definition, FunctionValue vdmjs) {
    super(
        definition,
        precondition(definition, vdmjs),
        vdmjs.postcondition,
        vdmjs.measure,
        vdmjs.freeVariables);
    this.title = toTitle();
    this.parameters =
        paramPatternList.get(0).stream().map(Function::nameOf).toArray(TCNameToken[]::new);
    this.types = type.parameters.toArray(new TCType[0]);
  }

  /** The function that VDMJ made of a definition; the same, if VDMJ has more to do in its calls. */
  static FunctionValue of(INExplicitFunctionDefinition definition, FunctionValue vdmjs) {
    return isPlain(definition, vdmjs) ? new Function(definition, vdmjs) : vdmjs;
  }

  private static boolean isPlain(INExplicitFunctionDefinition definition, FunctionValue vdmjs) {
    return definition.typeParams == null
        && vdmjs.measure == null
        && vdmjs.postcondition == null
        && vdmjs.paramPatternList.size() == 1
        && areDistinctNames(vdmjs.paramPatternList.get(0));
  }

  private static boolean areDistinctNames(INPatternList parameters) {
    return parameters.stream().allMatch(INIdentifierPattern.class::isInstance)
        && parameters.stream().map(Function::nameOf).distinct().count() == parameters.size();
  }

  private static @Nullable FunctionValue precondition(
      INExplicitFunctionDefinition definition, FunctionValue vdmjs) {
    return vdmjs.precondition == null ? null : of(definition.predef, vdmjs.precondition);
  }

  private static TCNameToken nameOf(INPattern parameter) {
    return Names.one(((INIdentifierPattern) parameter).name);
  }

  /** How many arguments it is called with. */
  int arity() {
    return parameters.length;
  }

  @Override
  public Value eval(LexLocation from, Value argument, Context caller) throws ValueException {
    return eval(from, new ValueList(argument), caller);
  }

  @Override
  public Value eval(LexLocation from, ValueList arguments, Context caller) throws ValueException {
    return arguments.size() == arity()
        ? call(from, arguments, caller)
        : super.eval(from, arguments, caller);
  }

  /** The value for as many arguments as it has parameters. */
  Value call(LexLocation from, ValueList arguments, Context caller) throws ValueException {
    try {
      Frame frame = new Frame(from, title, freeVariables, caller);
      for (int i = 0; i < parameters.length; i++) {
        frame.put(parameters[i], Conversion.of(arguments.get(i), types[i], caller));
      }
      if (precondition != null && Settings.prechecks) {
        require(precondition, from, arguments, frame);
      }
      Value result = result(frame);
      if (caller.prepost > 0 && !result.boolValue(caller)) {
        ExceptionHandler.handle(
            new ContextException(
                caller.prepost, caller.prepostMsg + name, body.getLocation(), frame));
      }
      return result;
    } catch (StackOverflowError e) {
      throw new ContextException(STACK_OVERFLOW, "Stack overflow", location, caller);
    }
  }

  private static void require(
      FunctionValue condition, LexLocation from, ValueList arguments, Frame frame)
      throws ValueException {
    try {
      frame.threadState.setAtomic(true);
      frame.setPrepost(PRECONDITION_FAILURE, "Precondition failure: ");
      condition.eval(from, arguments, frame);
    } finally {
      frame.setPrepost(0, null);
      frame.threadState.setAtomic(false);
    }
  }

  private Value result(Frame frame) throws ValueException {
    try {
      frame.threadState.setAtomic(true);
      frame.threadState.setPure(true);
      return Conversion.of(body.eval(frame), type.result, frame);
    } finally {
      frame.threadState.setAtomic(false);
      frame.threadState.setPure(false);
    }
  }
}
