/**
 * What policies may say: one table for each kind of object, key by key as in its schema.
 *
 * <p>In come the nodes of a document; out goes the record of the model that says the same. A key
 * that is not in a table is a problem, and what Cilium itself checks beyond the schema is the
 * model's.
 */
@NullMarked
package io.github.ciliumvdm.kinds;

import org.jspecify.annotations.NullMarked;
