package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.tc.types.TCType;

/** Where a value goes that branches give: it is returned, or a variable gets it. */
final class Sink {

  private final Body body;
  private final String before;
  private final TCType target;
  private final boolean checked;

  /** Is nothing done after it? */
  final boolean leaves;

  private Sink(Body body, String before, TCType target, boolean checked, boolean leaves) {
    this.body = body;
    this.before = before;
    this.target = target;
    this.checked = checked;
    this.leaves = leaves;
  }

  /** It is returned, as one of the type. */
  static Sink returning(Body body, TCType target) {
    return new Sink(body, "return ", target, true, true);
  }

  /** The variable gets it, as one of the type. */
  static Sink checked(Body body, String variable, TCType target) {
    return new Sink(body, variable + " = ", target, true, false);
  }

  /** The variable gets it, which is known to be of the type. */
  static Sink known(Body body, String variable, TCType target) {
    return new Sink(body, variable + " = ", target, false, false);
  }

  void put(Term term, LexLocation location, Code code) {
    Term value =
        checked
            ? body.conversions.to(term, target, location)
            : body.conversions.form(term, body.types.of(target), target, location);
    code.line(before + value.text() + ";");
  }
}
