/**
 * In come VDM-SL values as an algebra. Out comes their text, as VDMJ reads it and as readers like
 * to: escaped, laid out, and the same every time.
 */
@NullMarked
package io.github.ciliumvdm.vdm;

import org.jspecify.annotations.NullMarked;
