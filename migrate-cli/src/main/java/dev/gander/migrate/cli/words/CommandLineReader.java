package dev.gander.migrate.cli.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the words of a call. Immutable. */
public final class CommandLineReader {

    private final String program;
    private final String version;
    private final Vocabulary vocabulary;

    /**
     * @param program what the user typed before the words, for help texts
     * @param version of this program
     * @param vocabulary the commands there are
     */
    public CommandLineReader(String program, String version, Vocabulary vocabulary) {
        this.program = program;
        this.version = version;
        this.vocabulary = vocabulary;
    }

    /** Options may stand before the command's name and after it. */
    public Reading read(List<String> words) {
        Optional<String> name = commandName(words);
        Optional<CommandWord> command = name.flatMap(vocabulary::find);
        if (command.isPresent()) {
            List<String> rest = new ArrayList<>(words);
            rest.remove(name.get());
            Optional<Arguments> arguments = PlainReader.read(command.get(), rest);
            return arguments.isPresent()
                    ? new Reading.Called(command.get(), arguments.get())
                    : new PicocliReader(program, version, vocabulary).read(command.get(), rest);
        }
        return new PicocliReader(program, version, vocabulary).read(words, name);
    }

    /** The first word that is neither an option nor the value of one. */
    private Optional<String> commandName(List<String> words) {
        for (int index = 0; index < words.size(); index++) {
            String word = words.get(index);
            if (!word.startsWith("-")) {
                return Optional.of(word);
            }
            if (takesValue(word)) {
                index++;
            }
        }
        return Optional.empty();
    }

    private boolean takesValue(String word) {
        for (OptionWord option : vocabulary.addedOptions()) {
            if (option.name().equals(word) && option.label().isPresent()) {
                return true;
            }
        }
        return Options.takesValue(word);
    }
}
