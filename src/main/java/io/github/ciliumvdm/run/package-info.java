/**
 * In come paths and what the command line says about them. Out come reports, or a {@link
 * io.github.ciliumvdm.run.BadInputException} with every problem of every file; nothing is printed.
 */
@NullMarked
package io.github.ciliumvdm.run;

import org.jspecify.annotations.NullMarked;
