/**
 * The way of the data, in this order: {@link io.github.ciliumvdm.yaml} reads files into nodes that
 * know their place, {@link io.github.ciliumvdm.resources} finds the files that a scenario names,
 * {@link io.github.ciliumvdm.schema} and {@link io.github.ciliumvdm.kinds} check nodes against
 * tables, and {@link io.github.ciliumvdm.scenario} makes of them the values of the model, as {@link
 * io.github.ciliumvdm.vdm} has them. {@link io.github.ciliumvdm.compiled} and {@link
 * io.github.ciliumvdm.interpreter} evaluate the model, {@link io.github.ciliumvdm.answer} is what
 * it says. {@link io.github.ciliumvdm.reader}, {@link io.github.ciliumvdm.editor} and {@link
 * io.github.ciliumvdm.interactive} adapt this to VDMJ. Nothing here knows what a policy means: that
 * is the model's.
 */
@NullMarked
package io.github.ciliumvdm;

import org.jspecify.annotations.NullMarked;
