/**
 * In comes a file that VDMJ reads. Out comes the VDM-SL module it is translated to, and the
 * problems on the way, which the plugins report.
 */
@NullMarked
package io.github.ciliumvdm.reader;

import org.jspecify.annotations.NullMarked;
