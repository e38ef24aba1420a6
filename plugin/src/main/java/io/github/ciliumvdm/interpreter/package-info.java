/**
 * VDMJ's interpreter as an engine: questions become its values, and its values become answers. With
 * {@link io.github.ciliumvdm.editor} and {@link io.github.ciliumvdm.interactive}, it is the only
 * room of the plugin that knows VDMJ.
 */
@NullMarked
package io.github.ciliumvdm.interpreter;

import org.jspecify.annotations.NullMarked;
