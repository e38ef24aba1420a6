package io.github.ciliumvdm.compiler;

import com.fujitsu.vdmj.tc.statements.TCAssignmentStatement;
import com.fujitsu.vdmj.tc.statements.TCAssignmentStatementList;
import com.fujitsu.vdmj.tc.statements.TCFieldDesignator;
import com.fujitsu.vdmj.tc.statements.TCIdentifierDesignator;
import com.fujitsu.vdmj.tc.statements.TCMapSeqDesignator;
import com.fujitsu.vdmj.tc.statements.TCStateDesignator;
import com.fujitsu.vdmj.tc.types.TCField;
import com.fujitsu.vdmj.tc.types.TCMapType;
import com.fujitsu.vdmj.tc.types.TCRecordType;
import com.fujitsu.vdmj.tc.types.TCType;
import io.github.ciliumvdm.compiler.JavaType.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Assignments: to a variable of a block, or to a part of the state, which is one record. */
final class Assignments {

  private final Body body;
  private final @Nullable TCRecordType state;

  Assignments(Body body, @Nullable TCRecordType state) {
    this.body = body;
    this.state = state;
  }

  /** One assignment. */
  void assign(TCAssignmentStatement statement, Code code) {
    String name = root(statement.target);
    Term value = updated(statement, code);
    if (isState(name)) {
      put(Map.of(name, value), code);
    } else {
      code.line(current(name).text() + " = " + value.text() + ";");
    }
  }

  /** Several at once: all values are found before any is put. */
  void assignAtOnce(TCAssignmentStatementList statements, Code code) {
    Map<String, Term> values = new LinkedHashMap<>();
    for (TCAssignmentStatement statement : statements) {
      String name = root(statement.target);
      if (!isState(name) || values.containsKey(name)) {
        throw body.refusal(statement.location, "this assignment in an atomic statement");
      }
      values.put(name, body.named(updated(statement, code), name, code));
    }
    put(values, code);
  }

  private static String root(TCStateDesignator designator) {
    if (designator instanceof TCMapSeqDesignator map) {
      return root(map.mapseq);
    }
    if (designator instanceof TCFieldDesignator field) {
      return root(field.object);
    }
    return ((TCIdentifierDesignator) designator).name.getName();
  }

  private Term current(String name) {
    Term term = body.local(name);
    if (term == null) {
      throw new IllegalStateException("nothing is called " + name);
    }
    return term;
  }

  /** Is it a part of the state, and not hidden by a variable? */
  private boolean isState(String name) {
    return state != null && current(name).text().startsWith(body.state + ".");
  }

  private void put(Map<String, Term> values, Code code) {
    if (state == null) {
      throw new IllegalStateException("no state");
    }
    List<String> arguments = new ArrayList<>();
    String holder = body.state + "." + Operations.field(body.module);
    for (TCField field : state.fields) {
      Term value = values.get(field.tag);
      arguments.add(value == null ? holder + "." + Names.identifier(field.tag) : value.text());
    }
    code.line(
        holder
            + " = new "
            + body.types.className(Specification.full(state.name))
            + "("
            + String.join(", ", arguments)
            + ");");
  }

  /** The new value of the whole variable. */
  private Term updated(TCAssignmentStatement statement, Code code) {
    body.direct = statement.exp;
    Term value = body.value(statement.exp, code);
    return updated(
        statement.target, type -> body.conversions.to(value, type, statement.location), code);
  }

  private Term updated(TCStateDesignator designator, Function<TCType, Term> value, Code code) {
    if (designator instanceof TCMapSeqDesignator part) {
      Term whole = now(part.mapseq, code);
      TCType type = typeOf(whole);
      return updated(part.mapseq, unused -> inserted(whole, type, part, value, code), code);
    }
    if (designator instanceof TCFieldDesignator part) {
      Term whole = body.named(now(part.object, code), "old", code);
      if (!(Types.bare(typeOf(whole)) instanceof TCRecordType record)) {
        throw body.refusal(part.location, "the assignment to a field of " + whole.type());
      }
      return updated(
          part.object,
          unused ->
              body.expressions.with(
                  whole, record, part.field.getName(), field -> value.apply(field.type)),
          code);
    }
    return value.apply(typeOf(current(root(designator))));
  }

  private Term inserted(
      Term whole, TCType type, TCMapSeqDesignator part, Function<TCType, Term> value, Code code) {
    if (whole.java().is(Kind.MAP)) {
      TCMapType map = type.getMap();
      Term key = body.value(part.exp, map.from, code);
      return Term.atom(
          whole.atom()
              + ".with("
              + key.object().text()
              + ", "
              + value.apply(map.to).object().text()
              + ")",
          whole.java(),
          type);
    }
    if (whole.java().is(Kind.SEQ)) {
      Term index = body.expressions.number(part.exp, code);
      return Term.atom(
          whole.atom()
              + ".with("
              + index.text()
              + ", "
              + value.apply(type.getSeq().seqof).object().text()
              + ")",
          whole.java(),
          type);
    }
    throw body.refusal(part.location, "the assignment to a part of " + type);
  }

  /** What the designator stands for now. */
  private Term now(TCStateDesignator designator, Code code) {
    if (designator instanceof TCMapSeqDesignator part) {
      Term whole = now(part.mapseq, code);
      TCType type = typeOf(whole);
      return whole.java().is(Kind.MAP)
          ? Term.atom(
              whole.atom()
                  + ".apply("
                  + body.value(part.exp, type.getMap().from, code).object().text()
                  + ")",
              whole.java().of().get(1),
              type.getMap().to)
          : Term.atom(
              whole.atom() + ".at(" + body.expressions.number(part.exp, code).text() + ")",
              whole.java().element(),
              type.getSeq().seqof);
    }
    if (designator instanceof TCFieldDesignator part) {
      Term whole = now(part.object, code);
      if (!(Types.bare(typeOf(whole)) instanceof TCRecordType record)) {
        throw body.refusal(part.location, "a field of " + whole.type());
      }
      TCField field = record.findField(part.field.getName());
      return Term.atom(
          whole.atom() + "." + Names.identifier(field.tag), body.types.of(field.type), field.type);
    }
    return current(root(designator));
  }

  private static TCType typeOf(Term term) {
    TCType type = term.type();
    if (type == null) {
      throw new IllegalStateException("no type of " + term.text());
    }
    return type;
  }
}
