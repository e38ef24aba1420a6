/**
 * The way of the data, in this order: {@link io.github.ciliumvdm.yaml} reads files into nodes that
 * know their place, {@link io.github.ciliumvdm.resources} finds the files that a scenario names,
 * {@link io.github.ciliumvdm.schema} checks nodes against tables and turns them into {@link
 * io.github.ciliumvdm.vdm} values with their text, and {@link io.github.ciliumvdm.reader} hands
 * that text to VDMJ. Nothing here knows what a policy means: that is the model's.
 */
@NullMarked
package io.github.ciliumvdm;

import org.jspecify.annotations.NullMarked;
