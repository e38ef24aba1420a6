package io.github.ciliumvdm.answer;

import java.util.List;
import java.util.Optional;

/**
 * Why a side decides as it does, such as allow or default-deny, and by which element.
 *
 * @param filters whether the element has L7 rules
 * @param missing the unknown facts that could change the decision, in order
 */
public record Reason(
    String kind, Optional<Element> element, boolean filters, List<String> missing) {
  public Reason {
    missing = List.copyOf(missing);
  }
}
