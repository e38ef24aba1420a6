/**
 * In come the judgements of the model and the flows as their author wrote them, as one immutable
 * tree. Out go the formats of the report, one class each; every count is a method of the tree.
 */
@NullMarked
package io.github.ciliumvdm.report;

import org.jspecify.annotations.NullMarked;
