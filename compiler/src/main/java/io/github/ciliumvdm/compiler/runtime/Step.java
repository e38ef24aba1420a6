package io.github.ciliumvdm.compiler.runtime;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A step of a test of a trace: a variable gets its value, a call is made, or nothing is done.
 *
 * @param <T> the state that calls change
 */
public sealed interface Step<T> {

  /** What VDMJ tells steps apart by. */
  String text();

  /** A variable gets its value. */
  record Variable<T>(String name, @Nullable Object value, String text) implements Step<T> {
    /** With its value. */
    public Variable(String name, @Nullable Object value) {
      this(name, value, "(" + name + " = " + Values.text(value) + ")");
    }
  }

  /** Nothing is done, where there is nothing to choose from. */
  record Skip<T>() implements Step<T> {
    @Override
    public String text() {
      return "skip";
    }
  }

  /**
   * An argument, as it is written.
   *
   * @param value what it is in a state; null where it is never shown to people
   */
  record Argument<T>(String text, @Nullable Function<T, @Nullable Object> value) {

    /** Longer values are not shown. */
    private static final int LONGEST = 50;

    /** The value if there is a short one, or else the text. */
    private String shown(T state) {
      if (value == null) {
        return text;
      }
      try {
        String shown = Values.text(value.apply(state));
        return shown.length() > LONGEST ? text : shown;
      } catch (RuntimeException e) {
        return text;
      }
    }
  }

  /**
   * A call whose arguments are known.
   *
   * @param precondition of what is called
   */
  record Ready(BooleanSupplier precondition, Runnable call) {}

  /** A call of an operation, or of a function. */
  record Call<T>(
      String name, List<Argument<T>> arguments, Function<T, Ready> preparation, String text)
      implements Step<T> {

    private static final Collector<CharSequence, ?, String> IN_BRACKETS =
        Collectors.joining(", ", "(", ")");

    /**
     * With arguments as they are written.
     *
     * @param preparation evaluates the arguments in a state, and calls in that state
     */
    public Call(String name, List<Argument<T>> arguments, Function<T, Ready> preparation) {
      this(
          name,
          arguments,
          preparation,
          name + arguments.stream().map(Argument::text).collect(IN_BRACKETS));
    }

    /**
     * Makes the call.
     *
     * @throws Inconclusive if the call is none that may be made: that is a fault of the test
     */
    public void make(T state) {
      Ready ready;
      try {
        ready = preparation.apply(state);
      } catch (RuntimeException e) {
        throw new Inconclusive(e);
      }
      if (!ready.precondition().getAsBoolean()) {
        throw new Inconclusive(VdmException.precondition(name, ""));
      }
      ready.call().run();
    }

    /**
     * The call for people, with the values of its arguments in a state as far as they are short.
     */
    public String shown(T state) {
      return name + arguments.stream().map(each -> each.shown(state)).collect(IN_BRACKETS);
    }
  }

  /** A test says nothing of what it calls: it calls what may not be called so. */
  final class Inconclusive extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Inconclusive(RuntimeException why) {
      super(why.getMessage(), why);
    }
  }

  /**
   * One of the choices, where a variable is bound.
   *
   * @param any whether there was anything to choose from; of that, all may have been unsuitable
   */
  static <T> Expansion<Step<T>> choice(boolean any, List<Expansion<Step<T>>> choices) {
    if (!any) {
      return new Expansion.Call<>(new Skip<>());
    }
    return choices.size() == 1 ? choices.get(0) : Expansion.Alternatives.of(choices);
  }
}
