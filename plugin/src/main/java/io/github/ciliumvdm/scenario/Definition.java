package io.github.ciliumvdm.scenario;

import io.github.ciliumvdm.vdm.Vdm;

/** A value of a module: its name, its type in VDM-SL, and what it is. */
public record Definition(String name, String type, Vdm value) {}
