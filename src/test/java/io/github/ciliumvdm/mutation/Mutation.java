package io.github.ciliumvdm.mutation;

/**
 * A mutant of the model.
 *
 * @param key the same as long as the expression and its definition are: module and definition, the
 *     change, the expression, and which of several equal ones it is
 */
record Mutation(String key, Site site, Change change) {}
