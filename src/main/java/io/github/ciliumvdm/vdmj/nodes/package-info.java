/**
 * Nodes of VDMJ's executable tree, and contexts, that do what VDMJ's own do in less time. In come
 * the nodes that VDMJ maps to others of the same kind; out come the same values and errors.
 */
@NullMarked
package io.github.ciliumvdm.vdmj.nodes;

import org.jspecify.annotations.NullMarked;
