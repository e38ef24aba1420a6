/**
 * In come nodes, and tables that say which keys, types and values a kind of document may have. Out
 * come the values that the tables make of them, VDM-SL for the most part, and every problem at its
 * place.
 */
@NullMarked
package io.github.ciliumvdm.schema;

import org.jspecify.annotations.NullMarked;
