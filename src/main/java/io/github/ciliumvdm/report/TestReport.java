package io.github.ciliumvdm.report;

import java.math.BigInteger;

/** A test of a trace: its number in the trace, from 1, and what became of it. */
public record TestReport(BigInteger number, TestVerdict verdict) {}
