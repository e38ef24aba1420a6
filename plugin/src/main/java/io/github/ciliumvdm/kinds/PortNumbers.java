package io.github.ciliumvdm.kinds;

import static io.github.ciliumvdm.schema.Schemas.whole;

import io.github.ciliumvdm.schema.Schema;
import java.math.BigInteger;

/** The numbers of ports: those of TCP, UDP and SCTP, 16 bits wide. */
public final class PortNumbers {

  /** The highest port. */
  public static final int LAST = 65535;

  private PortNumbers() {}

  /** The number of a port. */
  public static Schema<BigInteger> port() {
    return whole(1, LAST);
  }
}
