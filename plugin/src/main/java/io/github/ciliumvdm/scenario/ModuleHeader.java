package io.github.ciliumvdm.scenario;

import java.util.regex.Pattern;

/** The first line of every module that is made of a file: by it we know our own again. */
public final class ModuleHeader {

  private static final Pattern LINE =
      Pattern.compile("-- From [ -~]*, by cilium-vdm\\. Do not edit: edit that file\\.");

  private ModuleHeader() {}

  /** The line for a file, with its end: nothing in it that VDMJ could take for more. */
  public static String of(String path) {
    return "-- From %s, by cilium-vdm. Do not edit: edit that file.\n"
        .formatted(path.replaceAll("[^ -~]", "?"));
  }

  /** Whether a line is such a first line. */
  public static boolean isHeader(String line) {
    return LINE.matcher(line).matches();
  }
}
