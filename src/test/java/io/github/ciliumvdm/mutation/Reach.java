package io.github.ciliumvdm.mutation;

import com.fujitsu.vdmj.lex.LexLocation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;

/** Which checks evaluate which expressions, as VDMJ counts it, and how long each check takes. */
final class Reach {

  private final IdentityHashMap<LexLocation, Integer> numbers = new IdentityHashMap<>();
  private final List<LexLocation> locations = new ArrayList<>();
  private final List<BitSet> checksOf = new ArrayList<>();
  private final long[] nanoseconds;
  private final BitSet initial;
  private final List<BitSet> reached = new ArrayList<>();
  private final Uses uses;

  private Reach(int checks, Uses uses) {
    nanoseconds = new long[checks];
    initial = new BitSet();
    this.uses = uses;
  }

  /** Runs all checks with the model as it is; they must hold. */
  static Reach measured(Asking asking, List<Check> checks, List<Site> sites) throws Exception {
    Reach reach = new Reach(checks.size(), Uses.of(asking.model()));
    sites.forEach(site -> reach.add(site.expression().location));
    sites.forEach(site -> reach.uses.of(site).forEach(reach::add));
    reach.clear();
    asking.initialize();
    reach.initial.or(reach.hit());
    for (int check = 0; check < checks.size(); check++) {
      reach.clear();
      Deadline.in(Probe.LONG);
      long start = Deadline.now();
      if (!checks.get(check).question().holds()) {
        throw new AssertionError("without any mutant this does not hold: " + checks.get(check));
      }
      reach.nanoseconds[check] = Deadline.now() - start;
      BitSet hit = reach.hit();
      reach.reached.add(hit);
      for (int i = hit.nextSetBit(0); i >= 0; i = hit.nextSetBit(i + 1)) {
        reach.checksOf.get(i).set(check);
      }
    }
    return reach;
  }

  /** The checks that evaluate the expression, or use the value that it is part of. */
  BitSet checks(Site site) {
    BitSet all = (BitSet) checksOf.get(number(site)).clone();
    if (uses.isInValue(site)) {
      uses.of(site).forEach(use -> all.or(checksOf.get(number(use))));
    }
    return all;
  }

  /** Whether values of modules depend on the function, and so perhaps any check. */
  boolean isInitial(Site site) {
    return initial.get(number(site)) && !uses.isInValue(site);
  }

  /** Whether the expression is part of a value of a module, which is evaluated only once. */
  boolean isInValue(Site site) {
    return uses.isInValue(site);
  }

  /** All that the check evaluates: checks with the same are alike. */
  BitSet reached(int check) {
    return reached.get(check);
  }

  long nanoseconds(int check) {
    return nanoseconds[check];
  }

  private int number(Site site) {
    return number(site.expression().location);
  }

  private int number(LexLocation location) {
    Integer number = numbers.get(location);
    if (number == null) {
      throw new IllegalArgumentException("a site of another model");
    }
    return number;
  }

  private void add(LexLocation location) {
    if (numbers.putIfAbsent(location, locations.size()) == null) {
      locations.add(location);
      checksOf.add(new BitSet());
    }
  }

  private void clear() {
    locations.forEach(location -> location.hits = 0);
  }

  private BitSet hit() {
    BitSet hit = new BitSet();
    for (int i = 0; i < locations.size(); i++) {
      if (locations.get(i).hits > 0) {
        hit.set(i);
      }
    }
    return hit;
  }
}
