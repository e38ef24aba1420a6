package io.github.ciliumvdm.vdmj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.engine.Engine;
import io.github.ciliumvdm.engine.Engine.Loop;
import io.github.ciliumvdm.engine.Selection;
import io.github.ciliumvdm.engine.Selection.Sample;
import io.github.ciliumvdm.engine.TestListener;
import io.github.ciliumvdm.engine.TestRange;
import io.github.ciliumvdm.engine.TraceName;
import io.github.ciliumvdm.report.TestReport;
import io.github.ciliumvdm.report.TestVerdict;
import io.github.ciliumvdm.report.TraceReport;
import java.io.File;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Traces whose tests VDMJ cannot even count. */
class HugeTracesTest {

  private static final BigInteger TWO_TO_THE_64 = BigInteger.TWO.pow(64);
  private static final Selection ALL = new Selection.All();

  private static Engine engine;

  @BeforeAll
  static void open() {
    engine = EngineLoader.openAlone(List.of(new File("src/test/resources/traces/Huge.vdmsl")));
  }

  @Test
  void countsAreExactOrSaidToBeBeyondCounting() {
    assertEquals("10000000000", count("Ten_to_the_10"));
    assertEquals("18446744073709551616", count("Two_to_the_64"));
    assertEquals("1124000727777607680000", count("Factorials"));
    // The sum of 3^0 to 3^40.
    assertEquals("18236498188585393201", count("Up_to_40"));
    assertEquals(Optional.empty(), engine.count(trace("Beyond_counting"), ALL));
  }

  private static String count(String trace) {
    return engine.count(trace(trace), ALL).orElseThrow().toString();
  }

  @Test
  void sampleOfTwoToThe64TestsIsDrawnAtOnceFromAllOfThem() {
    TraceReport sample = sampled("Two_to_the_64", 1000, 7);
    List<BigInteger> numbers = sample.tests().stream().map(TestReport::number).toList();

    assertEquals(TWO_TO_THE_64, sample.choice().orElseThrow().of());
    assertEquals(Collections.nCopies(1000, TestVerdict.PASSED), sample.verdicts());
    assertEquals(numbers, numbers.stream().sorted().distinct().toList());
    assertTrue(numbers.get(0).signum() > 0);
    assertTrue(numbers.get(999).compareTo(TWO_TO_THE_64) <= 0);
    // Each half has about half of them: 6 standard deviations are 95.
    long low = numbers.stream().filter(number -> number.bitLength() < 64).count();
    assertTrue(low > 405 && low < 595, () -> low + " of 1000 in the first half");
    assertEquals(
        numbers,
        sampled("Two_to_the_64", 1000, 7).tests().stream().map(TestReport::number).toList());
    assertNotEquals(sample.tests(), sampled("Two_to_the_64", 1000, 8).tests());
  }

  @Test
  void partsOfASampleAreTheWholeOfIt() {
    TraceReport whole = sampled("Up_to_40", 20, 3);
    TraceReport begin = sampled("Up_to_40", 20, 3, 0, 9);
    TraceReport end = sampled("Up_to_40", 20, 3, 9, 20);

    assertEquals(whole, TraceReport.joined(List.of(begin, end)));
  }

  private static TraceReport sampled(String trace, int size, long seed) {
    return sampled(trace, size, seed, 0, Integer.MAX_VALUE);
  }

  private static TraceReport sampled(String trace, int size, long seed, int from, int to) {
    Selection sample = new Sample(size, seed);
    return engine.run(
        new TestRange(trace(trace), sample, from, to, Loop.BATCH), TestListener.none());
  }

  private static TraceName trace(String name) {
    return engine.traces().stream().filter(trace -> trace.isCalled(name)).findFirst().orElseThrow();
  }
}
