/** Mutants of the compiler, of what it writes and of the runtime: does anything notice them? */
@NullMarked
package io.github.ciliumvdm.compiler.mutation;

import org.jspecify.annotations.NullMarked;
