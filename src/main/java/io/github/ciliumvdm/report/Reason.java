package io.github.ciliumvdm.report;

import java.util.Optional;

/** Why a side decides as it does, such as allow or default-deny, and by which element. */
public record Reason(String kind, Optional<Element> element) {}
