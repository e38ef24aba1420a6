package io.github.ciliumvdm.equality;

import com.fujitsu.vdmj.in.definitions.INDefinition;
import com.fujitsu.vdmj.in.definitions.INExplicitFunctionDefinition;
import com.fujitsu.vdmj.in.definitions.INExplicitOperationDefinition;
import com.fujitsu.vdmj.in.definitions.INValueDefinition;
import com.fujitsu.vdmj.in.expressions.INNotYetSpecifiedExpression;
import com.fujitsu.vdmj.in.modules.INModule;
import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.runtime.Context;
import com.fujitsu.vdmj.runtime.ModuleInterpreter;
import com.fujitsu.vdmj.runtime.StateContext;
import com.fujitsu.vdmj.values.CPUValue;
import com.fujitsu.vdmj.values.FunctionValue;
import com.fujitsu.vdmj.values.OperationValue;
import com.fujitsu.vdmj.values.Value;
import com.fujitsu.vdmj.values.ValueList;
import io.github.ciliumvdm.boot.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * While VDMJ evaluates something, the calls of the model's functions and operations are also made
 * to the compiled model: the first ones of each, and from then on one in so many.
 */
public final class CallByCall {

  /** How many differences are kept: the first ones say enough. */
  private static final int KEPT = 20;

  private static final int FIRST = Sampling.ALL ? 300 : 12;
  private static final int ONE_IN = Sampling.ALL ? 997 : 20_011;

  private final Map<String, Long> compared = new TreeMap<>();
  private final List<String> differences = new ArrayList<>();
  private final List<String> withoutJava = new ArrayList<>();
  private final int offset = dice().nextInt(ONE_IN);

  private CallByCall() {}

  private static Random dice() {
    return Sampling.dice();
  }

  /** Puts compared ones in the place of all that an interpreter has loaded of the model. */
  public static CallByCall of(ModuleInterpreter interpreter) {
    CallByCall calls = new CallByCall();
    List<INModule> model =
        interpreter.getModules().stream()
            .filter(module -> Model.MODULES.contains(module.name.getName()))
            .toList();
    States states = States.of(model);
    model.forEach(module -> calls.watch(interpreter, module, states));
    interpreter.getModules().forEach(module -> evaluateValues(interpreter, module));
    return calls;
  }

  /** Functions that values call are called no more once there are values. */
  private static void evaluateValues(ModuleInterpreter interpreter, INModule module) {
    for (INDefinition definition : module.defs) {
      if (definition instanceof INValueDefinition value) {
        Context context =
            new StateContext(LexLocation.ANY, "values", interpreter.getInitialContext(), null);
        context.setThreadState(CPUValue.vCPU);
        value.getNamedValues(context);
      }
    }
  }

  private void watch(ModuleInterpreter interpreter, INModule module, States states) {
    for (INDefinition definition : module.defs) {
      if (definition instanceof INExplicitFunctionDefinition function) {
        watch(interpreter, function);
      } else if (definition instanceof INExplicitOperationDefinition operation) {
        watch(interpreter, operation, states);
      }
    }
  }

  private void watch(ModuleInterpreter interpreter, INExplicitFunctionDefinition function) {
    @Nullable Value value = interpreter.getInitialContext().get(function.name);
    if (value instanceof FunctionValue vdmjs
        && !(function.body instanceof INNotYetSpecifiedExpression)) {
      String name = function.name.getModule() + "`" + function.name.getName();
      CompiledFunction.of(function)
          .ifPresentOrElse(
              compiled -> {
                compared.put(name, 0L);
                interpreter
                    .getInitialContext()
                    .put(function.name, new ComparedFunction(function, vdmjs, compiled, this));
              },
              () -> withoutJava.add(name));
    }
  }

  private void watch(
      ModuleInterpreter interpreter, INExplicitOperationDefinition operation, States states) {
    String name = operation.name.getModule() + "`" + operation.name.getName();
    @Nullable Value value = interpreter.getInitialContext().get(operation.name);
    if (value instanceof OperationValue vdmjs) {
      CompiledFunction.of(operation)
          .ifPresentOrElse(
              compiled -> {
                compared.put(name, 0L);
                interpreter
                    .getInitialContext()
                    .put(
                        operation.name,
                        new ComparedOperation(operation, vdmjs, compiled, states, this));
              },
              () -> withoutJava.add(name));
    } else {
      throw new AssertionError(name + " is no operation of VDMJ's");
    }
  }

  /** Whether a call is compared, which is the so manieth of its function or operation. */
  boolean isChosen(String function, long number) {
    return number < FIRST || (number + offset) % ONE_IN == 0;
  }

  /** One more was compared. */
  void compared(String function, ValueList arguments, String vdmj, @Nullable String compiled) {
    compared.merge(function, 1L, Long::sum);
    if (compiled != null && !compiled.equals(vdmj) && differences.size() < KEPT) {
      differences.add(
          "%s%s: VDMJ says %s, the compiled model %s"
              .formatted(function, arguments, vdmj, compiled));
    }
  }

  /** The calls that did not come to the same. */
  public List<String> differences() {
    return List.copyOf(differences);
  }

  /** How many calls were compared. */
  public long total() {
    return compared.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The functions and operations of which no call was compared. */
  public List<String> unreached() {
    return compared.entrySet().stream()
        .filter(entry -> entry.getValue() == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The functions and operations that there is no Java of. */
  public List<String> withoutJava() {
    return List.copyOf(withoutJava);
  }
}
