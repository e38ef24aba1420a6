/**
 * In come the events of VDMJ's language server, and the workspace that it has read. Out come the
 * model's modules as files of the workspace, and what is to be said of YAML files, at their lines:
 * problems, which stop the check, and flows that are not as expected, which do not. Nothing is
 * printed, and nothing is written to the workspace.
 */
@NullMarked
package io.github.ciliumvdm.editor;

import org.jspecify.annotations.NullMarked;
