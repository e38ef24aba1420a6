/**
 * In come the files, folders and globs that a scenario names. Out come the Kubernetes objects in
 * them, in order, each once, or diagnostics.
 */
@NullMarked
package io.github.ciliumvdm.resources;

import org.jspecify.annotations.NullMarked;
