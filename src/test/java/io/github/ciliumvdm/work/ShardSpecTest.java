package io.github.ciliumvdm.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ciliumvdm.work.ShardSpec.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardSpecTest {

  private static final long SEED = 20261;

  @Test
  void sharesTogetherAreAllOfItOnceAndInOrder() {
    Random random = new Random(SEED);
    for (int round = 0; round < 2000; round++) {
      List<Integer> sizes = random.ints(random.nextInt(8), 0, 6).boxed().toList();
      int of = 1 + random.nextInt(9);
      List<String> expected = new ArrayList<>();
      List<String> found = new ArrayList<>();
      for (int thing = 0; thing < sizes.size(); thing++) {
        addAll(expected, new Part(thing, 0, sizes.get(thing)));
      }
      for (int index = 1; index <= of; index++) {
        new ShardSpec(index, of).parts(sizes).forEach(part -> addAll(found, part));
      }

      assertEquals(expected, found, sizes + " in " + of + " shares");
    }
  }

  @Test
  void sharesDifferByOneAtMost() {
    for (int of = 1; of <= 40; of++) {
      for (int index = 1; index <= of; index++) {
        Part part = new ShardSpec(index, of).parts(List.of(97)).get(0);
        int size = part.to() - part.from();
        assertTrue(size == 97 / of || size == 97 / of + 1, index + "/" + of);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "0/2", "3/2", "-1/2", "1/0", "a/b", "1/2/3", "1 / 2"})
  void whatIsNoShareIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> ShardSpec.parse(text));
  }

  /** Each element of a part; a thing of no size is one too. */
  private static void addAll(List<String> elements, Part part) {
    if (part.from() == part.to()) {
      elements.add(part.thing() + " is empty");
    }
    for (int i = part.from(); i < part.to(); i++) {
      elements.add(part.thing() + "." + i);
    }
  }
}
