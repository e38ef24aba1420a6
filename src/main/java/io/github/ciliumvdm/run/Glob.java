package io.github.ciliumvdm.run;

import java.util.regex.Pattern;

/** A pattern of names, in which {@code *} stands for any text and {@code ?} for one character. */
public final class Glob {

  private final Pattern pattern;

  private Glob(Pattern pattern) {
    this.pattern = pattern;
  }

  /** The glob that a text means; every text is one. */
  public static Glob of(String text) {
    String quoted = Pattern.quote(text);
    String regex = quoted.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
    return new Glob(Pattern.compile(regex, Pattern.DOTALL));
  }

  boolean matches(String name) {
    return pattern.matcher(name).matches();
  }
}
