package io.github.ciliumvdm.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.compiler.runtime.Numbers;
import io.github.ciliumvdm.compiler.runtime.Quote;
import io.github.ciliumvdm.compiler.runtime.Seq;
import io.github.ciliumvdm.compiler.runtime.Texts;
import io.github.ciliumvdm.compiler.runtime.Tuple;
import io.github.ciliumvdm.compiler.runtime.Type;
import io.github.ciliumvdm.compiler.runtime.VMap;
import io.github.ciliumvdm.compiler.runtime.VSet;
import io.github.ciliumvdm.compiler.runtime.Values;
import io.github.ciliumvdm.compiler.runtime.VdmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Sequences, sets and maps of compiled modules by themselves. */
class RuntimeTest {

  @Test
  void theEmptyTextIsTheEmptySequence() {
    assertTrue(Values.equal("", Seq.empty()));
    assertTrue(Values.equal(Seq.of('a', 'b'), "ab"));
    assertFalse(Values.equal(Seq.of('a', 1L), "ab"));
    assertEquals(Values.hash("ab"), Values.hash(Seq.of('a', 'b')));
    assertEquals(1, VSet.<Object>of("", Seq.empty(), "").size());
    assertEquals(VSet.<Object>of("ab"), VSet.<Object>of(Seq.of('a', 'b')));
  }

  @Test
  void aSetOfThousandsFindsEachOfItsElements() {
    SplittableRandom random = new SplittableRandom(1);
    List<Long> numbers = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      numbers.add(random.nextLong(-2000, 2000));
    }
    VSet<Long> set = VSet.copyOf(numbers);
    Set<Long> different = new LinkedHashSet<>(numbers);
    assertEquals(different.size(), set.size());
    for (long number = -2500; number < 2500; number++) {
      assertEquals(different.contains(number), set.contains(number));
    }
    assertEquals(new ArrayList<>(different), iterated(set));
    assertEquals(new HashSet<>(different).stream().sorted().toList(), set.sorted().asList());
  }

  private static <E> List<E> iterated(VSet<E> set) {
    List<E> all = new ArrayList<>();
    set.forEach(all::add);
    return all;
  }

  @Test
  void aPartOfASequenceIsGoneThroughFromItsFirstToItsLastElement() {
    Iterator<Long> part = Seq.of(1L, 2L, 3L, 4L).subsequence(2, 3).iterator();
    assertEquals(2L, part.next());
    assertEquals(3L, part.next());
    assertFalse(part.hasNext());
    assertThrows(NoSuchElementException.class, part::next);
    assertFalse(Seq.empty().iterator().hasNext());
  }

  @Test
  void sequencesAreJoinedInTheirOrder() {
    Seq<Seq<Long>> parts = Seq.of(Seq.of(1L, 2L).tail(), Seq.empty(), Seq.of(3L, 4L));
    assertEquals(Seq.of(2L, 3L, 4L), Seq.conc(parts));
    assertTrue(Seq.conc(Seq.of(Seq.<Long>empty())).isEmpty());
  }

  @Test
  void ofEqualElementsTheFirstIsKept() {
    Object first = Seq.of('a');
    assertEquals(List.of(first), iterated(VSet.<Object>of(first, "a")));
    VMap<Object, Long> map = VMap.<Object, Long>of(first, 1L).override(VMap.of("a", 2L));
    assertEquals(first, map.keys().sorted().get(0));
    assertEquals(2L, map.apply("a"));
  }

  @Test
  void aUnionOfSetsKeepsTheElementOfTheFirstSetInVdmjsOrder() {
    Object first = Seq.of('a');
    VSet<VSet<Object>> sets = VSet.of(VSet.of("a", "b", first), VSet.of(first, 'a'));
    assertEquals(VSet.<Object>of("a", "b", 'a'), VSet.<Object>dunion(sets));
    assertEquals(VSet.empty(), VSet.dunion(VSet.<VSet<Object>>empty()));
  }

  @Test
  void tailsAreViewsAndStayEqual() {
    Seq<Long> sequence = Seq.of(1L, 2L, 3L, 4L);
    assertEquals(Seq.of(3L, 4L), sequence.tail().tail());
    assertEquals(Seq.of(3L, 4L).hashCode(), sequence.tail().tail().hashCode());
    assertEquals(Seq.of(2L, 3L), sequence.subsequence(2, 3));
    assertEquals(Seq.empty(), sequence.subsequence(3, 2));
    assertEquals(sequence, sequence.subsequence(-9, 99));
    assertEquals(Seq.of(2L, 3L, 4L, 1L), sequence.tail().concat(Seq.of(1L)));
  }

  @Test
  void aSequenceDoesNotChangeWithTheArrayThatItWasMadeOf() {
    Long[] elements = {1L, 2L};
    Seq<Long> sequence = Seq.of(elements);
    elements[0] = 9L;
    assertEquals(Seq.of(1L, 2L), sequence);
  }

  @Test
  void mapsAreEqualInAnyOrder() {
    VMap<Long, String> one = VMap.of(1L, "a").override(VMap.of(2L, "b"));
    VMap<Long, String> other = VMap.of(2L, "b").override(VMap.of(1L, "a"));
    assertEquals(one, other);
    assertEquals(one.hashCode(), other.hashCode());
    assertEquals(VMap.of("a", 1L).override(VMap.of("b", 2L)), one.inverse());
    assertThrows(VdmException.class, () -> one.merge(VMap.of(1L, "c")));
    assertEquals(one, one.merge(VMap.of(1L, "a")));
  }

  @Test
  void arithmeticIsExactOrFails() {
    assertEquals(1L << 62, Numbers.power(2, 62));
    assertThrows(ArithmeticException.class, () -> Numbers.power(2, 63));
    assertThrows(ArithmeticException.class, () -> Numbers.div(Long.MIN_VALUE, -1));
    assertThrows(ArithmeticException.class, () -> Numbers.mod(1, 0));
    assertThrows(ArithmeticException.class, () -> Numbers.abs(Long.MIN_VALUE));
    assertThrows(ArithmeticException.class, () -> Numbers.power(2, -1));
  }

  @Test
  void whatIsNotThereIsAnException() {
    assertThrows(VdmException.class, () -> Seq.empty().head());
    assertThrows(VdmException.class, () -> Seq.empty().tail());
    assertThrows(VdmException.class, () -> Seq.of(1L).at(0));
    assertThrows(VdmException.class, () -> Texts.at("a", 2));
    assertThrows(VdmException.class, () -> VMap.empty().apply(1L));
    assertThrows(VdmException.class, () -> VSet.of(1L, 2L).only());
  }

  @Test
  void aTypeBringsNestedTextsIntoTheirForm() {
    Type<Seq<VSet<String>>> type = Type.seq(Type.set(Type.TEXT));
    Seq<VSet<String>> texts = type.narrow(Seq.of(VSet.of(Seq.of('a'), Seq.empty())), "here");
    assertEquals(Seq.of(VSet.of("a", "")), texts);
    for (String text : texts.get(0)) {
      assertTrue(text.length() < 2);
    }
    VdmException refused =
        assertThrows(VdmException.class, () -> type.narrow(Seq.of(1L), "M.vdmsl:1:2"));
    assertEquals("M.vdmsl:1:2", refused.place());
    assertFalse(Type.seq1(Type.NAT).has(Seq.empty()));
    assertTrue(Type.optional(Type.quote(Quote.of("a"))).has(null));
    assertFalse(Type.product(Type.NAT, Type.NAT).has(Tuple.of(1L)));
  }
}
