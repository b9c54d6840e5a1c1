package org.fineaudit.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactFormat;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;

/** A message with {@code {name}} for facts and parameters. */
final class MessageTemplate {
  private final List<Piece> pieces;

  private MessageTemplate(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  /** A stretch of words, or a fact. */
  private record Piece(String words, Optional<Fact> fact) {}

  /** The message with the Chinese names of its facts in place of values. */
  String described() {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      text.append(piece.fact().map(fact -> "〔" + fact.label() + "〕").orElse(piece.words()));
    }
    return text.toString();
  }

  /** The names between braces. */
  static List<String> names(String template) {
    List<String> names = new ArrayList<>();
    int open = template.indexOf('{');
    while (open >= 0) {
      int close = template.indexOf('}', open);
      if (close < 0) {
        break;
      }
      names.add(template.substring(open + 1, close));
      open = template.indexOf('{', close);
    }
    return names;
  }

  /** Compiles a template whose names are all known. */
  static MessageTemplate compile(String template, Map<String, Parameter> parameters) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (String name : names(template)) {
      int open = template.indexOf("{" + name + "}", at);
      pieces.add(new Piece(template.substring(at, open), Optional.empty()));
      Parameter parameter = parameters.get(name);
      pieces.add(
          parameter == null
              ? new Piece("", Facts.byName(name))
              : new Piece(parameter.written(), Optional.empty()));
      at = open + name.length() + 2;
    }
    pieces.add(new Piece(template.substring(at), Optional.empty()));
    return new MessageTemplate(pieces);
  }

  String fill(FactRow row) {
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces) {
      out.append(piece.fact().map(f -> FactFormat.forPeople(row, f)).orElse(piece.words()));
    }
    return out.toString();
  }

  Collection<Fact> facts() {
    Set<Fact> facts = new LinkedHashSet<>();
    pieces.forEach(p -> p.fact().ifPresent(facts::add));
    return facts;
  }
}
