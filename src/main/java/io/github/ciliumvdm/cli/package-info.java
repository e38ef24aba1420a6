/**
 * The command line: arguments come in, text and an exit code go out. Each command gathers its
 * inputs, lets the other packages do the work, and chooses the form of the report.
 */
@NullMarked
package io.github.ciliumvdm.cli;

import org.jspecify.annotations.NullMarked;
