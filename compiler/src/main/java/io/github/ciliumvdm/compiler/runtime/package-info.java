/** The values of VDM-SL in Java, for compiled modules: immutable, with VDM's equality and order. */
@NullMarked
package io.github.ciliumvdm.compiler.runtime;

import org.jspecify.annotations.NullMarked;
