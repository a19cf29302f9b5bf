package dev.gander.migrate.cli.words;

import dev.gander.migrate.cli.words.OptionWord.Occurrence;
import dev.gander.migrate.cli.words.ParameterWord.Need;
import dev.gander.migrate.program.ExitCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The vocabulary as picocli knows it. Built in code: annotations would be read by reflection. */
final class PicocliModel {

    static final CommandWord HELP = new CommandWord(
            "help",
            "Explain the program or a command.",
            "",
            Optional.of(new ParameterWord("COMMAND", Need.OPTIONAL, "The command to explain.")),
            List.of(),
            List.of("help up"));

    static final CommandWord COMPLETION = new CommandWord(
            "generate-completion",
            "Print a completion script for bash and zsh.",
            "",
            Optional.of(new ParameterWord(
                    "NAME", Need.OPTIONAL, "The command to complete, as it is typed, such as migrate.")),
            List.of(),
            List.of("generate-completion migrate > migrate-completion.sh"));

    private static final int WIDTH = 100;

    private final String program;
    private final Vocabulary vocabulary;

    PicocliModel(String program, Vocabulary vocabulary) {
        this.program = program;
        this.vocabulary = vocabulary;
    }

    /** One command alone. */
    CommandLine command(CommandWord command) {
        return commandLine(spec(command).name(program + " " + command.name()));
    }

    /** The program with all its commands. */
    CommandLine program() {
        CommandSpec program = CommandSpec.create().name(this.program);
        program.addOption(help());
        program.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print the version of this program.")
                .build());
        program.usageMessage()
                .header("Versioned schema migrations in goose's format.")
                .synopsisSubcommandLabel("COMMAND")
                .commandListHeading("%nCommands:%n")
                .footer("", "'" + this.program + " COMMAND --help' explains a command.");
        vocabulary.all().forEach(command -> program.addSubcommand(command.name(), spec(command)));
        program.addSubcommand(HELP.name(), spec(HELP));
        program.addSubcommand(COMPLETION.name(), spec(COMPLETION));
        return commandLine(program);
    }

    private static CommandLine commandLine(CommandSpec spec) {
        CommandLine commandLine = new CommandLine(spec);
        commandLine.setExpandAtFiles(false);
        commandLine.setUsageHelpWidth(WIDTH);
        return commandLine;
    }

    private CommandSpec spec(CommandWord command) {
        CommandSpec spec = CommandSpec.create().name(command.name());
        spec.usageMessage()
                .header(command.summary())
                .description(command.details().isEmpty() ? new String[0] : new String[] {"", command.details(), ""})
                .sortOptions(false)
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exitCodes())
                .footerHeading("%nExamples:%n")
                .footer(command.examples().stream()
                        .map(example -> "  " + program + " " + example)
                        .toArray(String[]::new));
        spec.addOption(help());
        command.options().forEach(option -> spec.addOption(option(option)));
        command.parameter().ifPresent(parameter -> spec.addPositional(positional(parameter)));
        return spec;
    }

    private static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Print this text.")
                .build();
    }

    private static OptionSpec option(OptionWord option) {
        OptionSpec.Builder builder = OptionSpec.builder(option.name()).description(option.description());
        if (option.label().isEmpty()) {
            return builder.type(boolean.class).arity("0").build();
        }
        builder.paramLabel(option.label().get());
        return option.occurrence() == Occurrence.REPEATEDLY
                ? builder.type(List.class).auxiliaryTypes(String.class).build()
                : builder.type(String.class).build();
    }

    private static PositionalParamSpec positional(ParameterWord parameter) {
        return PositionalParamSpec.builder()
                .index("0")
                .arity(parameter.need() == Need.REQUIRED ? "1" : "0..1")
                .required(parameter.need() == Need.REQUIRED)
                .type(String.class)
                .paramLabel(parameter.label())
                .description(parameter.description())
                .build();
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        for (ExitCode code : ExitCode.values()) {
            codes.put(" " + code.number(), code.meaning());
        }
        return codes;
    }
}
