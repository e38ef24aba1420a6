package io.github.ciliumvdm.kinds;

import static io.github.ciliumvdm.schema.Schemas.some;
import static io.github.ciliumvdm.schema.Schemas.string;
import static io.github.ciliumvdm.schema.Schemas.text;

import io.github.ciliumvdm.schema.Schema;
import io.github.ciliumvdm.vdm.Vdm;
import java.util.regex.Pattern;

/** Names of objects. */
public final class Names {

  private static final Pattern OBJECT =
      Pattern.compile(
          "(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");

  private static final Pattern PORT =
      Pattern.compile("(?=.*[a-z])[a-z0-9]([-a-z0-9]{0,13}[a-z0-9])?");

  /** What every name of a namespace is. */
  public static final String NEEDED = "a namespace without spaces and slashes";

  private Names() {}

  /** The name of any object, which is not judged but for being there. */
  static Schema<Vdm> name() {
    return some("a name").to(Vdm::text);
  }

  /** The name of a namespace itself. */
  static Schema<Vdm> ofNamespace() {
    return some("a name").where(Names::isNamespace, NEEDED).to(Vdm::text);
  }

  /** A namespace; to Kubernetes an empty one is none. */
  static Schema<Vdm> namespace() {
    return namespaceText().to(Names::unlessEmpty);
  }

  /** A namespace, as it is. */
  static Schema<String> namespaceText() {
    return text().where(Names::isNamespace, NEEDED);
  }

  /** Whether a text can be taken for no other namespace than itself. */
  public static boolean isNamespace(String text) {
    return text.codePoints().noneMatch(Names::isForeign);
  }

  /** Whether no namespace has such a character: with it a name looks like another, or like two. */
  private static boolean isForeign(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> character == '/';
    };
  }

  /** The text, or nothing, if it is empty. */
  static Vdm unlessEmpty(String text) {
    return text.isEmpty() ? Vdm.nil() : Vdm.text(text);
  }

  /** The name of a port of a container or a service. */
  static Schema<Vdm> port() {
    return string(PORT, "a port name (at most 15 lowercase letters, digits and '-')");
  }

  /** The name of an object: a DNS name in lower case. */
  static Schema<Vdm> object() {
    return string(OBJECT, "an object name (lowercase letters, digits, '-' and '.')");
  }
}
