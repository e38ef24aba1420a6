package io.github.ciliumvdm.mutation;

import com.fujitsu.vdmj.in.INNode;
import com.fujitsu.vdmj.in.annotations.INAnnotationList;
import com.fujitsu.vdmj.in.definitions.INDefinition;
import com.fujitsu.vdmj.in.definitions.INExplicitFunctionDefinition;
import com.fujitsu.vdmj.in.definitions.INTypeDefinition;
import com.fujitsu.vdmj.in.definitions.INValueDefinition;
import com.fujitsu.vdmj.in.expressions.INAndExpression;
import com.fujitsu.vdmj.in.expressions.INElseIfExpression;
import com.fujitsu.vdmj.in.expressions.INExpression;
import com.fujitsu.vdmj.in.expressions.INExpressionList;
import com.fujitsu.vdmj.in.expressions.INIfExpression;
import com.fujitsu.vdmj.in.expressions.INImpliesExpression;
import com.fujitsu.vdmj.in.expressions.INNotExpression;
import com.fujitsu.vdmj.in.expressions.INOrExpression;
import com.fujitsu.vdmj.in.modules.INModule;
import com.fujitsu.vdmj.tc.types.TCBooleanType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Finds the expressions of modules in VDMJ's tree. */
final class Sites {

  /** What leads out of the part of the tree that a node stands for, or to what is never run. */
  private static final Set<String> ASIDE =
      Set.of("classDefinition", "location", "breakpoint", "annotations", "measureDef", "cexp");

  private final String module;
  private final IdentityHashMap<Object, Site> found = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Boolean> seen = new IdentityHashMap<>();
  private final List<Site> inOrder = new ArrayList<>();

  private Sites(String module) {
    this.module = module;
  }

  /** The expressions of a module, in the order of VDMJ's tree. */
  static List<Site> of(INModule module) {
    Sites sites = new Sites(module.name.getName());
    for (INDefinition definition : module.defs) {
      if (isRun(definition)) {
        sites.walk(definition, name(definition));
      }
    }
    return sites.inOrder;
  }

  /** What VDMJ derives from other definitions is found through those. */
  private static boolean isRun(INDefinition definition) {
    return definition.name == null || !definition.name.getName().matches("(pre|post|inv|init)_.*");
  }

  private static String name(INDefinition definition) {
    if (definition instanceof INValueDefinition value) {
      return value.pattern.toString();
    }
    return definition instanceof INTypeDefinition type
        ? type.name.getName()
        : String.valueOf(definition.name == null ? definition : definition.name.getName());
  }

  private void walk(Object node, String definition) {
    if (seen.put(node, true) != null) {
      return;
    }
    if (node instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        step(list.get(i), definition, false, slot(list, i));
      }
      return;
    }
    for (Class<?> type = node.getClass(); type != INNode.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (leadsOn(node, field)) {
          step(value(field, node), definition, isCondition(node, field), slot(node, field));
        }
      }
    }
  }

  private void step(Object child, String definition, boolean isCondition, List<Slot> slots) {
    if (child instanceof INExpression expression && !slots.isEmpty()) {
      Site known = found.get(child);
      if (known != null) {
        known.slots().addAll(slots);
      } else {
        Site site = new Site(module, definition, expression, isCondition, new ArrayList<>(slots));
        found.put(child, site);
        inOrder.add(site);
      }
    }
    if (child instanceof INNode || child instanceof List<?>) {
      walk(child, definition);
    }
  }

  private static List<Slot> slot(Object holder, Field field) {
    return INExpression.class.isAssignableFrom(field.getType())
        ? List.of(new Slot.InField(holder, field))
        : List.of();
  }

  private static List<Slot> slot(List<?> list, int index) {
    return list instanceof INExpressionList expressions
        ? List.of(new Slot.InList(expressions, index))
        : List.of();
  }

  private static boolean leadsOn(Object node, Field field) {
    return !Modifier.isStatic(field.getModifiers())
        && !ASIDE.contains(field.getName())
        && !INAnnotationList.class.isAssignableFrom(field.getType())
        && (INNode.class.isAssignableFrom(field.getType())
            || (List.class.isAssignableFrom(field.getType())
                && field.getType().getName().startsWith("com.fujitsu.vdmj.in.")))
        && !(node instanceof INExpression && INDefinition.class.isAssignableFrom(field.getType()));
  }

  private static Object value(Field field, Object holder) {
    try {
      field.setAccessible(true);
      Object value = field.get(holder);
      return value == null ? "" : value;
    } catch (IllegalAccessException e) {
      throw new AssertionError("VDMJ's tree cannot be read at " + field, e);
    }
  }

  private static boolean isCondition(Object parent, Field field) {
    if (parent instanceof INExplicitFunctionDefinition function) {
      return field.getName().equals("body") && function.type.result instanceof TCBooleanType;
    }
    return parent instanceof INAndExpression
        || parent instanceof INOrExpression
        || parent instanceof INImpliesExpression
        || parent instanceof INNotExpression
        || (parent instanceof INIfExpression && field.getName().equals("ifExp"))
        || (parent instanceof INElseIfExpression && field.getName().equals("elseIfExp"))
        || field.getName().equals("predicate");
  }
}
