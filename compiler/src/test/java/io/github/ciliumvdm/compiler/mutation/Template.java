package io.github.ciliumvdm.compiler.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pitest.mutationtest.engine.MutationIdentifier;
import org.pitest.mutationtest.engine.gregor.MethodInfo;
import org.pitest.mutationtest.engine.gregor.MethodMutatorFactory;
import org.pitest.mutationtest.engine.gregor.MutationContext;
import org.pitest.reloc.asm.MethodVisitor;
import org.pitest.reloc.asm.Opcodes;

/** A fault in what the compiler writes: in a text of its code, something is put for something. */
record Template(String before, String after, Pattern pattern) implements MethodMutatorFactory {

  /** Helpers that do similar things, each for the next one. */
  private static final List<List<String>> ALIKE =
      List.of(
          List.of(".union(", ".inter("),
          List.of(".inter(", ".minus("),
          List.of(".minus(", ".union("),
          List.of(".isSubsetOf(", ".isProperSubsetOf("),
          List.of(".isProperSubsetOf(", ".isSubsetOf("),
          List.of("dunion", "dinter"),
          List.of("dinter", "dunion"),
          List.of(".keys()", ".values()"),
          List.of(".values()", ".keys()"),
          List.of(".merge(", ".override("),
          List.of(".override(", ".merge("),
          List.of(".unite(", ".put("),
          List.of(".sorted()", ""),
          List.of(".reverse()", ""),
          List.of(".reverse(", ".toString("),
          List.of(".div(", ".mod("),
          List.of(".mod(", ".rem("),
          List.of(".rem(", ".mod("),
          List.of("addExact", "subtractExact"),
          List.of("subtractExact", "addExact"),
          List.of("multiplyExact", "addExact"),
          List.of("negateExact", "absExact"),
          List.of(".abs(", ".negate("),
          List.of(".head(", ".last("),
          List.of(".tail(", ".head("),
          List.of(".tail()", ""),
          List.of(".at(", ".get("),
          List.of(".get(", ".at("),
          List.of(".contains(", ".containsKey("),
          List.of("nat1", "nat"),
          List.of("seq1", "seq"),
          List.of("set1", "set"),
          List.of("NAT1", "NAT"),
          List.of("NAT", "INT"),
          List.of("TEXT1", "TEXT"),
          List.of(".narrow(", ".cast("),
          List.of("Values.equal(", "Objects.equals("),
          List.of(".copy()", ""));

  static List<Template> all() {
    List<Template> all = new ArrayList<>();
    operator("<", "<=", all);
    operator("<=", "<", all);
    operator(">", ">=", all);
    operator(">=", ">", all);
    operator("&&", "||", all);
    operator("||", "&&", all);
    operator("==", "!=", all);
    operator("!=", "==", all);
    add(" \\+ 1\\b", " + 1", "", all);
    add(" \\+ $", " + ", " - ", all);
    add(" - $", " - ", " + ", all);
    add("\\+\\+(?=[;)])", "++", "--", all);
    add("!(?=$|[^=])", "!", "", all);
    add("\\bif \\(", "if (", "if (false && ", all);
    add("\\bif \\(", "if (", "if (true || ", all);
    add("\\btrue\\b", "true", "false", all);
    add("\\bfalse\\b", "false", "true", all);
    add("(?<![\\w.$])0\\b", "0", "1", all);
    add("(?<![\\w.$])1\\b", "1", "0", all);
    add("(?<![\\w.$])1\\b", "1", "2", all);
    add("\\bbreak\\b", "break", "continue", all);
    add("\\bcontinue\\b", "continue", "break", all);
    add(" \\? $", " ? ", " == false ? ", all);
    ALIKE.forEach(
        pair -> add("(?<!\\w)" + Pattern.quote(pair.get(0)), pair.get(0), pair.get(1), all));
    return all;
  }

  /** An operator stands alone or between spaces. */
  private static void operator(String before, String after, List<Template> all) {
    add("(?<=^| )" + Pattern.quote(before) + "(?=$| )", before, after, all);
  }

  private static void add(String pattern, String before, String after, List<Template> all) {
    all.add(new Template(before, after, Pattern.compile(pattern)));
  }

  @Override
  public String getGloballyUniqueId() {
    return getName();
  }

  @Override
  public String getName() {
    return "'" + before + "' to '" + after + "'";
  }

  @Override
  public MethodVisitor create(MutationContext context, MethodInfo method, MethodVisitor next) {
    return new MethodVisitor(Opcodes.ASM9, next) {
      @Override
      public void visitLdcInsn(Object constant) {
        super.visitLdcInsn(constant instanceof String text ? faulty(text, context) : constant);
      }
    };
  }

  private String faulty(String text, MutationContext context) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      return text;
    }
    MutationIdentifier here = context.registerMutation(this, "in \"" + text + "\"");
    return context.shouldMutate(here) ? found.replaceFirst(Matcher.quoteReplacement(after)) : text;
  }
}
