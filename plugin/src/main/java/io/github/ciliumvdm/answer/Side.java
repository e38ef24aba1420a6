package io.github.ciliumvdm.answer;

import java.util.List;

/** What one side says of a flow: the egress of its source, or the ingress of its destination. */
public record Side(Decision verdict, List<Reason> reasons) {
  public Side {
    reasons = List.copyOf(reasons);
  }
}
