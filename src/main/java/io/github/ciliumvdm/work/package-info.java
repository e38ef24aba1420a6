/**
 * Workers: threads with an engine each, among which questions are divided, and the shards of
 * several machines.
 */
@NullMarked
package io.github.ciliumvdm.work;

import org.jspecify.annotations.NullMarked;
