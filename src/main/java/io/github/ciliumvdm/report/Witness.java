package io.github.ciliumvdm.report;

import io.github.ciliumvdm.yaml.Place;
import java.math.BigInteger;
import java.util.List;

/** A test that failed: its number from 1, its calls, and what VDMJ says of it where. */
public record Witness(BigInteger number, List<String> calls, String says, Place place) {
  public Witness {
    calls = List.copyOf(calls);
  }
}
