/** The question of {@code translate}: what do files become in VDM-SL? */
@NullMarked
package io.github.ciliumvdm.question.translate;

import org.jspecify.annotations.NullMarked;
