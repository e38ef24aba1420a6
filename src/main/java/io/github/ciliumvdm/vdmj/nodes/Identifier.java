package io.github.ciliumvdm.vdmj.nodes;

import com.fujitsu.vdmj.in.patterns.INIdentifierPattern;
import com.fujitsu.vdmj.runtime.Context;
import com.fujitsu.vdmj.tc.lex.TCNameToken;
import com.fujitsu.vdmj.values.NameValuePair;
import com.fujitsu.vdmj.values.NameValuePairList;
import com.fujitsu.vdmj.values.Value;
import java.util.ArrayList;
import java.util.List;

/** A pattern that is a name. */
public final class Identifier extends INIdentifierPattern {

  private static final long serialVersionUID = 1L;

  private final TCNameToken key;

  public Identifier(TCNameToken name) {
    super(name);
    this.key = Names.one(name);
  }

  /** The name as contexts have it. */
  TCNameToken key() {
    return key;
  }

  @Override
  public NameValuePairList getNamedValues(Value value, Context context) {
    NameValuePairList named = new NameValuePairList();
    named.add(new NameValuePair(key, value));
    return named;
  }

  @Override
  public List<NameValuePairList> getAllNamedValues(Value value, Context context) {
    List<NameValuePairList> only = new ArrayList<>(1);
    only.add(getNamedValues(value, context));
    return only;
  }
}
