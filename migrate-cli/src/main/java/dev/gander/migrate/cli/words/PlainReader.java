package dev.gander.migrate.cli.words;

import dev.gander.migrate.cli.words.OptionWord.Occurrence;
import dev.gander.migrate.cli.words.ParameterWord.Need;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the words of a well-formed call, and of no other: what it reads, picocli would read alike, and what it leaves,
 * picocli answers with a help text or an explanation. A test holds the two together.
 */
final class PlainReader {

    private final CommandWord command;
    private final Iterator<String> words;
    private final Map<String, List<String>> options = new HashMap<>();
    private Optional<String> parameter = Optional.empty();

    private PlainReader(CommandWord command, Iterator<String> words) {
        this.command = command;
        this.words = words;
    }

    /**
     * @param command the command that was called
     * @param words all words but the command's name
     * @return empty when anything is unusual: an unknown option, help asked for, a value or the parameter missing
     */
    static Optional<Arguments> read(CommandWord command, List<String> words) {
        PlainReader reader = new PlainReader(command, words.iterator());
        return reader.readAll() && reader.isComplete()
                ? Optional.of(new Arguments(reader.options, reader.parameter))
                : Optional.empty();
    }

    private boolean readAll() {
        while (words.hasNext()) {
            String word = words.next();
            if (word.startsWith("-") ? !readOption(word) : !readParameter(word)) {
                return false;
            }
        }
        return true;
    }

    private boolean readParameter(String word) {
        if (command.parameter().isEmpty() || parameter.isPresent() || word.isEmpty()) {
            return false;
        }
        parameter = Optional.of(word);
        return true;
    }

    private boolean readOption(String word) {
        int equals = word.indexOf('=');
        Optional<OptionWord> option = command.option(equals < 0 ? word : word.substring(0, equals));
        if (option.isEmpty() || isRepeatedWrongly(option.get())) {
            return false;
        }
        List<String> values = new ArrayList<>(options.getOrDefault(option.get().name(), List.of()));
        options.put(option.get().name(), values);
        if (option.get().label().isEmpty()) {
            return equals < 0;
        }
        return equals < 0
                ? words.hasNext() && readValue(values, words.next())
                : readValue(values, word.substring(equals + 1));
    }

    private static boolean readValue(List<String> values, String value) {
        values.add(value);
        return !value.isEmpty() && !value.startsWith("-");
    }

    private boolean isRepeatedWrongly(OptionWord option) {
        return options.containsKey(option.name()) && option.occurrence() == Occurrence.ONCE;
    }

    private boolean isComplete() {
        return parameter.isPresent()
                || command.parameter().isEmpty()
                || command.parameter().get().need() == Need.OPTIONAL;
    }
}
