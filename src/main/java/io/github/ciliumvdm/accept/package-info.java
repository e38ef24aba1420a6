/** The step before every question: would Cilium take what was read? */
@NullMarked
package io.github.ciliumvdm.accept;

import org.jspecify.annotations.NullMarked;
