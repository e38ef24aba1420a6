package io.github.ciliumvdm.answer;

import io.github.ciliumvdm.yaml.Place;

/**
 * An element of a policy that a reason points at.
 *
 * @param kind the kind of the policy, such as CiliumNetworkPolicy
 * @param rule where it is in the policy, such as {@code specs[1].egressDeny[2]}
 */
public record Element(String policy, String kind, String rule, Place place) {}
