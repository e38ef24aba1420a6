/**
 * In come files for VDMJ, expressions and the names of traces. Out come the answers in the words of
 * {@link io.github.ciliumvdm.engine}: no other package of this jar knows VDMJ.
 */
@NullMarked
package io.github.ciliumvdm.vdmj;

import org.jspecify.annotations.NullMarked;
