/**
 * In comes the text of a YAML or JSON file, trusted in nothing. Out come its documents as immutable
 * nodes that know their place and the type Kubernetes gives them, or diagnostics.
 */
@NullMarked
package io.github.ciliumvdm.yaml;

import org.jspecify.annotations.NullMarked;
