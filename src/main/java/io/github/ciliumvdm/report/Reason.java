package io.github.ciliumvdm.report;

import java.util.List;
import java.util.Optional;

/**
 * Why a side decides as it does, such as allow or default-deny, and by which element.
 *
 * @param missing the facts that nobody knows and that could change the decision, in order
 */
public record Reason(String kind, Optional<Element> element, List<String> missing) {
  public Reason {
    missing = List.copyOf(missing);
  }
}
