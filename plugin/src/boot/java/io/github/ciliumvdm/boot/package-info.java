/**
 * In comes what VDMJ asks of the classes that its configuration names, on Java 11 or newer. Out
 * goes the text and the problems that the Java 17 side has for it, or one clear refusal; nothing is
 * thrown or printed.
 */
@NullMarked
package io.github.ciliumvdm.boot;

import org.jspecify.annotations.NullMarked;
