package io.github.ciliumvdm.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whether mutants are made and noticed at all; MutationTest tries all of them. */
class MutantsTest {

  private static Mutating mutating;

  @BeforeAll
  static void loadTheModelWithItsScenarios() throws Exception {
    mutating = Mutating.withScenarios();
  }

  @Test
  void everyMutantHasAKeyOfItsOwn() {
    List<String> keys = mutating.mutations().stream().map(Mutation::key).toList();

    assertTrue(keys.size() > 3_000, () -> "only " + keys.size() + " mutants are made");
    assertEquals(keys.size(), new HashSet<>(keys).size());
  }

  @Test
  void everyExplainedMutantIsStillThere() throws IOException {
    Set<String> stale = new TreeSet<>(Reasons.equivalent().keySet());
    stale.addAll(Reasons.surviving().keySet());
    mutating.mutations().forEach(mutation -> stale.remove(mutation.key()));

    assertEquals(Set.of(), stale, "no mutant has these keys: mend or remove them");
  }

  @Test
  void noMutantIsBothEquivalentAndASurvivor() throws IOException {
    Set<String> both = new TreeSet<>(Reasons.equivalent().keySet());
    both.retainAll(Reasons.surviving().keySet());

    assertEquals(Set.of(), both);
  }

  @Test
  void aFaultIsNoticedAndGoneAfterwards() {
    assertTrue(isNoticed("CIDR`contains: = to <>: (((block.address).family) = (address.family))"));
    assertTrue(!isNoticed("CIDR`Address: < to <=: (group < (2 ** widthOf(family)))"));
  }

  @Test
  void aFaultInAValueIsNoticed() {
    assertTrue(isNoticed("Label`NAMESPACE: text changed: \"io.kubernetes.pod.namespace\""));
  }

  private static boolean isNoticed(String key) {
    Mutation mutation =
        mutating.mutations().stream()
            .filter(one -> one.key().equals(key))
            .findFirst()
            .orElseThrow();
    return mutating.firstKiller(mutation).isPresent();
  }
}
