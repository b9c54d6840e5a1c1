package org.fineaudit.facts;

import java.util.Objects;

/**
 * A fact that rules may name.
 *
 * @param slot its place in the catalogue
 * @param index its place among the facts that a {@link FactRow} holds in the same way
 * @param name the name in rules and files
 * @param label the Chinese name
 * @param origin where it comes from, in Chinese
 * @param amount whether the number is an amount in yuan
 */
public record Fact(
    int slot, int index, String name, FactType type, String label, String origin, boolean amount) {
  public Fact {
    Objects.requireNonNull(name);
    Objects.requireNonNull(type);
  }

  /** By its place, which no other fact has: a record's own takes long when it is first asked. */
  @Override
  public int hashCode() {
    return slot;
  }
}
