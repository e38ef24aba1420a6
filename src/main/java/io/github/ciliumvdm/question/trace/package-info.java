/** The question of {@code trace}: which tests of combinatorial traces pass? */
@NullMarked
package io.github.ciliumvdm.question.trace;

import org.jspecify.annotations.NullMarked;
