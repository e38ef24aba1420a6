/**
 * What may be asked of a VDM interpreter, and what it answers, in words that know nothing of VDMJ.
 * Interpreters live behind class loaders of their own; with {@link io.github.ciliumvdm.report},
 * {@link io.github.ciliumvdm.vdm} and {@link io.github.ciliumvdm.yaml} these types are all that
 * both sides share.
 */
@NullMarked
package io.github.ciliumvdm.engine;

import org.jspecify.annotations.NullMarked;
