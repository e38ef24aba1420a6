package io.github.ciliumvdm.interpreter;

import com.fujitsu.vdmj.runtime.Context;
import io.github.ciliumvdm.answer.Answer;
import io.github.ciliumvdm.vdm.Vdm;

/**
 * The answers of a model to questions, one after the other. After one that breaks off, the others
 * are evaluated in threads of their own: {@link FreshThread} says why.
 */
public final class Answering {

  private final Values values;
  private boolean brokeOff;

  /** Of what the values are made by. */
  public Answering(Values values) {
    this.values = values;
  }

  /** The answer to a question that is evaluated in this context. */
  public Answer answer(Vdm question, Context context) {
    Answer answer =
        brokeOff
            ? FreshThread.call(() -> evaluated(question, context))
            : evaluated(question, context);
    brokeOff |= answer instanceof Answer.Broken;
    return answer;
  }

  private Answer evaluated(Vdm question, Context context) {
    try {
      return Answers.of(values.of(question, context));
    } catch (Exception | StackOverflowError e) {
      return new Answer.Broken(e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }
}
