/** The question of {@code check}: are the flows of scenarios decided as they expect? */
@NullMarked
package io.github.ciliumvdm.question.check;

import org.jspecify.annotations.NullMarked;
