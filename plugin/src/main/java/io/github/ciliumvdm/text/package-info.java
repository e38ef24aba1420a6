/**
 * The one way out for text of files: in comes any text, out goes text that acts on nothing that
 * shows it.
 */
@NullMarked
package io.github.ciliumvdm.text;

import org.jspecify.annotations.NullMarked;
