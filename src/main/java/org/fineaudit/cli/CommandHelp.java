package org.fineaudit.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * How help is laid out: a short synopsis, a command's own options before those of every command.
 */
final class CommandHelp {
  private static final int OPTION_WIDTH = 26;

  private final Console console;

  CommandHelp(Console console) {
    this.console = console;
  }

  void layOut(CommandLine command) {
    command
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(Console.WIDTH)
        .setUsageHelpLongOptionsMaxWidth(OPTION_WIDTH)
        .setColorScheme(Help.defaultColorScheme(console.colored() ? Help.Ansi.ON : Help.Ansi.OFF));
    sections(command);
  }

  private void sections(CommandLine command) {
    command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_SYNOPSIS, this::synopsis);
    command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, this::options);
    command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING, h -> "");
    command.getSubcommands().values().forEach(this::sections);
  }

  /** The command, what must be given, and that there are options. */
  private String synopsis(Help help) {
    StringBuilder line = new StringBuilder(help.commandSpec().qualifiedName());
    if (!help.subcommands().isEmpty()) {
      line.append(' ').append(console.text("cli.help-command"));
    }
    for (PositionalParamSpec argument : help.commandSpec().positionalParameters()) {
      String label = argument.paramLabel() + (argument.arity().isVariable() ? "..." : "");
      line.append(' ').append(argument.required() ? label : "[" + label + "]");
    }
    for (OptionSpec option : help.commandSpec().options()) {
      if (option.required()) {
        line.append(' ').append(option.longestName()).append(' ').append(option.paramLabel());
      }
    }
    return line.append(' ')
        .append(console.text("cli.help-options"))
        .append("%n")
        .toString()
        .formatted();
  }

  private String options(Help help) {
    List<OptionSpec> all =
        help.commandSpec().options().stream().filter(option -> !option.hidden()).toList();
    List<OptionSpec> common = all.stream().filter(CommandHelp::isCommon).toList();
    List<OptionSpec> own = all.stream().filter(option -> !isCommon(option)).toList();
    String text = own.isEmpty() ? "" : section("cli.help-own", help, own);
    return text + section("cli.help-common", help, common);
  }

  private static boolean isCommon(OptionSpec option) {
    return CommonOptions.NAMES.contains(option.longestName());
  }

  private String section(String heading, Help help, List<OptionSpec> options) {
    return "%n".formatted()
        + console.text(heading)
        + "%n".formatted()
        + help.optionListExcludingGroups(options);
  }
}
