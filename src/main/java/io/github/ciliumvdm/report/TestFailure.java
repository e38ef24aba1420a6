package io.github.ciliumvdm.report;

import java.math.BigInteger;

/**
 * A test that did not pass, and how it began: of two tests with the same beginning up to the call
 * that does not succeed, neither passes. VDMJ skips the later one, if it is not shorter.
 *
 * @param number the test's number, from 1
 * @param size how many statements it has
 * @param beginning what stands for its statements up to the call that did not succeed
 */
public record TestFailure(BigInteger number, int size, String beginning) {}
