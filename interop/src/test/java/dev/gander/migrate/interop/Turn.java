package dev.gander.migrate.interop;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What one of the tools is asked to do, in words that both take.
 *
 * @param words command and version
 * @param late whether late files may be applied
 */
record Turn(List<String> words, Lateness late) {

    /** What goose's option {@code -allow-missing} says. */
    enum Lateness {
        REFUSED,
        ALLOWED
    }

    private static final List<String> COMMANDS = List.of(
            "up", "up", "up-by-one", "up-by-one", "up-by-one", "up-to", "down", "down", "down-to", "redo", "reset");

    /** A turn in which late files are refused. */
    static Turn of(String... words) {
        return new Turn(List.of(words), Lateness.REFUSED);
    }

    /** Any turn; each command is as likely as it stands in the list. */
    static Turn any(Random random, List<Long> versions) {
        String command = COMMANDS.get(random.nextInt(COMMANDS.size()));
        Lateness late = random.nextInt(4) == 0 ? Lateness.ALLOWED : Lateness.REFUSED;
        if (!command.endsWith("-to")) {
            return new Turn(List.of(command), late);
        }
        int index = random.nextInt(versions.size());
        return new Turn(List.of(command, Long.toString(versions.get(index))), late);
    }

    private boolean goesUp() {
        return words.get(0).startsWith("up");
    }

    /** Whether goose fails where there is nothing to do and we do not: see docs/compatibility.md, "Commands". */
    boolean failsInGooseForWantOfWork() {
        return !words.get(0).equals("up");
    }

    String[] forGoose() {
        return withLateness("-allow-missing");
    }

    String[] forGander() {
        return withLateness("--allow-missing");
    }

    private String[] withLateness(String option) {
        return late == Lateness.ALLOWED && goesUp()
                ? Stream.concat(words.stream(), Stream.of(option)).toArray(String[]::new)
                : words.toArray(String[]::new);
    }
}
