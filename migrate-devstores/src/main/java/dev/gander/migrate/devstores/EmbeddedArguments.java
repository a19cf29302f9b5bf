package dev.gander.migrate.devstores;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The words of one embedded run: {@code FOLDER SECONDS -- PROGRAM… -- ARGUMENT…}.
 *
 * @param folder where the stores keep their data
 * @param lockWait how long to wait for another run on the same folder
 * @param program the command to wrap, without its arguments
 * @param arguments what the user wants of it
 */
record EmbeddedArguments(Path folder, Duration lockWait, List<String> program, List<String> arguments) {

    private static final String SEPARATOR = "--";

    EmbeddedArguments {
        folder = folder.toAbsolutePath().normalize();
        program = List.copyOf(program);
        arguments = List.copyOf(arguments);
    }

    /**
     * Reads the words.
     *
     * @throws UsageException when they have another form, or would let the command reach a store of the user's
     */
    static EmbeddedArguments parse(List<String> words) {
        int first = words.indexOf(SEPARATOR);
        int second = first < 0
                ? -1
                : first + 1 + words.subList(first + 1, words.size()).indexOf(SEPARATOR);
        if (first != 2 || second <= first + 1) {
            throw new UsageException("Usage: Embedded FOLDER SECONDS -- PROGRAM… -- ARGUMENT…");
        }
        List<String> arguments = words.subList(second + 1, words.size());
        forbidden(arguments).ifPresent(word -> {
            throw new UsageException(
                    "`" + word + "` cannot be combined with --embedded: it could bring in the address of a"
                            + " real datastore. Leave one of the two out.");
        });
        return new EmbeddedArguments(
                Path.of(words.get(0)), seconds(words.get(1)), words.subList(first + 1, second), arguments);
    }

    /** Files of variables and files of arguments are read by the wrapped command, where nothing could be removed from them. */
    private static Optional<String> forbidden(List<String> arguments) {
        return arguments.stream()
                .filter(word -> word.startsWith("--env-file") || word.startsWith("@"))
                .findFirst();
    }

    private static Duration seconds(String word) {
        try {
            return Duration.ofSeconds(Long.parseUnsignedLong(word));
        } catch (NumberFormatException e) {
            throw new UsageException("Not a number of seconds to wait: " + word);
        }
    }
}
