/**
 * In come the tests of traces, whoever expands and runs them. Out come reports: which tests were
 * chosen, and what became of them by VDMJ's rules.
 */
@NullMarked
package io.github.ciliumvdm.traces;

import org.jspecify.annotations.NullMarked;
