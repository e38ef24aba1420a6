/**
 * What a user names on the command line: scenario files and folders, standard input, modules
 * written beside scenarios; and the exception that says what is wrong with it.
 */
@NullMarked
package io.github.ciliumvdm.input;

import org.jspecify.annotations.NullMarked;
