package org.fineaudit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fineaudit.messages.Lang;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Completion for zsh, made from the commands. Picocli's script for bash runs in zsh too, but there
 * it stops at each folder of a path and explains nothing.
 */
final class ZshCompletion {
  private final StringBuilder out = new StringBuilder();

  private ZshCompletion() {}

  static String script() {
    ZshCompletion completion = new ZshCompletion();
    completion.out.append("#compdef fine-audit\n");
    CommandLine root = ManPages.commands(Lang.ZH);
    completion.functions(root);
    completion.out.append('\n').append(function(root)).append(" \"$@\"\n");
    return completion.out.toString();
  }

  /** {@code _fine-audit_rules_list} for {@code fine-audit rules list}. */
  private static String function(CommandLine command) {
    return "_" + command.getCommandSpec().qualifiedName("_");
  }

  private void functions(CommandLine command) {
    List<String> words = new ArrayList<>();
    for (OptionSpec option : command.getCommandSpec().options()) {
      words.add(option(option));
    }
    out.append('\n').append(function(command)).append("() {\n");
    if (command.getSubcommands().isEmpty()) {
      for (PositionalParamSpec argument : command.getCommandSpec().positionalParameters()) {
        words.add(argument(argument));
      }
      call("_arguments -s -S :", words);
    } else {
      group(command, words);
    }
    out.append("}\n");
    command.getSubcommands().values().forEach(this::functions);
  }

  /** Offers the subcommands, then what the one that was chosen offers. */
  private void group(CommandLine command, List<String> words) {
    out.append("  local curcontext=$curcontext state line\n  local -a commands\n");
    out.append("  commands=(\n");
    for (Map.Entry<String, CommandLine> each : command.getSubcommands().entrySet()) {
      String[] description = each.getValue().getCommandSpec().usageMessage().description();
      out.append("    ").append(quoted(each.getKey() + ":" + first(description))).append('\n');
    }
    out.append("  )\n");
    words.add("'1: :->command'");
    words.add("'*:: :->rest'");
    call("_arguments -C -s -S :", words);
    out.append("  case $state in\n    command) _describe -t commands 命令 commands ;;\n");
    out.append("    rest)\n      case $words[1] in\n");
    for (Map.Entry<String, CommandLine> each : command.getSubcommands().entrySet()) {
      String call = function(each.getValue());
      out.append("        ").append(each.getKey()).append(") ").append(call).append(" ;;\n");
    }
    out.append("      esac ;;\n  esac\n");
  }

  private void call(String command, List<String> words) {
    out.append("  ").append(command);
    words.forEach(word -> out.append(" \\\n    ").append(word));
    out.append('\n');
  }

  private static String option(OptionSpec option) {
    String[] names = option.names();
    boolean value = option.arity().max() > 0;
    String form = value ? "=" : "";
    StringBuilder spec = new StringBuilder();
    boolean again = option.isMultiValue();
    if (names.length == 1) {
      spec.append(again ? "*" : "").append(names[0]).append(form);
    } else {
      spec.append('(').append(String.join(" ", names)).append(")'{");
      spec.append(String.join(form + ",", names)).append(form).append("}'");
    }
    spec.append('[').append(escaped(first(option.description()))).append(']');
    if (value) {
      spec.append(':').append(option.paramLabel()).append(':').append(values(option));
    }
    return "'" + spec + "'";
  }

  private static String argument(PositionalParamSpec argument) {
    boolean rest = argument.index().isVariable();
    String place = rest ? "*" : String.valueOf(argument.index().min() + 1);
    return "'" + place + ":" + escaped(argument.paramLabel()) + ":" + values(argument) + "'";
  }

  private static String values(ArgSpec argument) {
    if (argument.completionCandidates() != null) {
      List<String> choices = new ArrayList<>();
      argument.completionCandidates().forEach(choice -> choices.add(ManPages.asWritten(choice)));
      return "(" + String.join(" ", choices) + ")";
    }
    boolean path = Arrays.asList(argument.typeInfo().getAuxiliaryTypes()).contains(Path.class);
    if (path || argument.typeInfo().getType() == Path.class) {
      return argument.paramLabel().equals("DIR") ? "_files -/" : "_files";
    }
    return argument.paramLabel().startsWith("INPUT") ? "_files" : " ";
  }

  /** The first sentence. */
  private static String first(String... description) {
    String text = description.length == 0 ? "" : description[0].replace("%n", " ");
    return text.replaceAll("([。；]|（默认).*", "");
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\[\\]:\\\\])", "\\\\$1").replace("'", "'\\''");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
