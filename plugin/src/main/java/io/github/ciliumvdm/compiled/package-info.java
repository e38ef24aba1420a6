/**
 * In come questions as values of VDM-SL. Out come the answers of the model that was compiled to
 * Java: nothing of VDMJ is here.
 */
@NullMarked
package io.github.ciliumvdm.compiled;

import org.jspecify.annotations.NullMarked;
