/**
 * The model's answers as records, whichever engine gave them, and their words: what a flow's
 * verdict is, which rules decided it, and which came nearest.
 */
@NullMarked
package io.github.ciliumvdm.answer;

import org.jspecify.annotations.NullMarked;
