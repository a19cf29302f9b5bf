package dev.gander.migrate.cli.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers with picocli what the plain reader leaves: help, completion, and the explanation of a malformed call. */
final class PicocliReader {

    private final PicocliModel model;
    private final String version;

    PicocliReader(String program, String version, Vocabulary vocabulary) {
        this.model = new PicocliModel(program, vocabulary);
        this.version = version;
    }

    /** Reads the words of a known command. */
    Reading read(CommandWord command, List<String> words) {
        CommandLine commandLine = model.command(command);
        try {
            ParseResult result = commandLine.parseArgs(words.toArray(new String[0]));
            if (result.isUsageHelpRequested()) {
                return new Reading.Answered(usage(commandLine));
            }
            return new Reading.Called(command, arguments(result));
        } catch (ParameterException failure) {
            return refusal(failure);
        }
    }

    /**
     * Reads words that name no command of the vocabulary.
     *
     * @param name the word that stands in a command's place
     */
    Reading read(List<String> words, Optional<String> name) {
        CommandLine program = model.program();
        if (name.isPresent() && !program.getSubcommands().containsKey(name.get())) {
            return unknownCommand(program, name.get());
        }
        try {
            return answer(program, program.parseArgs(words.toArray(new String[0])));
        } catch (ParameterException failure) {
            return refusal(failure);
        }
    }

    private Reading answer(CommandLine program, ParseResult result) {
        if (result.isVersionHelpRequested()) {
            return new Reading.Answered(version + "\n");
        }
        if (result.isUsageHelpRequested()) {
            return new Reading.Answered(usage(program));
        }
        if (!result.hasSubcommand()) {
            return new Reading.Refused("Which command?", "'--help' lists them all.");
        }
        ParseResult called = result.subcommand();
        if (called.isUsageHelpRequested()) {
            return new Reading.Answered(usage(called.commandSpec().commandLine()));
        }
        return called.commandSpec().name().equals(PicocliModel.COMPLETION.name())
                ? new Reading.Answered(AutoComplete.bash(completionName(program, called), program))
                : help(program, called.matchedPositionalValue(0, ""));
    }

    private static String completionName(CommandLine program, ParseResult called) {
        String typed = program.getCommandName();
        String lastWord = typed.substring(typed.lastIndexOf(' ') + 1);
        return called.matchedPositionalValue(0, lastWord.substring(lastWord.lastIndexOf('/') + 1));
    }

    private static Reading help(CommandLine program, String name) {
        if (name.isEmpty()) {
            return new Reading.Answered(usage(program));
        }
        CommandLine command = program.getSubcommands().get(name);
        return command == null ? unknownCommand(program, name) : new Reading.Answered(usage(command));
    }

    private static Reading.Refused unknownCommand(CommandLine program, String name) {
        List<String> alike = new UnmatchedArgumentException(program, List.of(name)).getSuggestions();
        String advice = alike.isEmpty() ? "" : "Did you mean " + String.join(" or ", alike) + "? ";
        return new Reading.Refused("There is no command '" + name + "'", advice + "'--help' lists them all.");
    }

    private static String usage(CommandLine commandLine) {
        return commandLine.getUsageMessage(Ansi.OFF).replace("\r\n", "\n");
    }

    private static Arguments arguments(ParseResult result) {
        Map<String, List<String>> options = new HashMap<>();
        for (OptionSpec option : result.matchedOptions()) {
            List<String> values = option.arity().max() == 0 ? List.of() : new ArrayList<>(option.stringValues());
            options.put(option.longestName(), values);
        }
        return new Arguments(options, Optional.ofNullable(result.matchedPositionalValue(0, null)));
    }

    private static Reading.Refused refusal(ParameterException failure) {
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        StringBuilder advice = new StringBuilder();
        if (failure instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            advice.append("Did you mean ")
                    .append(String.join(" or ", unmatched.getSuggestions()))
                    .append("? ");
        }
        return new Reading.Refused(
                String.valueOf(failure.getMessage()),
                advice.append('\'').append(command).append(" --help' explains.").toString());
    }
}
