/**
 * What a scenario and its resources become: from nodes to the values of a VDM-SL module.
 *
 * <p>In come the path of a file and what the command line says; out goes a {@link
 * io.github.ciliumvdm.scenario.Translation}, with every problem that was met. The tables here say
 * which keys are taken and which record of the model they become; what that means is the model's.
 */
@NullMarked
package io.github.ciliumvdm.scenario;

import org.jspecify.annotations.NullMarked;
