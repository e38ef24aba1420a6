package io.github.ciliumvdm.mutation;

import com.fujitsu.vdmj.in.expressions.INExpression;
import com.fujitsu.vdmj.lex.LexLocation;
import com.fujitsu.vdmj.runtime.Breakpoint;
import com.fujitsu.vdmj.runtime.Context;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Ends what would never end. VDMJ asks the breakpoint of each expression before it evaluates it, so
 * that is where the clock is looked at, once in a while.
 */
final class Deadline extends Breakpoint {

  private static final long serialVersionUID = 1L;
  private static final int WHILE = 1023;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static long end = Long.MAX_VALUE;
  private static int asked;

  private Deadline(LexLocation location) {
    super(location);
  }

  /** The time is up; not an exception, since VDMJ catches some of those. */
  static final class Passed extends Error {
    private static final long serialVersionUID = 1L;
  }

  static void watch(INExpression expression) {
    expression.breakpoint = new Deadline(expression.location);
  }

  /** Gives this thread so much time of the processor from now on. */
  static void in(long nanoseconds) {
    end = now() + nanoseconds;
  }

  /** The time that this thread has had: what else the machine does is no matter. */
  static long now() {
    return THREADS.getCurrentThreadCpuTime();
  }

  @Override
  public void check(LexLocation where, Context context) {
    asked++;
    if ((asked & WHILE) == 0 && now() > end) {
      throw new Passed();
    }
    super.check(where, context);
  }
}
