package io.github.ciliumvdm.report;

/**
 * Which part of a report this is.
 *
 * @param index from 1
 * @param of how many parts there are
 * @param first the position, from 0, that the first scenario or trace here has in the whole report
 */
public record ShardInfo(int index, int of, int first) {}
