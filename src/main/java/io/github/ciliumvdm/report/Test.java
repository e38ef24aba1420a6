package io.github.ciliumvdm.report;

/** A test of a trace: its number in the trace, from 1, and what became of it. */
public record Test(int number, TestVerdict verdict) {}
