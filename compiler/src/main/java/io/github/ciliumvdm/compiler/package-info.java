/**
 * The compiler of VDM-SL modules to Java.
 *
 * <p>VDMJ reads and checks the modules; what it knows of each expression's type makes the Java
 * typed. Each function becomes a static method whose statements are loops and branches, each record
 * a class. What is not covered is refused, with its place.
 */
@NullMarked
package io.github.ciliumvdm.compiler;

import org.jspecify.annotations.NullMarked;
