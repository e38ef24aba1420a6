package io.github.ciliumvdm.vdmj;

import com.fujitsu.vdmj.runtime.VDMOperation;
import com.fujitsu.vdmj.values.NaturalValue;
import com.fujitsu.vdmj.values.Value;

/** What the module of traces/Throwing.vdmsl leaves to Java: one, two, three, and so on for ever. */
public final class Dice {

  /** A period in which each run of a trace with twelve tests begins alike. */
  private static final int PERIOD = 12;

  private static int throwsSoFar;

  /** VDMJ makes one, although all that it calls is static. */
  public Dice() {}

  /** The next number. */
  @VDMOperation
  public static synchronized Value Thrown() throws Exception {
    return new NaturalValue(throwsSoFar++ % PERIOD);
  }
}
