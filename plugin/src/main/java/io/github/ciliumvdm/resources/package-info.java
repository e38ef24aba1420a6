/**
 * In come the files, folders and globs that a scenario names. Out come the Kubernetes objects in
 * them, in order, each once, in the namespaces that they are deployed to, or diagnostics; and what
 * was passed over, because it is no object.
 */
@NullMarked
package io.github.ciliumvdm.resources;

import org.jspecify.annotations.NullMarked;
