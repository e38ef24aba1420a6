package io.github.ciliumvdm.mutation;

import com.fujitsu.vdmj.in.expressions.INExpression;

/**
 * What an expression may be changed into.
 *
 * @param operator the kind of change, in a few words
 * @param expression what stands there instead
 */
record Change(String operator, INExpression expression) {}
