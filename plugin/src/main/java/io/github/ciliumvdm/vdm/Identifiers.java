package io.github.ciliumvdm.vdm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** VDM-SL names: of our own, or made of what users call their things. */
public final class Identifiers {

  private static final Pattern NAME =
      Pattern.compile("[A-Za-z][A-Za-z0-9_]*(`[A-Za-z][A-Za-z0-9_]*)?");

  /** Names that were checked: there are as many as the tables and the model have. */
  private static final Set<String> LEGAL = ConcurrentHashMap.newKeySet();

  private static final int LONGEST_FUNCTION = 80;

  private Identifiers() {}

  /** A module's name; the prefix ends in an underscore, so it is never a word of the language. */
  public static String moduleName(String prefix, String name) {
    return checked(prefix) + escaped(name);
  }

  /** The name of the function that decides a flow. */
  public static String functionName(int index, String from, String to, String port) {
    String name = "flow_%d_%s_to_%s_%s".formatted(index, escaped(from), escaped(to), escaped(port));
    return name.substring(0, Math.min(name.length(), LONGEST_FUNCTION));
  }

  /** The names, in their order, with a number behind those that are taken before. */
  public static List<String> distinct(List<String> names) {
    Set<String> taken = new HashSet<>(names);
    Set<String> met = new HashSet<>();
    List<String> result = new ArrayList<>();
    for (String name : names) {
      result.add(met.add(name) ? name : numbered(name, taken));
    }
    return result;
  }

  /** A name, or name of a module and a name in it, that is legal; anything else is our mistake. */
  static String checked(String name) {
    if (!LEGAL.contains(name)) {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException("no VDM name: " + name);
      }
      LEGAL.add(name);
    }
    return name;
  }

  private static String numbered(String name, Set<String> taken) {
    int number = 2;
    while (!taken.add(name + "_" + number)) {
      number++;
    }
    return name + "_" + number;
  }

  private static String escaped(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "_");
  }
}
