package io.github.ciliumvdm.answer;

/**
 * The element that came nearest to deciding otherwise.
 *
 * @param lacks what it does not cover: peer or traffic
 */
public record Nearest(Element element, String lacks) {}
