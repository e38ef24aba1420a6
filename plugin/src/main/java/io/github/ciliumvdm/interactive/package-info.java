/**
 * In come commands typed in VDMJ's interactive sessions. Out comes what the model says, in the
 * words of the reports; each command is an expression that the session's own interpreter evaluates
 * in the scenario's module.
 */
@NullMarked
package io.github.ciliumvdm.interactive;

import org.jspecify.annotations.NullMarked;
