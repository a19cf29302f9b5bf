package dev.gander.migrate.devstores;

import java.util.List;
import java.util.Optional;

/** Which stores a command is wrapped in. */
enum StoresWanted {
    /** Those that keep their data. */
    LIVE,
    /** New ones for this command alone, whose data nobody will read again. */
    SCRATCH,
    /** Those that keep their data, with a place for scratch stores beside it where that costs nothing. */
    BOTH;

    private static final String TARGET = "--target";

    /** Those that a command needs. */
    static StoresWanted by(List<String> arguments) {
        String command = arguments.isEmpty() ? "" : arguments.get(0);
        return switch (command) {
            case "verify" -> SCRATCH;
            case "snapshot" -> arguments.contains("--live") ? LIVE : SCRATCH;
            case "drift", "adopt" -> BOTH;
            default -> LIVE;
        };
    }

    /** The one target that the arguments name. */
    static Optional<String> target(List<String> arguments) {
        for (int index = 0; index < arguments.size(); index++) {
            String word = arguments.get(index);
            if (word.startsWith(TARGET + "=")) {
                return Optional.of(word.substring(TARGET.length() + 1));
            }
            if (word.equals(TARGET) && index + 1 < arguments.size()) {
                return Optional.of(arguments.get(index + 1));
            }
        }
        return Optional.empty();
    }
}
